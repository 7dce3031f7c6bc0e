// Who sees what: from which channels something may be shown where.
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPeople } from '../../../src/adapters/slack/people.ts';
import { createReaders, type Readers } from '../../../src/adapters/slack/readers.ts';
import { createWorkspace } from '../../../src/adapters/slack/workspace.ts';
import { startSlackServer, type SlackServer } from '../../support/slack/slack-server.ts';
import { BOT_TOKEN, BOT_USER } from '../../support/slack/slack-team.ts';

const ALL = ['CNEWS', 'CDESK', 'CGUEST', 'CBOARD', 'DUANA', 'CNONE'];

describe('what may be shown', () => {
  let server: SlackServer;
  let readers: Readers;
  let people: ReturnType<typeof createPeople>;
  let time = 0;
  beforeEach(async () => {
    server = await startSlackServer();
    const logger = pino({ level: 'silent' });
    const now = () => time;
    const workspace = createWorkspace({ botToken: BOT_TOKEN, apiUrl: server.apiUrl, logger });
    people = createPeople(workspace, { logger, now });
    readers = createReaders({ workspace, people, logger, now });
  });
  afterEach(() => server.close());

  it.each([
    ['a public channel', 'CNEWS', ['CNEWS', 'CDESK', 'CGUEST']],
    ['a channel that a guest reads', 'CGUEST', ['CGUEST']],
    ['a private channel', 'CBOARD', ['CNEWS', 'CDESK', 'CGUEST', 'CBOARD']],
    ['a public channel without the bot', 'CAWAY', ['CNEWS', 'CDESK', 'CGUEST']],
  ])('in %s', async (_what, channel, readable) => {
    expect(await readers.readableFrom(channel, ALL)).toEqual(readable);
  });

  it('in a direct message: what its person reads', async () => {
    readers.meet('DUANA', 'UANA');
    readers.meet('DUGUS', 'UGUS');
    expect(await readers.readableFrom('DUANA', ALL)).toEqual(['CNEWS', 'CDESK', 'CGUEST', 'DUANA']);
    expect(await readers.readableFrom('DUGUS', ALL)).toEqual(['CGUEST']);
  });

  it('to people of another workspace: only the channels that they are in', async () => {
    server.team.users.set('UEVE', { id: 'UEVE', name: 'Eve', team: 'T2', isAdmin: true });
    server.team.channels.get('CNEWS')?.members.push('UEVE');
    server.team.channels.get('CDESK')?.members.push('UEVE');
    expect(await readers.readableFrom('CNEWS', ALL)).toEqual(['CNEWS', 'CDESK']);
    expect(await people.isAdministrator('UEVE')).toBe(false);
  });

  it('is the channel itself only, when Slack does not tell', async () => {
    server.fail('conversations.members', { status: 500 });
    expect(await readers.readableFrom('CNEWS', ALL)).toEqual(['CNEWS']);
  });

  it('changes within half a minute when a channel becomes private', async () => {
    expect(await readers.readableFrom('CNEWS', ['CDESK'])).toEqual(['CDESK']);
    server.team.channels.set('CDESK', { id: 'CDESK', kind: 'private', members: ['UANA', BOT_USER] });
    time += 31_000;
    expect(await readers.readableFrom('CNEWS', ['CDESK'])).toEqual([]);
  });

  it('asks for many people with one list', async () => {
    const crowd = Array.from({ length: 60 }, (_none, index) => `U${index}`);
    for (const id of crowd) server.team.users.set(id, { id, name: id });
    server.team.channels.get('CNEWS')?.members.push(...crowd);
    await readers.readableFrom('CNEWS', ALL);
    expect(server.callsOf('users.info')).toEqual([]);
    expect(server.callsOf('users.list')).toHaveLength(1);
  });
});
