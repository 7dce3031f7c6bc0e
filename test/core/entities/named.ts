// Texts for the tests of the entity stage: '[Ada Ruiz](person) [said](cue) [no](content)' with the names that the model would find.
import type { Antecedent, Encoded, NameReading } from '../../../src/core/text/encoded.ts';
import { wordsIn } from '../../../src/core/text/word-spans.ts';
import { annotated, labelled, stripped } from '../annotated.ts';

const KINDS: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'group']);

/** What a test says beside the labels: the antecedents of each reference, in the order of the text. */
export interface NamedNotes {
  readonly antecedents?: readonly (readonly Antecedent[])[];
  /** Probability that nobody named is meant, the same for every reference. */
  readonly none?: number;
}

/** The text as the model would read it; `person`, `organization`, `place` and `group` are names, `role` the role of the name before or after it. */
export function named(marked: string, notes: NamedNotes = {}): Encoded {
  const { labels } = labelled(marked);
  const doc = annotated(marked);
  const names = labels
    .filter(({ label }) => KINDS.has(label))
    .map((span): NameReading => ({ ...wordsIn(doc, span)!, kind: span.label as NameReading['kind'], confidence: 0.9, role: null }));
  const roles = labels.filter(({ label }) => label === 'role').map((span) => wordsIn(doc, span)!);
  for (const role of roles) {
    const gaps = names.map((name) => Math.min(Math.abs(name.firstWord - role.lastWord), Math.abs(role.firstWord - name.lastWord)));
    const nearest = gaps.indexOf(Math.min(...gaps));
    names[nearest] = { ...names[nearest]!, role: { ...role, confidence: 0.9 } };
  }
  const references = [...doc.references.entries()].map(([i, reference]) => ({
    ...reference,
    antecedents: notes.antecedents?.[i] ?? [],
    none: notes.none ?? 0,
  }));
  return { ...doc, names, references };
}

/** The same in stripped text. */
export function namedStripped(marked: string, notes: NamedNotes = {}): Encoded {
  const doc = named(marked, notes);
  const { text, words, form, hasCase, hasMarks } = stripped(annotated(marked));
  return { ...doc, text, words, form, hasCase, hasMarks };
}
