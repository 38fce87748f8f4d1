/** Names the engine's arithmetic: raised whenever the same seed and decisions would give other bits than before. */
export const ENGINE_VERSION = 5;
