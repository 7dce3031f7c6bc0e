// A Slack workspace as the local server plays it: people, channels, files, and the messages that were posted.

/** Tokens that the server knows. */
export const BOT_TOKEN = 'xoxb-whosaid-test';
export const APP_TOKEN = 'xapp-whosaid-test';
export const SIGNING_SECRET = 'whosaid-signing-test';
export const TEAM = 'T1';
export const BOT_USER = 'UBOT';

/** Somebody as `users.info` tells it. */
export interface TeamUser {
  readonly id: string;
  readonly name: string;
  readonly isAdmin?: boolean;
  readonly isGuest?: boolean;
  /** Team of somebody who is here through Slack Connect. */
  readonly team?: string;
}

export interface TeamChannel {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  /** Who is in it; the bot counts. */
  readonly members: string[];
}

export interface TeamMessage {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts: string | null;
  readonly user: string;
  text: string;
  blocks: readonly Record<string, unknown>[];
  readonly metadata: unknown;
  /** How often it was changed. */
  edits: number;
}

export interface TeamFile {
  readonly id: string;
  readonly name: string;
  readonly content: string | Buffer;
  readonly mimetype: string;
}

/** What the server knows; tests change it as they like. */
export interface Team {
  readonly users: Map<string, TeamUser>;
  readonly channels: Map<string, TeamChannel>;
  readonly messages: TeamMessage[];
  readonly files: Map<string, TeamFile>;
  /** Files that the bot uploaded, with the channel they were shared in. */
  readonly uploads: { name: string; content: string; channel: string }[];
}

/** Ana manages it, Ben is a member, Gus a guest of #guests; the bot is in all channels but #elsewhere. */
export function createTeam(): Team {
  const users: TeamUser[] = [
    { id: 'UANA', name: 'Ana', isAdmin: true },
    { id: 'UBEN', name: 'Ben' },
    { id: 'UGUS', name: 'Gus', isGuest: true },
    { id: BOT_USER, name: 'Whosaid' },
  ];
  const channels: TeamChannel[] = [
    { id: 'CNEWS', kind: 'public', members: ['UANA', 'UBEN', BOT_USER] },
    { id: 'CDESK', kind: 'public', members: ['UANA', BOT_USER] },
    { id: 'CGUEST', kind: 'public', members: ['UANA', 'UGUS', BOT_USER] },
    { id: 'CAWAY', kind: 'public', members: ['UANA'] },
    { id: 'CBOARD', kind: 'private', members: ['UANA', BOT_USER] },
    { id: 'DUANA', kind: 'im', members: ['UANA', BOT_USER] },
    { id: 'DUBEN', kind: 'im', members: ['UBEN', BOT_USER] },
    { id: 'DUGUS', kind: 'im', members: ['UGUS', BOT_USER] },
  ];
  return {
    users: new Map(users.map((user) => [user.id, user])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: [],
    files: new Map(),
    uploads: [],
  };
}
