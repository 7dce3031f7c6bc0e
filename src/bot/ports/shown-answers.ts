// What answers were given, so that their buttons (next page, show here) can ask again.
import type { Person, Place } from './place.ts';

/** A command as it was answered. Its buttons run it again: nothing that was shown is kept. */
export interface ShownAnswer {
  readonly place: Place;
  readonly person: Person;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly at: number;
}

/** Keeps them for some days. */
export interface ShownAnswers {
  /** Returns a random token of at most 20 characters, letters and digits. */
  remember(answer: ShownAnswer): Promise<string>;
  recall(token: string): Promise<ShownAnswer | null>;
  clear(before: number): Promise<void>;
}
