/** What the build brings in: the messages of each language, by area. */
declare module 'virtual:messages/en' {
  const messages: import('./messages').Messages;
  export default messages;
}
declare module 'virtual:messages/zh-Hans' {
  const messages: import('./messages').Messages;
  export default messages;
}
declare module 'virtual:messages/zh-Hant' {
  const messages: import('./messages').Messages;
  export default messages;
}
