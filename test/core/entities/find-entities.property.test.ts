import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findEntities } from '../../../src/core/entities/find-entities.ts';
import { rankActors } from '../../../src/core/entities/rank-actors.ts';
import type { CueReading, Encoded, NameReading, WordSpan } from '../../../src/core/text/encoded.ts';
import { annotated, stripped } from '../annotated.ts';

// prettier-ignore
const FRAGMENTS = [
  'Ada Ruiz', 'Ruiz', 'President Ruiz', 'U.S', 'Chinese', 'Beijing', "China's", 'WHO', 'the', 'said', 'he', 'She', 'they', 'I', 'we', 'by', 'By', 'of', 'and',
  'a spokesman for', 'police', 'government', 'report', 'contributed to this report', 'Reuters', '(', ')', ',', '.', '. ', '\n\n', '“', '”', '—', '5', 's', 'é', 'e\u0301',
  '🙂', 'İ', 'שלום', '\u2028',
];

it('gives entities that stand in the text, whatever the model says', () => {
  const pair = fc.tuple(fc.nat(1000), fc.nat(1000));
  const kind = fc.constantFrom('person', 'organization', 'place', 'group');
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, { weight: 1, arbitrary: fc.string() }), { maxLength: 50 }),
      fc.boolean(),
      fc.array(fc.tuple(pair, kind, fc.option(pair)), { maxLength: 12 }),
      fc.array(fc.tuple(pair, fc.array(fc.nat(12), { maxLength: 3 })), { maxLength: 8 }),
      (parts, isStripped, names, references) => {
        const written = annotated(parts.join(' ').replaceAll('[', '').replaceAll(']', ''));
        const plain = isStripped ? stripped(written) : written;
        const doc = plain.words.length === 0 ? plain : withReadings(plain, names, references);
        const found = findEntities(doc);
        const ids = found.entities.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(found.referents).toHaveLength(doc.references.length);
        for (const id of found.referents) if (id !== null) expect(ids).toContain(id);
        for (const id of rankActors(found.entities)) expect(ids).toContain(id);
        for (const { name, role, mentions, salience } of found.entities) {
          expect(name.trim()).not.toBe('');
          expect(role).not.toBe('');
          expect(salience).toBeGreaterThanOrEqual(0);
          expect(salience).toBeLessThanOrEqual(1);
          expect(mentions.length).toBeGreaterThan(0);
          for (const { start, end } of mentions) expect(doc.text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su);
        }
        expect(findEntities(doc)).toEqual(found);
      },
    ),
  );
});

/** Two numbers as a stretch of the words. */
function stretch([a, b]: readonly [number, number], count: number): WordSpan {
  const firstWord = a % count;
  return { firstWord, lastWord: Math.min(count - 1, firstWord + (b % 4)) };
}

function withReadings(
  doc: Encoded,
  names: readonly (readonly [[number, number], string, [number, number] | null])[],
  references: readonly (readonly [[number, number], number[]])[],
): Encoded {
  const count = doc.words.length;
  const read = names
    .map(([pair, kind, role]): NameReading => ({
      ...stretch(pair, count),
      kind: kind as NameReading['kind'],
      confidence: 0.8,
      role: role === null ? null : { ...stretch(role, count), confidence: 0.8 },
    }))
    .sort((a, b) => a.firstWord - b.firstWord || a.lastWord - b.lastWord);
  const asked = references.map(([pair, antecedents]) => ({
    ...stretch(pair, count),
    antecedents: antecedents.filter((name) => name < read.length).map((name) => ({ name, probability: 0.3 })),
    none: 0.2,
  }));
  const cues = asked.map(({ firstWord, lastWord }, i): CueReading => ({
    firstWord,
    lastWord,
    confidence: 0.8,
    sources: [{ firstWord, lastWord, reference: i, confidence: 0.8 }],
    contents: [{ ...stretch([lastWord + 1, 3], count), confidence: 0.8 }],
    stance: 0.5,
    act: 'supports',
    polarity: { favor: 1, against: 0, neutral: 0 },
    target: { ...stretch([firstWord, 2], count), confidence: 0.8 },
  }));
  return { ...doc, names: read, references: asked, cues };
}
