// Forgets articles for good: out of the inbox, out of the archive, and their cards out of the chat.
import { PlatformError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Archive, ChatAdapter, Forgetting, Forgotten, Inbox, Withdrawal } from './ports.ts';

export interface ForgetDeps {
  readonly archive: Archive;
  readonly inbox: Inbox;
  readonly logger: Logger;
  chatOf(space: string): ChatAdapter;
  /** Tells the workers that there is something to do. */
  wake(): void;
}

/** What became of it. */
export interface Forgot {
  readonly articles: number;
  /** Cards that the platform did not remove. */
  readonly cardsLeft: number;
}

/** First the inbox, so that nothing of it is archived afterwards. */
export async function forget(forgetting: Forgetting, withdrawals: readonly Withdrawal[], deps: ForgetDeps): Promise<Forgot> {
  for (const withdrawal of withdrawals) await deps.inbox.withdraw(withdrawal);
  // what is just being answered is taken back by whoever answers it
  if (withdrawals.length > 0) deps.wake();
  return removeCards(deps.archive.forget(forgetting), deps);
}

/** Goes on with what the end of an earlier process broke off. */
export function resumeForgetting(deps: ForgetDeps): Promise<Forgot> {
  return removeCards(deps.archive.resumeForgetting(), deps);
}

async function removeCards(forgotten: AsyncIterable<Forgotten>, { chatOf, logger }: ForgetDeps): Promise<Forgot> {
  let articles = 0;
  let cardsLeft = 0;
  for await (const { place, answer } of forgotten) {
    articles += 1;
    if (answer === null) continue;
    try {
      await chatOf(place.space).remove(place, answer);
    } catch (error) {
      // the article is gone already; a card that stays is no reason to keep the others
      if (!(error instanceof PlatformError)) throw error;
      cardsLeft += 1;
      logger.warn({ code: error.code, platform: error.platform }, 'card not removed');
    }
  }
  return { articles, cardsLeft };
}
