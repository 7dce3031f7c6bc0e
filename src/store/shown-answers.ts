// Commands as they were answered, so that a button can ask again; found by a token that nobody can guess.
import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { ShownAnswer, ShownAnswers } from '../bot/ports.ts';
import type { Database } from './schema.ts';

const TOKEN_LENGTH = 20;
const TOKEN_CHARACTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Shown answers in a database whose migrations have run. */
export function createShownAnswers(database: Kysely<Database>): ShownAnswers {
  return {
    remember: async (answer) => {
      const token = randomToken();
      const { place, person, at } = answer;
      await database
        .insertInto('shown_answers')
        .values({ token, space: place.space, person: person.id, at, answer: JSON.stringify(answer) })
        .execute();
      return token;
    },
    recall: async (token) => {
      const row = await database.selectFrom('shown_answers').select('answer').where('token', '=', token).executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.answer) as ShownAnswer);
    },
    clear: async (before) => {
      await database.deleteFrom('shown_answers').where('at', '<', before).execute();
    },
  };
}

function randomToken(): string {
  return Array.from({ length: TOKEN_LENGTH }, () => TOKEN_CHARACTERS[randomInt(TOKEN_CHARACTERS.length)]).join('');
}
