/** What the build derives: the messages in Traditional Chinese. */
declare module 'virtual:messages/zh-Hant' {
  const messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default messages;
}
