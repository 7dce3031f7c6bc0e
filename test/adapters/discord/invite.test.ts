// The link that adds the bot to a server.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discordInvite, inviteLink } from '../../../src/adapters/discord/invite.ts';
import { startDiscord, TOKEN, type DiscordServer } from '../../support/discord/server.ts';

let server: DiscordServer;
beforeEach(async () => {
  server = await startDiscord(Date.now);
});
afterEach(() => server.close());

it('asks for what the bot uses and nothing more', () => {
  expect(inviteLink('12')).toBe(
    'https://discord.com/oauth2/authorize?client_id=12&scope=bot+applications.commands&permissions=309237763072&integration_type=0',
  );
});

it('is that of the bot whose token it is', async () => {
  const link = await discordInvite({ token: TOKEN, apiUrl: `${server.url}/api` });
  expect(link).toContain(`client_id=${server.state.application.id}&`);
});

it('needs a token that Discord knows', async () => {
  await expect(discordInvite({ token: 'other', apiUrl: `${server.url}/api/` })).rejects.toThrow('Discord does not know the token');
});
