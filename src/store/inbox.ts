// The inbox over SQL: every step from acceptance to answer is one committed change, made only by who holds the lease.
import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type RawBuilder, type UpdateObject } from 'kysely';
import type { Inbox, Job, Posted } from '../bot/ports.ts';
import { StoreError } from '../errors.ts';
import { acceptPart } from './inbox-accept.ts';
import { claimPaste } from './inbox-claim-sqlite.ts';
import { clearInbox } from './inbox-clear.ts';
import { readJob } from './inbox-job.ts';
import type { InboxTables } from './inbox-tables.ts';
import { revisePart } from './inbox-revise.ts';
import { withdrawPastes } from './inbox-withdraw.ts';
import type { Database } from './schema.ts';

/** The inbox in a database whose migrations have run. */
export function createInbox(database: Kysely<Database>): Inbox {
  return {
    accept: (paste, times) => acceptPart(database, paste, times),
    revise: (paste, readyAt) => revisePart(database, paste, readyAt),
    claim: async (now, leaseMs) => {
      const row = await claimPaste(database, { now, until: now + leaseMs, lease: randomBytes(16).toString('base64url') });
      return row === null ? null : readJob(database, row);
    },
    nextReadyAt: async () => {
      const free = database.selectFrom('inbox_pastes').where('ended_at', 'is', null).where('lease', 'is', null);
      const next = await free.select(({ fn }) => fn.min('ready_at').as('at')).executeTakeFirst();
      return next?.at ?? null;
    },
    renew: async (job, until) => {
      await change(database, job, { lease_until: until });
    },
    recordAttempt: async (job, now) => {
      const revision = await change(database, job, { attempt_at: ifNewest(job, sql`coalesce(attempt_at, ${now})`, sql`attempt_at`) });
      if (revision !== job.revision) throw new StoreError('outdated', `Paste ${job.id} has changed since it was claimed: claim it again.`);
    },
    recordArticle: async (job, article) => {
      await change(database, job, { article });
    },
    finish: async (job, posted, now) => {
      await change(database, job, ending(job, posted, now));
    },
    retry: async (job, readyAt, counts) => {
      const tries = sql<number>`tries + ${counts ? 1 : 0}`;
      await change(database, job, { ...RELEASED, tries, ready_at: sql`case when ready_at > ${readyAt} then ready_at else ${readyAt} end` });
    },
    giveUp: async (job, reason, posted, now) => {
      const aside = { is_joinable: ifNewest(job, sql`0`, sql`is_joinable`), reason: ifNewest(job, sql`${reason}`, sql`reason`) };
      await change(database, job, { ...ending(job, posted, now), ...aside });
    },
    withdraw: (which) => withdrawPastes(database, which),
    clear: (textsBefore, eventsBefore) => clearInbox(database, textsBefore, eventsBefore),
  };
}

type PasteChange = UpdateObject<InboxTables, 'inbox_pastes'>;

const RELEASED: PasteChange = { lease: null, lease_until: null };

function ending(job: Job, posted: Posted | null, now: number): PasteChange {
  const answer = { posted_message: posted?.message ?? null, posted_link: posted?.link ?? null };
  return { ...RELEASED, ...answer, ended_at: ifNewest(job, sql`${now}`, sql`null`) };
}

/** `value` unless the paste has grown since the job was claimed. */
function ifNewest(job: Job, value: RawBuilder<unknown>, otherwise: RawBuilder<unknown>): RawBuilder<never> {
  return sql`case when revision = ${job.revision} then ${value} else ${otherwise} end`;
}

/** Changes a paste for who holds it; returns its revision. */
async function change(database: Kysely<Database>, job: Job, set: PasteChange): Promise<number> {
  const held = database.updateTable('inbox_pastes').where('id', '=', job.id).where('lease', '=', job.lease);
  const changed = await held.set(set).returning('revision').executeTakeFirst();
  if (changed === undefined) throw new StoreError('lease-lost', `Paste ${job.id} is no longer held: somebody else works on it.`);
  return changed.revision;
}
