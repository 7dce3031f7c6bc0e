// Events of the gateway, as Discord sends them -> what takes them. Those of one message are taken one after the other, so that a deletion
// finds what it deletes.
import {
  GatewayDispatchEvents,
  type APIInteraction,
  type Client,
  type GatewayChannelDeleteDispatchData,
  type GatewayGuildDeleteDispatchData,
  type GatewayMessageDeleteBulkDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayThreadDeleteDispatchData,
} from 'discord.js';
import type { Logger } from '../../logger.ts';
import { takeEdit, takeMessage, type GuildMessage, type IncomingOptions } from './incoming.ts';
import { takeInteraction, type InteractionOptions } from './interactions.ts';
import { takeChannelRemoval, takeRemoval, takeServerRemoval, takeThreadRemoval, type RemovalOptions } from './removals.ts';

export interface GatewayEventsOptions {
  readonly client: Client;
  readonly incoming: IncomingOptions;
  readonly removals: RemovalOptions;
  readonly interactions: InteractionOptions;
  readonly logger: Logger;
}

export interface GatewayEvents {
  /** Takes a message as if the gateway had brought it. */
  take(message: GuildMessage): Promise<void>;
  /** Resolves when nothing is being taken. */
  idle(): Promise<void>;
}

/** Listens from now on. A failure ends in the log, never in the client. */
export function listenToGateway({ client, incoming, removals, interactions, logger }: GatewayEventsOptions): GatewayEvents {
  const running = new Map<string, Promise<void>>();

  /** After what runs under the same key. */
  function run(key: string, what: string, work: () => Promise<void>): Promise<void> {
    const before = running.get(key) ?? Promise.resolve();
    const own = before.then(work).catch((error: unknown) => logger.error({ err: error }, `${what} was not taken`));
    running.set(key, own);
    void own.finally(() => {
      if (running.get(key) === own) running.delete(key);
    });
    return own;
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
  }

  /** After everything that came before, which may belong to what is closed. */
  function runLast(what: string, work: () => Promise<void>): void {
    const before = [...running.values()];
    void run('closing', what, async () => {
      await Promise.all(before);
      await work();
    });
  }

  const take = (message: GuildMessage) => run(message.id, 'a message', () => takeMessage(message, incoming));
  const { ws } = client;
  ws.on(GatewayDispatchEvents.MessageCreate, (message: GuildMessage) => void take(message));
  ws.on(
    GatewayDispatchEvents.MessageUpdate,
    (message: GuildMessage) => void run(message.id, 'a change', () => takeEdit(message, incoming)),
  );
  ws.on(
    GatewayDispatchEvents.MessageDelete,
    (message: GatewayMessageDeleteDispatchData) => void run(message.id, 'a deletion', () => takeRemoval(message, removals)),
  );
  ws.on(GatewayDispatchEvents.MessageDeleteBulk, ({ ids, ...where }: GatewayMessageDeleteBulkDispatchData) => {
    for (const id of ids) void run(id, 'a deletion', () => takeRemoval({ ...where, id }, removals));
  });
  ws.on(GatewayDispatchEvents.ThreadDelete, (thread: GatewayThreadDeleteDispatchData) =>
    runLast('the deletion of a thread', () => takeThreadRemoval(thread, removals)),
  );
  ws.on(GatewayDispatchEvents.ChannelDelete, (channel: GatewayChannelDeleteDispatchData) => {
    const threads = client.channels.cache.filter((thread) => thread.isThread() && thread.parentId === channel.id).map(({ id }) => id);
    runLast('the deletion of a channel', () => takeChannelRemoval(channel, threads, removals));
  });
  ws.on(GatewayDispatchEvents.GuildDelete, (server: GatewayGuildDeleteDispatchData) =>
    runLast('leaving a server', () => takeServerRemoval(server, removals)),
  );
  ws.on(
    GatewayDispatchEvents.InteractionCreate,
    (interaction: APIInteraction) => void run(interaction.id, 'an interaction', () => takeInteraction(interaction, interactions)),
  );
  return { take, idle };
}
