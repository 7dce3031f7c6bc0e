// Which names are worth comparing: those that share a word, a spelling, initials or a bracket. Keeps long texts from comparing all with all.
import { initialsOf } from './agreement.ts';
import type { Form } from './forms.ts';

/** Finds what a form might agree with. */
export class CandidateIndex<T> {
  readonly #byToken = new Map<string, Set<T>>();

  add(form: Form, value: T): void {
    for (const token of tokensOf(form)) {
      const values = this.#byToken.get(token) ?? new Set<T>();
      this.#byToken.set(token, values.add(value));
    }
  }

  /** In the order in which they were added. */
  candidates(form: Form): ReadonlySet<T> {
    const found = new Set<T>();
    for (const token of tokensOf(form)) for (const value of this.#byToken.get(token) ?? []) found.add(value);
    return found;
  }
}

/** Two forms that share none of these do not agree. */
function* tokensOf({ form, mentions }: Form): Generator<string> {
  for (const word of [...form.core, ...form.words]) {
    yield word.length >= 4 ? word.replace(/s$/, '') : word;
    yield `${word.slice(0, 2)}*`;
  }
  yield* initialsOf(form);
  for (const { firstWord, lastWord } of mentions) {
    if (form.words.length === 1) yield `@${firstWord}`;
    else yield `@${lastWord + 1}`;
  }
}
