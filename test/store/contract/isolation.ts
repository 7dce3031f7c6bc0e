// Who sees what, in its strongest form: whatever a view asks, the answer is that of an archive which holds the articles of the view alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive, ArchiveQuery, View } from '../../../src/bot/ports.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { MINUTE, newArticle, NOON, type Draft } from '../new-article.ts';

const SPACES = ['console:one', 'console:two'];
const CHANNELS = ['a', 'b', 'c'];
const NAMES = ['Ana Ruiz', 'Ruiz', 'Carla Ruiz', 'Hua Chun Ying', 'Hua Chunying', 'HUA CHUNYING', 'Velmouth', 'The Velmouth'] as const;
const WORDS = ['harbor', 'harbors', 'tax', 'storm', 'the', 'ruiz', 'hua'];

const name = fc.constantFrom(...NAMES);
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const somebody = fc.record({
  name,
  kind: fc.constantFrom('person' as const, 'place' as const),
  role: fc.option(fc.constantFrom('mayor', 'minister'), { nil: undefined }),
  aliases: fc.array(name, { maxLength: 1 }),
});

/** Drafts without their paste. */
const draft: fc.Arbitrary<Omit<Draft, 'paste'> & { isAnswered: boolean }> = fc
  .record({
    space: fc.constantFrom(...SPACES),
    channel: fc.constantFrom(...CHANNELS),
    person: fc.constantFrom('p1', 'p2'),
    minute: fc.nat(3),
    title: words,
    text: words,
    who: fc.uniqueArray(somebody, { selector: (one) => one.name, minLength: 1, maxLength: 3 }),
    said: fc.array(fc.tuple(fc.nat(), words, fc.nat()), { maxLength: 3 }),
    stood: fc.array(fc.tuple(fc.nat(), words, fc.nat()), { maxLength: 2 }),
    isAnswered: fc.boolean(),
  })
  .map(({ minute, said, stood, who, ...rest }) => {
    const someone = (at: number) => who[at % who.length]?.name ?? '';
    return {
      ...rest,
      postedAt: NOON + minute * MINUTE,
      who: who.map(({ role, ...one }) => ({ ...one, ...(role === undefined ? {} : { role }) })),
      says: said.map(([by, text, about]) => ({ by: someone(by), words: text, about: [someone(about)] })),
      stands: stood.map(([by, text, from]) => ({
        by: someone(by),
        toward: text,
        ...(said.length === 0 ? {} : { from: from % said.length }),
      })),
    };
  });

/** What happens to articles afterwards, by their number. */
const change = fc.record({ what: fc.constantFrom('correct', 'uncorrect', 'forget', 'again'), article: fc.nat(), stance: fc.nat(1) });

const question = fc.record({
  topic: fc.option(words, { nil: undefined }),
  people: fc.option(fc.array(fc.constantFrom('person:ruiz', 'person:anaruiz', 'person:huachunying', 'other:velmouth')), { nil: undefined }),
  since: fc.option(
    fc.nat(4).map((minute) => NOON + minute * MINUTE),
    { nil: undefined },
  ),
});

/** Describes the isolation of an archive; `open` gives a store that is empty. */
export function describeIsolation(open: () => Promise<Store>, runs: number): void {
  describe('no answer to a view', () => {
    it(
      'tells of anything outside of it',
      async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(draft, { minLength: 1, maxLength: 8 }),
            fc.array(change, { maxLength: 6 }),
            fc.constantFrom(...SPACES),
            fc.subarray(CHANNELS),
            fc.array(question, { minLength: 1, maxLength: 3 }),
            fc.constantFrom(...NAMES, 'r', 'Riuz', 'chun', 'v'),
            async (drafts, changes, space, channels, questions, text) => {
              const view: View = { space, channels };
              const whole = await open();
              const part = await open();
              try {
                const inView = (at: number) => drafts[at]?.space === space && channels.includes(drafts[at].channel ?? '');
                await fill(whole.archive, drafts, changes, () => true);
                await fill(part.archive, drafts, changes, inView);
                expect(await ask(whole.archive, view, questions, text)).toEqual(await ask(part.archive, view, questions, text));
              } finally {
                await whole.close();
                await part.close();
              }
            },
          ),
          { numRuns: runs },
        );
      },
      10 * 60_000,
    );
  });
}

