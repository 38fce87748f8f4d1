/** What the build brings in: the messages of each language, those of the home screen and those of the game; and the market model. */
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
declare module 'virtual:messages/game-en' {
  const messages: import('./messages').Messages;
  export default messages;
}
declare module 'virtual:messages/game-zh-Hans' {
  const messages: import('./messages').Messages;
  export default messages;
}
declare module 'virtual:messages/game-zh-Hant' {
  const messages: import('./messages').Messages;
  export default messages;
}
declare module 'virtual:model/en' {
  const model: import('./model').ModelText;
  export default model;
}
declare module 'virtual:model/zh-Hans' {
  const model: import('./model').ModelText;
  export default model;
}
declare module 'virtual:model/zh-Hant' {
  const model: import('./model').ModelText;
  export default model;
}
