// The Web API methods that the bot calls, over a played workspace. Each answers as Slack does, errors included.
import { BOT_USER, TEAM, type Team, type TeamChannel, type TeamUser } from './slack-team.ts';

/** A call's arguments; what was JSON is parsed. */
export type Arguments = Readonly<Record<string, unknown>>;
export type Method = (given: Arguments) => Record<string, unknown>;

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const error = (code: string) => ({ ok: false, error: code });

/** The methods by name; `address` is the server's own. */
export function webApi(team: Team, address: () => string): Readonly<Record<string, Method>> {
  let count = 0;
  let views = 0;
  /** Slack's clock goes on by a microsecond with each message. */
  const newTs = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`;
  const channelOf = (given: Arguments) => {
    const id = text(given['channel']);
    return team.channels.get(id.startsWith('U') ? `D${id}` : id);
  };
  const isMember = (channel: TeamChannel) => channel.members.includes(BOT_USER);
  const canSee = (channel: TeamChannel) => channel.kind === 'public' || isMember(channel);

  function withMessage(given: Arguments, change: (index: number) => Record<string, unknown>): Record<string, unknown> {
    const index = team.messages.findIndex(({ channel, ts }) => channel === given['channel'] && ts === given['ts']);
    return index === -1 ? error('message_not_found') : change(index);
  }

  function history(given: Arguments, thread: string | null): Record<string, unknown> {
    const channel = channelOf(given);
    if (channel === undefined || !canSee(channel)) return error('channel_not_found');
    if (!isMember(channel)) return error('not_in_channel');
    const oldest = Number(given['oldest'] ?? 0);
    const messages = team.messages
      .filter((message) => message.channel === channel.id)
      // a thread begins with what it is about
      .filter((message) => (message.thread_ts === thread && Number(message.ts) >= oldest) || message.ts === thread)
      .map(({ edits: _edits, metadata, ...message }) => ({
        ...message,
        bot_id: message.user === BOT_USER ? 'BBOT' : undefined,
        ...(given['include_all_metadata'] === true && metadata !== undefined && { metadata }),
      }));
    return { ok: true, messages: thread === null ? messages.toReversed() : messages, has_more: false };
  }

  const described = ({ id, name, isAdmin = false, isGuest = false, team: home = TEAM }: TeamUser) => ({
    id,
    team_id: home,
    name: name.toLowerCase(),
    is_admin: isAdmin,
    is_owner: false,
    is_restricted: isGuest,
    is_ultra_restricted: false,
    is_stranger: home !== TEAM,
    profile: { display_name: name, real_name: `${name} Real` },
  });

  return {
    'auth.test': () => ({
      ok: true,
      url: 'https://acme.slack.com/',
      team: 'Acme',
      team_id: TEAM,
      user: 'whosaid',
      user_id: BOT_USER,
      bot_id: 'BBOT',
    }),
    'apps.connections.open': () => ({ ok: true, url: `${address().replace('http', 'ws')}/socket` }),
    'chat.postMessage': (given) => {
      const channel = channelOf(given);
      if (channel === undefined || !canSee(channel)) return error('channel_not_found');
      if (!isMember(channel)) return error('not_in_channel');
      const ts = newTs();
      const message = {
        channel: channel.id,
        ts,
        thread_ts: given['thread_ts'] === undefined ? null : text(given['thread_ts']),
        user: BOT_USER,
        text: text(given['text']),
        blocks: (given['blocks'] as Record<string, unknown>[] | undefined) ?? [],
        metadata: given['metadata'],
        edits: 0,
      };
      team.messages.push(message);
      return { ok: true, channel: channel.id, ts, message };
    },
    'chat.update': (given) =>
      withMessage(given, (index) => {
        const message = team.messages[index];
        if (message === undefined) return error('message_not_found');
        message.text = text(given['text']);
        message.blocks = (given['blocks'] as Record<string, unknown>[] | undefined) ?? [];
        message.edits += 1;
        return { ok: true, channel: message.channel, ts: message.ts };
      }),
    'chat.delete': (given) =>
      withMessage(given, (index) => {
        team.messages.splice(index, 1);
        return { ok: true };
      }),
    'chat.postEphemeral': (given) => {
      const channel = channelOf(given);
      return channel !== undefined && isMember(channel) ? { ok: true, message_ts: newTs() } : error('not_in_channel');
    },
    'conversations.info': (given) => {
      const channel = channelOf(given);
      if (channel === undefined || !canSee(channel)) return error('channel_not_found');
      const { id, kind } = channel;
      const is = { is_private: kind !== 'public', is_im: kind === 'im', is_mpim: kind === 'mpim', is_member: isMember(channel) };
      return { ok: true, channel: { id, name: id.toLowerCase(), is_channel: kind === 'public', ...is } };
    },
    'conversations.members': (given) => {
      const channel = channelOf(given);
      return channel !== undefined && canSee(channel) ? { ok: true, members: channel.members } : error('channel_not_found');
    },
    'conversations.history': (given) => history(given, null),
    'conversations.replies': (given) => history(given, text(given['ts'])),
    'users.info': (given) => {
      const user = team.users.get(text(given['user']));
      return user === undefined ? error('user_not_found') : { ok: true, user: described(user) };
    },
    'users.conversations': () => ({
      ok: true,
      channels: [...team.channels.values()]
        .filter((channel) => isMember(channel) && /public|private/.test(channel.kind))
        .map(({ id }) => ({ id })),
    }),
    'users.list': () => ({ ok: true, members: [...team.users.values()].map(described), response_metadata: { next_cursor: '' } }),
    'files.info': (given) => {
      const file = team.files.get(text(given['file']));
      return file === undefined ? error('file_not_found') : { ok: true, file: fileFields(file.id, team, address()) };
    },
    'files.getUploadURLExternal': (given) => {
      const id = `FUP${++count}`;
      team.files.set(id, { id, name: text(given['filename']), content: '', mimetype: 'text/csv' });
      return { ok: true, upload_url: `${address()}/upload/${id}`, file_id: id };
    },
    'files.completeUploadExternal': (given) => {
      const files = given['files'] as { id: string }[];
      for (const { id } of files) {
        const file = team.files.get(id);
        if (file !== undefined)
          team.uploads.push({ name: file.name, content: file.content.toString(), channel: text(given['channel_id']) });
      }
      return { ok: true, files };
    },
    'views.open': () => ({ ok: true, view: { id: `V${++views}`, hash: 'h1' } }),
    'views.update': (given) => ({ ok: true, view: { id: given['view_id'], hash: 'h2' } }),
  };
}

/** A file as messages and `files.info` carry it. */
export function fileFields(id: string, team: Team, address: string): Record<string, unknown> {
  const file = team.files.get(id);
  if (file === undefined) throw new RangeError(`no file ${id}`);
  const { name, mimetype, content } = file;
  const url = `${address}/files/${id}`;
  return {
    id,
    name,
    mimetype,
    filetype: 'text',
    mode: 'snippet',
    size: Buffer.byteLength(content),
    url_private: url,
    url_private_download: url,
  };
}
