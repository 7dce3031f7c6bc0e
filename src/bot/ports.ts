// What the bot needs from outside: every adapter, store and the core stand behind one of these.
export type * from './ports/analyzer.ts';
export type * from './ports/archive.ts';
export type * from './ports/chat.ts';
export type * from './ports/inbox.ts';
export type * from './ports/place.ts';
export type * from './ports/settings.ts';
export type * from './ports/shown-answers.ts';
