import { expect, it } from 'vitest';
import { findQuotations } from '../../../src/core/quotations/find-quotations.ts';
import { annotated, slices, stripped } from '../annotated.ts';

/** The contents of each quotation of a text. */
const contents = (marked: string): string[][] => {
  const doc = annotated(marked);
  return findQuotations(doc).map((quotation) => slices(doc.text, quotation.contents));
};

it('makes a quotation of a cue with its source and contents', () => {
  const doc = annotated('[We built it](content), [said](cue) [[Ada Ruiz](e1), the mayor](source e1), [and we will keep it](content).');
  const [quotation, ...others] = findQuotations(doc);
  expect(others).toEqual([]);
  expect(quotation).toMatchObject({ id: 'q1', kind: 'indirect', sourceEntity: 'e1', rule: 'head' });
  expect(quotation!.confidence).toBeCloseTo(0.9 ** 3);
  expect(slices(doc.text, quotation!.sources)).toEqual(['Ada Ruiz, the mayor']);
  expect(slices(doc.text, quotation!.cues)).toEqual(['said']);
  expect(slices(doc.text, quotation!.contents)).toEqual(['We built it', 'and we will keep it']);
});

it.each([
  ['takes the marks and the comma inside them', '“[We built it](content),” [he](source) [said](cue).', ['“We built it,”']],
  ['leaves a comma outside the marks', '“[We built it](content)”, [he](source) [said](cue).', ['“We built it”']],
  [
    'completes a stretch that was cut short',
    '"We built it for [our town and for its children](content)," [he](source) [said](cue).',
    ['"We built it for our town and for its children,"'],
  ],
  [
    'completes a stretch inside a clause',
    '[He](source) [said](cue) [the plan was "a gift to](content) the town".',
    ['the plan was "a gift to the town"'],
  ],
  [
    'gives up a stretch it strayed into',
    '[He](source) [said](cue) [the plan was good for them. "We](content) will not pay for it now or ever," [she](source2) [said](cue2).',
    ['the plan was good for them'],
  ],
  [
    'ends speech without marks with its sentence',
    '[He](source) [said](cue) [the plan was good. The sun](content) shone.',
    ['the plan was good'],
  ],
  ['ends speech of a cue inside marks at the mark', '"They [hope](cue) [it ends soon," he](content) said.', ['it ends soon']],
  [
    'keeps an earlier sentence that is all of the content',
    '[The plan was good.](content) So [said](cue) [Ruiz](source) today.',
    ['The plan was good'],
  ],
  ['does not take in marks around its own cue', 'He [was "annoyed at](cue) [having to go](content) there".', ['having to go there']],
])('%s', (_, marked, expected) => {
  expect(contents(marked)[0]).toEqual(expected);
});

it('joins pieces that meet', () => {
  expect(contents('[He](source) [said](cue) [the plan](content) [was good](content).')).toEqual([['the plan was good']]);
});

it.each([
  [
    'in the same paragraph',
    '“[We built it](content),” [he](source) [said](cue). “It is ours. It stays.” They left.',
    ['“We built it,”', '“It is ours. It stays.”'],
  ],
  [
    'in the next paragraph',
    '“[We built it](content),” [he](source) [said](cue).\n\n“It is ours.”\n\nThey left.',
    ['“We built it,”', '“It is ours.”'],
  ],
  [
    'over more than one sentence',
    '“[No](content),” [he](source) [said](cue). “It is ours.” “It stays.”',
    ['“No,”', '“It is ours.” “It stays.”'],
  ],
  [
    'after speech without marks in its paragraph',
    '[He](source) [said](cue) [it was his](content). “I built it.”',
    ['it was his', '“I built it.”'],
  ],
  [
    'behind its cue in the same sentence',
    '“[We built it](content),” [he](source) [told](cue) reporters, “and it stays.”',
    ['“We built it,”', '“and it stays.”'],
  ],
  ['for a cue that has lost its content', '“We built it,” [said](cue) [Ruiz](source).', ['“We built it,”']],
  [
    'in a paragraph that its next one opens again',
    'Ruiz spoke.\n\n“We built it.\n\n“[We keep it](content),” [he](source) [said](cue).',
    ['“We built it.\n\n“We keep it,”'],
  ],
])('goes on with a quotation that no cue took %s', (_, marked, expected) => {
  const [first] = contents(marked);
  expect(first!.join(' ').replace(/\s+/g, ' ')).toBe(expected.join(' ').replace(/\s+/g, ' '));
});

