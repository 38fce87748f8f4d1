/** What the build derives: the messages in Traditional Chinese, each area by its name and all of them together. */
declare module 'virtual:messages/zh-Hant' {
  type Area = Readonly<Record<string, import('./messages').Message>>;
  export const app: Area;
  export const briefing: Area;
  export const charts: Area;
  export const common: Area;
  export const debrief: Area;
  export const desk: Area;
  export const errors: Area;
  export const field: Area;
  export const home: Area;
  export const results: Area;
  export const why: Area;
  const messages: Readonly<Record<string, Area>>;
  export default messages;
}
