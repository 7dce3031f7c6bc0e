// The servers, people, channels and messages of the local Discord. Objects have the shape in which Discord sends them.
import { ChannelType, type APIAttachment, type APIMessage, type APIUser } from 'discord.js';

const DISCORD_EPOCH = 1_420_070_400_000n;

export interface WorldUser {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot?: boolean;
}

export interface WorldChannel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild_id?: string;
  readonly name?: string;
  readonly parent_id?: string | null;
  readonly permission_overwrites?: readonly object[];
  readonly nsfw?: boolean;
  readonly recipients?: readonly WorldUser[];
  readonly thread_metadata?: object;
  readonly member?: object;
  readonly owner_id?: string;
  last_message_id?: string | null;
}

export interface WorldRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: string;
  readonly tags?: object;
}

export interface WorldGuild {
  readonly id: string;
  readonly owner_id: string;
  readonly roles: WorldRole[];
  readonly members: { readonly user: WorldUser; readonly roles: readonly string[]; readonly nick?: string | null }[];
}

/** A message as it stands. */
export type WorldMessage = APIMessage & { guild_id?: string; nonce?: string };

/** Everything there is. */
export interface World {
  readonly self: WorldUser;
  readonly guilds: Map<string, WorldGuild>;
  readonly channels: Map<string, WorldChannel>;
  /** Of each channel, oldest first. */
  readonly messages: Map<string, WorldMessage[]>;
  readonly files: Map<string, { readonly type: string; readonly content: string | Buffer }>;
  now(): number;
  /** A new id, larger than all before it. */
  id(): string;
  user(name: string): WorldUser;
  guild(owner: WorldUser): WorldGuild;
  channel(fields: Omit<WorldChannel, 'id'> & { readonly id?: string }): WorldChannel;
  add(message: WorldMessage): void;
  find(channel: string, message: string): WorldMessage | undefined;
}

/** VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, and threads. */
export const EVERYBODY_MAY = (1024n | 2048n | 16_384n | 32_768n | 65_536n | (1n << 35n) | (1n << 38n)).toString();

export function createWorld(now: () => number): World {
  let count = 0n;
  const channels = new Map<string, WorldChannel>();
  const messages = new Map<string, WorldMessage[]>();
  const guilds = new Map<string, WorldGuild>();
  const id = () => (((BigInt(now()) - DISCORD_EPOCH) << 22n) + ++count).toString();
  const user = (name: string): WorldUser => ({
    id: id(),
    username: name.toLowerCase(),
    global_name: name,
    discriminator: '0',
    avatar: null,
  });
  const self = { ...user('Whosaid'), bot: true };
  const bySnowflake = (a: { id: string }, b: { id: string }) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);
  return {
    self,
    guilds,
    channels,
    messages,
    files: new Map(),
    now,
    id,
    user,
    guild: (owner) => {
      const guildId = id();
      const guild: WorldGuild = {
        id: guildId,
        owner_id: owner.id,
        roles: [{ id: guildId, name: '@everyone', permissions: EVERYBODY_MAY }],
        members: [
          { user: self, roles: [] },
          { user: owner, roles: [] },
        ],
      };
      guilds.set(guildId, guild);
      return guild;
    },
    channel: (fields) => {
      const channel: WorldChannel = { id: id(), ...fields };
      channels.set(channel.id, channel);
      messages.set(channel.id, []);
      return channel;
    },
    add: (message) => {
      const there = messages.get(message.channel_id) ?? [];
      const all = [...there, message].toSorted(bySnowflake);
      messages.set(message.channel_id, all);
      const channel = channels.get(message.channel_id);
      if (channel !== undefined) channel.last_message_id = all.at(-1)?.id ?? null;
    },
    find: (channel, message) => messages.get(channel)?.find((known) => known.id === message),
  };
}

/** A channel as GUILD_CREATE and the REST API show it. */
export function shownChannel(channel: WorldChannel): object {
  return { position: 0, permission_overwrites: [], last_message_id: null, ...channel };
}

/** A server as GUILD_CREATE shows it. */
export function shownGuild({ id, owner_id, roles, members }: WorldGuild, world: World): object {
  const own = [...world.channels.values()].filter((channel) => channel.guild_id === id);
  const isThread = ({ type }: WorldChannel) => type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
  return {
    id,
    owner_id,
    name: 'The harbor paper',
    unavailable: false,
    roles: roles.map((role) => ({ color: 0, hoist: false, position: 0, managed: false, mentionable: false, flags: 0, ...role })),
    channels: own.filter((channel) => !isThread(channel)).map(shownChannel),
    threads: own.filter(isThread).map(shownChannel),
    members: members.filter(({ user }) => user.id === world.self.id).map(shownMember),
    member_count: members.length,
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    features: [],
    preferred_locale: 'en-US',
    premium_tier: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    joined_at: new Date(world.now()).toISOString(),
  };
}

export function shownMember({ user, roles, nick = null }: WorldGuild['members'][number]): object {
  return { user, roles, nick, joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0, avatar: null };
}

/** A message of somebody, as the gateway brings it. */
export function personMessage(
  world: World,
  fields: Pick<WorldMessage, 'channel_id'> & { readonly author: WorldUser } & Partial<Omit<WorldMessage, 'author'>>,
): WorldMessage {
  const { author, ...rest } = fields;
  return {
    id: world.id(),
    type: 0,
    content: '',
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    components: [],
    flags: 0,
    author: author as APIUser,
    ...rest,
  } as WorldMessage;
}

/** A file that lies on the local server. */
export function attachment(world: World, url: string, name: string, content: string | Buffer, type?: string): APIAttachment {
  const id = world.id();
  world.files.set(id, { type: type ?? 'text/plain; charset=utf-8', content });
  return {
    id,
    filename: name,
    size: content.length,
    url: `${url}/files/${id}`,
    proxy_url: `${url}/files/${id}`,
    ...(type !== undefined && { content_type: type }),
  };
}
