// What every archive does, whatever engine it stands on: called with a way to open a store that is empty.
import type { Store } from '../../src/store/open-store.ts';
import { describeAbsurdInput } from './contract/absurd-input.ts';
import { archiveTest } from './contract/archive-test.ts';
import { describeArticles } from './contract/articles.ts';
import { describeCopies } from './contract/copies.ts';
import { describeForgetting } from './contract/forgetting.ts';
import { describeIsolation } from './contract/isolation.ts';
import { describePeople } from './contract/people.ts';
import { describeStances } from './contract/stances.ts';
import { describeStatements } from './contract/statements.ts';

/** Describes an archive; `runs` is how many random archives show that no view tells of anything outside of it. */
export function describeArchive(open: () => Promise<Store>, runs: number): void {
  const test = archiveTest(open);
  describeArticles(test);
  describeStatements(test);
  describeStances(test);
  describePeople(test);
  describeCopies(test);
  describeForgetting(test);
  describeAbsurdInput(test);
  describeIsolation(open, runs);
}
