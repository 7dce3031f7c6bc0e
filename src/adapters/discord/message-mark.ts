// What a message of the bot carries so that it can be found again. Discord forgets a nonce after minutes and does not show it in lists;
// the number of the outermost component stays.
import { createHash } from 'node:crypto';
import { ComponentType, type APIMessage } from 'discord.js';

/** Discord numbers components itself from 1; marks begin far above. */
const LEAST_MARK = 2 ** 20;
const MOST_MARK = 2 ** 31 - 1;

/** The mark of a key: a whole number that fits 31 bits. */
export function markOf(key: string): number {
  return LEAST_MARK + (createHash('sha256').update(key).digest().readUInt32BE() % (MOST_MARK - LEAST_MARK));
}

/** The mark of a message; undefined without one. */
export function markIn({ components }: Pick<APIMessage, 'components'>): number | undefined {
  const [first] = components ?? [];
  return first?.type === ComponentType.Container ? first.id : undefined;
}