async function fill(
  archive: Archive,
  drafts: readonly (Omit<Draft, 'paste'> & { isAnswered: boolean })[],
  changes: readonly { what: string; article: number; stance: number }[],
  isIn: (at: number) => boolean,
): Promise<void> {
  const ids: number[] = [];
  for (const [at, { isAnswered, ...one }] of drafts.entries()) {
    if (!isIn(at)) continue;
    ids[at] = await archive.add(newArticle({ ...one, paste: `paste ${at}` }));
    if (isAnswered) await archive.recordAnswer(ids[at], { message: `card ${at}`, link: `https://chat.example/${at}` });
  }
  for (const { what, article, stance } of changes) {
    const at = article % drafts.length;
    const id = ids[at];
    const one = drafts[at];
    if (id === undefined || one === undefined) continue;
    if (what === 'correct') await archive.correct(id, { stance, person: { id: 'p3', name: 'Third' }, at: NOON });
    if (what === 'uncorrect') await archive.uncorrect(id, stance);
    if (what === 'again') ids[at] = await archive.add(newArticle({ ...one, paste: `paste ${at}` }));
    if (what === 'forget') for await (const gone of archive.forget({ what: 'article', id })) expect(gone.id).toBe(id);
  }
}

/** Every answer that the view gets, with what stands for the same thing in both archives instead of ids. */
async function ask(archive: Archive, view: View, questions: readonly Partial<ArchiveQuery>[], text: string): Promise<unknown> {
  const pastes = new Map<number, string>();
  for await (const { id, paste } of archive.everything(null)) pastes.set(id, paste);
  const named = <Row extends { id: number; article?: { id: number } }>({ id, article, ...row }: Row) =>
    article === undefined ? { ...row, paste: pastes.get(id) } : { ...row, article: { ...article, id: pastes.get(article.id) } };

  const answers: unknown[] = [];
  for (const { topic, people, since } of questions) {
    const query = { ...(topic === undefined ? {} : { topic }), ...(since === undefined ? {} : { since }) };
    const withPeople = { ...query, ...(people === undefined ? {} : { people }) };
    answers.push(await pages((page) => archive.statements(view, { ...withPeople, ...page }), named));
    answers.push(await pages((page) => archive.stances(view, { ...withPeople, ...page }), named));
    answers.push(await pages((page) => archive.articles(view, { ...query, ...page }), named));
    for await (const row of archive.exportStatements(view, withPeople)) answers.push(named(row));
  }
  for (const typed of [text, '']) {
    answers.push(await archive.people(view, typed, 5), await archive.nearestNames(view, typed, 5), await archive.topics(view, typed, 5));
  }
  for (const channel of CHANNELS) answers.push(pastes.get((await archive.newest(view, channel))?.id ?? 0));
  for (const word of WORDS) answers.push(pastes.get((await archive.same(view, word, 'paste 0'))?.id ?? 0));
  for (const [id, paste] of pastes) {
    const article = await archive.article(view, id);
    if (article !== null) answers.push({ ...article, id: paste });
  }
  return answers;
}

/** All pages, two rows each, with their totals. */
async function pages<Row extends { id: number }>(
  read: (page: { limit: number; after?: number }) => Promise<{ rows: readonly Row[]; total: number; isMore: boolean }>,
  named: (row: Row) => unknown,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let after: number | undefined; ;) {
    const { rows, total, isMore } = await read({ limit: 2, ...(after === undefined ? {} : { after }) });
    found.push({ rows: rows.map(named), total, isMore });
    after = rows.at(-1)?.id;
    if (after === undefined) return found;
  }
}