it.each([
  ['with a cue of its own', '“[We built it](content),” [he](source) [said](cue). “[It stays](content2),” [she](source2) [said](cue2).'],
  ['that is only part of a sentence', '“[We built it](content),” [he](source) [said](cue). The “gift” was gone.'],
  ['after a sentence between them', '“[We built it](content),” [he](source) [said](cue). The sun shone. “It stays.”'],
  ['in the paragraph after speech without marks', '[He](source) [said](cue) [it was his](content).\n\n“It stays.”'],
])('does not go on with a quotation %s', (_, marked) => {
  const doc = annotated(marked);
  expect(findQuotations(doc)[0]!.contents).toHaveLength(1);
});

it('says which rule made a quotation longer', () => {
  const doc = annotated('“[We built it](content),” [he](source) [said](cue). “It stays.”');
  expect(findQuotations(doc)[0]!.rule).toBe('run-on');
});

it.each([
  ['direct', '“[We built it](content),” [he](source) [said](cue).'],
  ['indirect', '[He](source) [said](cue) [they had built it](content).'],
  ['mixed', '[He](source) [said](cue) [that “they had built it”](content).'],
  ['mixed', '[He](source) [called](cue) [the plan a “gift” to all](content).'],
])('calls a quotation %s', (kind, marked) => {
  expect(findQuotations(annotated(marked))[0]!.kind).toBe(kind);
});

it('does not call an attribution inside marks direct', () => {
  const doc = annotated('“[I [think](cue2) [it is ‘good’ for us](content2)](content),” [he](source) [said](cue).');
  expect(findQuotations(doc).map(({ kind }) => kind)).toEqual(['direct', 'mixed']);
});

it('leaves contents of stripped text to the model', () => {
  const doc = stripped(annotated('“[We built](content) it,” [he](source) [said](cue). “It stays.”'));
  const [quotation] = findQuotations(doc);
  expect(slices(doc.text, quotation!.contents)).toEqual(['we built']);
  expect(quotation!.kind).toBe('direct');
});

it.each([
  [
    'takes a content that was cut short on to the next break',
    'He [said](cue) [he gave the interview to](content) a local paper. They left.',
    'he gave the interview to a local paper',
  ],
  [
    'leaves one that ends where it may',
    'He [said](cue) [he gave the interview](content) to a local paper. They left.',
    'he gave the interview',
  ],
  ['leaves one far from any break', `He [said](cue) [he gave the](content) ${'old local '.repeat(9)}paper it. They left.`, 'he gave the'],
])('%s in stripped text', (_, marked, expected) => {
  const doc = stripped(annotated(marked));
  expect(slices(doc.text, findQuotations(doc)[0]!.contents)).toEqual([expected]);
});

it('keeps one content under two cues, but not two readings of one cue', () => {
  const marked = '[They](source) [issued a statement](cue) [saying](cue2) [that it was over](content).';
  const doc = annotated(marked);
  const [first] = doc.cues;
  const both = doc.cues.map((cue) => ({ ...cue, sources: first!.sources, contents: first!.contents }));
  expect(findQuotations({ ...doc, cues: both })).toHaveLength(2);
  expect(findQuotations({ ...doc, cues: [first!, { ...first!, lastWord: first!.lastWord - 1, confidence: 0.5 }] })).toHaveLength(1);
});

it('has no source where the article names none', () => {
  const doc = annotated('It [is believed](cue) [that he left](content).');
  expect(findQuotations(doc)[0]).toMatchObject({ sources: [], sourceEntity: null });
});

it.each(['', ' ', '"', '“ ” “', '""""', '“No.', 'no”'])('finds nothing in %j', (text) => {
  expect(findQuotations(annotated(text))).toEqual([]);
});

it('leaves out what is sooner wrong than right', () => {
  const doc = annotated('[Ada Ruiz](source e1) [said](cue) [that it was built](content).');
  const unsure = { ...doc, cues: doc.cues.map((cue) => ({ ...cue, confidence: 0.6 })) };
  expect(findQuotations(doc)).toHaveLength(1);
  expect(findQuotations(unsure)).toEqual([]);
});
