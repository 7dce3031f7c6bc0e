// Who can read what on a server: whether everybody who can read one channel can read another. Nothing of a channel shows where that is not so.
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';

/** A server as far as permissions go. */
export interface Server {
  /** Also the id of the role that everybody has. */
  readonly id: string;
  readonly owner: string;
  readonly roles: readonly Role[];
  /** The bot itself: what it may read says nothing about people. */
  readonly bot: string;
}

export interface Role {
  readonly id: string;
  readonly permissions: bigint;
  /** Held by one bot and nobody else. */
  readonly isOfBot: boolean;
}

export interface Channel {
  readonly type: ChannelType;
  readonly isAdult: boolean;
  readonly overwrites: readonly Overwrite[];
}

export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

const { Administrator, Connect, ReadMessageHistory, ViewChannel } = PermissionFlagsBits;

/**
 * Members have any set of roles, so this asks for roles with which somebody reads `from` and not `to`. Two are enough to find them: one that
 * opens `from` and one that closes `to`.
 */
export function isReadableByAll(server: Server, from: Channel, to: Channel): boolean {
  if (to.isAdult && !from.isAdult) return false;
  const isVoice = to.type === ChannelType.GuildVoice || to.type === ChannelType.GuildStageVoice;
  const needed = [ViewChannel, ReadMessageHistory, ...(isVoice ? [Connect] : [])];
  return needed.every((permission) => implies(server, from, to, permission));
}

function implies(server: Server, from: Channel, to: Channel, permission: bigint): boolean {
  if (hasOwnRules(server, from, to, permission)) return false;
  const roles = distinct(server, from, to, permission);
  const none: readonly Role[] = [];
  const sets = [
    none,
    ...roles.map((role) => [role]),
    ...roles.flatMap((one, index) => roles.slice(index + 1).map((other) => [one, other])),
  ];
  return sets.every((held) => !can(server, from, held, ViewChannel) || can(server, to, held, permission));
}

/** Single people who are let into `from` or kept out of `to`; their roles are not known, so the worst is taken for granted. */
function hasOwnRules({ owner, bot }: Server, from: Channel, to: Channel, permission: bigint): boolean {
  const people = ({ overwrites }: Channel) =>
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id !== owner && id !== bot);
  const letIn = (id: string) => people(to).some((other) => other.id === id && (other.allow & permission) !== 0n);
  return (
    people(from).some(({ id, allow }) => (allow & ViewChannel) !== 0n && !letIn(id)) ||
    people(to).some(({ deny }) => (deny & permission) !== 0n)
  );
}

/** One role of each kind: roles that are treated alike by both channels find the same people. */
function distinct({ id: everyone, roles }: Server, from: Channel, to: Channel, permission: bigint): Role[] {
  const kinds = new Map<string, Role>();
  for (const role of roles) {
    if (role.id === everyone || role.isOfBot || (role.permissions & Administrator) !== 0n) continue;
    const kind = [
      role.permissions & (ViewChannel | permission),
      ...[from, to].flatMap((channel) => [
        allowed(channel, role, ViewChannel | permission),
        denied(channel, role, ViewChannel | permission),
      ]),
    ].join();
    kinds.set(kind, role);
  }
  return [...kinds.values()];
}

/** Discord's own order: the server, then everybody's rules of the channel, then those of the roles, in which a permission wins. */
function can({ id: everyone, roles }: Server, channel: Channel, held: readonly Role[], permission: bigint): boolean {
  const everybody = roles.find(({ id }) => id === everyone);
  if (everybody !== undefined && (everybody.permissions & Administrator) !== 0n) return true;
  let can = ((everybody?.permissions ?? 0n) & permission) !== 0n || held.some((role) => (role.permissions & permission) !== 0n);
  if (everybody !== undefined) {
    if (denied(channel, everybody, permission) !== 0n) can = false;
    if (allowed(channel, everybody, permission) !== 0n) can = true;
  }
  if (held.some((role) => denied(channel, role, permission) !== 0n)) can = false;
  if (held.some((role) => allowed(channel, role, permission) !== 0n)) can = true;
  return can;
}

function allowed({ overwrites }: Channel, { id }: Role, permissions: bigint): bigint {
  return (overwrites.find((rule) => rule.id === id && rule.type === OverwriteType.Role)?.allow ?? 0n) & permissions;
}

function denied({ overwrites }: Channel, { id }: Role, permissions: bigint): bigint {
  return (overwrites.find((rule) => rule.id === id && rule.type === OverwriteType.Role)?.deny ?? 0n) & permissions;
}
