// Which channels everybody who can read one can read, too.
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isReadableByAll, type Channel, type Overwrite, type Role, type Server } from '../../../src/adapters/discord/readable.ts';

const { Administrator, Connect, ReadMessageHistory, ViewChannel } = PermissionFlagsBits;
const READ = ViewChannel | ReadMessageHistory;
const role = (id: string, permissions = 0n, isOfBot = false): Role => ({ id, permissions, isOfBot });
const rule = (id: string, allow: bigint, deny: bigint): Overwrite => ({ id, type: OverwriteType.Role, allow, deny });
const person = (id: string, allow: bigint, deny: bigint): Overwrite => ({ id, type: OverwriteType.Member, allow, deny });
const channel = (...overwrites: Overwrite[]): Channel => ({ type: ChannelType.GuildText, isAdult: false, overwrites });
const ROLES = [role('everyone', READ), role('press'), role('muted'), role('boss', Administrator), role('robot', 0n, true)];
const server = (roles: readonly Role[] = ROLES): Server => ({ id: 'everyone', owner: 'owner', bot: 'bot', roles });

const OPEN = channel();
const PRESS_ONLY = channel(rule('everyone', 0n, READ), rule('press', READ, 0n));
const NOT_MUTED = channel(rule('muted', 0n, READ));

describe('everybody who reads', () => {
  it.each<[string, Channel, Channel]>([
    ['an open channel reads another', OPEN, channel()],
    ['a hidden channel reads an open one', PRESS_ONLY, OPEN],
    ['a hidden channel reads another for the same role', PRESS_ONLY, channel(rule('everyone', 0n, READ), rule('press', READ, 0n))],
    ['an open channel reads one that only says so twice', OPEN, channel(rule('everyone', READ, 0n))],
    ['a channel closed to a role reads another that is, too', NOT_MUTED, channel(rule('muted', 0n, READ))],
    ['a channel that is only for administrators reads a hidden one', channel(rule('everyone', 0n, READ)), PRESS_ONLY],
    ['an open channel reads one with a rule for the bot', OPEN, channel(person('bot', 0n, READ))],
    ['an open channel reads one with a rule for a role of a bot', OPEN, channel(rule('robot', 0n, READ))],
    ['a hidden channel with a rule for the owner reads another', channel(...PRESS_ONLY.overwrites, person('owner', READ, 0n)), PRESS_ONLY],
  ])('%s', (_what, from, to) => expect(isReadableByAll(server(), from, to)).toBe(true));

  it.each<[string, Channel, Channel]>([
    ['an open channel does not read a hidden one', OPEN, PRESS_ONLY],
    ['an open channel does not read one that is closed to a role', OPEN, NOT_MUTED],
    ['a hidden channel does not read one that is closed to a role', PRESS_ONLY, NOT_MUTED],
    ['an open channel does not read one without its history', OPEN, channel(rule('everyone', 0n, ReadMessageHistory))],
    [
      'a hidden channel does not read one hidden for another role',
      PRESS_ONLY,
      channel(rule('everyone', 0n, READ), rule('muted', READ, 0n)),
    ],
    ['a channel with a guest does not read a hidden one', channel(...PRESS_ONLY.overwrites, person('ana', READ, 0n)), PRESS_ONLY],
    ['an open channel does not read one that is closed to a person', OPEN, channel(person('ana', 0n, READ))],
    ['a channel for all ages does not read one for adults', OPEN, { ...OPEN, isAdult: true }],
    [
      'an open channel does not read a voice channel that not all can enter',
      OPEN,
      { ...channel(rule('everyone', 0n, Connect)), type: ChannelType.GuildVoice },
    ],
  ])('%s', (_what, from, to) => expect(isReadableByAll(server(), from, to)).toBe(false));

  it('a hidden channel reads one to which the same guest was let in', () => {
    const withGuest = channel(...PRESS_ONLY.overwrites, person('ana', READ, 0n));
    expect(isReadableByAll(server(), withGuest, channel(...PRESS_ONLY.overwrites, person('ana', READ, 0n)))).toBe(true);
  });

  it('a server that is closed by default reads only what its roles open', () => {
    const closed = server([role('everyone'), role('reader', READ), role('press')]);
    expect(isReadableByAll(closed, OPEN, channel())).toBe(true);
    expect(isReadableByAll(closed, channel(rule('press', READ, 0n)), OPEN)).toBe(false);
  });
});
