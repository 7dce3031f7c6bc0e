// The settings of spaces: one row for each that was set, so that a default may change for everybody else.
import type { Kysely } from 'kysely';
import type { Settings, SettingsStore } from '../bot/ports.ts';
import type { Database } from './schema.ts';

/** Settings in a database whose migrations have run. */
export function createSettingsStore(database: Kysely<Database>): SettingsStore {
  return {
    settings: async (space) => {
      const rows = await database.selectFrom('settings').select(['name', 'value']).where('space', '=', space).execute();
      return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown])) as Partial<Settings>;
    },
    changeSettings: async (space, change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      if (given.length === 0) return;
      await database
        .insertInto('settings')
        .values(given.map(([name, value]) => ({ space, name, value: JSON.stringify(value) })))
        .onConflict((conflict) => conflict.columns(['space', 'name']).doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })))
        .execute();
    },
    spaces: async () => {
      const rows = await database.selectFrom('settings').select('space').distinct().orderBy('space').execute();
      return rows.map(({ space }) => space);
    },
    retentions: async () => {
      const rows = await database
        .selectFrom('settings')
        .select(['space', 'value'])
        .where('name', '=', 'retentionDays')
        .where('value', '!=', 'null')
        .orderBy('space')
        .execute();
      return rows.map(({ space, value }) => ({ space, days: Number(value) }));
    },
  };
}
