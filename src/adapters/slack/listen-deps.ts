// What the listeners for commands, shortcuts, modals and presses need.
import type { Bot } from '../../bot/bot.ts';
import type { ChatAdapter } from '../../bot/ports.ts';
import type { Logger } from '../../logger.ts';
import type { People } from './people.ts';
import type { Workspace } from './workspace.ts';

export interface ListenDeps {
  readonly bot: Pick<Bot, 'accept' | 'command' | 'click'>;
  readonly workspace: Workspace;
  readonly people: Pick<People, 'name'>;
  readonly chat: Pick<ChatAdapter, 'post'>;
  readonly logger: Logger;
  readonly now: () => number;
}
