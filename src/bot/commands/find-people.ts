// Who is meant by a name that somebody typed.
import type { KnownPerson } from '../ports.ts';
import { given, type Request } from './command.ts';

// More of one name than this cannot be told apart in a chat.
const MOST_PEOPLE = 10;

/** Somebody who may be meant. */
export type Named = Pick<KnownPerson, 'key' | 'name' | 'role'>;

/** Everybody whom the option may mean; null when it was not given. A button may carry the key of one of them. */
export async function findPeople(request: Request, option: string): Promise<readonly Named[] | null> {
  const name = given(request, option);
  const key = given(request, 'key');
  if (name === null) return null;
  if (key !== null) return [{ key, name, role: null }];
  return request.bot.archive.people(await request.view(), name, MOST_PEOPLE);
}
