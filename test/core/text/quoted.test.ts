import { expect, it } from 'vitest';
import { findQuoted } from '../../../src/core/text/quoted.ts';
import { annotated, slices, stripped } from '../annotated.ts';

const quoted = (text: string): string[] => slices(text, findQuoted(annotated(text)));

it.each([
  ['straight marks', 'She said "we are done" today.', ['"we are done"']],
  ['curly marks', 'She said, “We are done.” He left.', ['“We are done.”']],
  ['guillemets with blanks', 'Elle said « we are done » today.', ['« we are done »']],
  ['guillemets the other way round', 'He said »we are done« today.', ['»we are done«']],
  ['low opening marks', 'He said „we are done“ today.', ['„we are done“']],
  ['closing marks on both sides', 'He said ”we are done” today.', ['”we are done”']],
  ['single straight marks', "The 'new deal' isn't the board's idea.", ["'new deal'"]],
  ['single curly marks', 'The ‘new deal’ isn’t the board’s idea.', ['‘new deal’']],
  ['a plural before its apostrophe', 'They want ‘the workers’ rights’ back.', ['‘the workers’ rights’']],
  ['marks inside marks', '“They call it ‘the pit’ here,” she said.', ['“They call it ‘the pit’ here,”', '‘the pit’']],
  ['a curly mark closed by a straight one', '“We are done," she said.', ['“We are done,"']],
  ['doubled single marks', "``We are done,'' she said.", ["``We are done,''"]],
  ['a mark with blanks on both sides', '"We are done, " she said. "It is over."', ['"We are done, "', '"It is over."']],
])('pairs %s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

it.each([
  ['an apostrophe before a word', 'It was the ’90s, the miners’ time, and ’twas good.'],
  ['inches', 'A 6" pipe was laid.'],
  ['a mark that nothing closes', 'She said "we are done and left.'],
  ['a mark that nothing opens', 'She said we are done" and left.'],
  ['marks around nothing', 'She said "" and left.'],
  ['a plural', "The workers' strike and the drivers' strike ended."],
])('leaves alone %s', (_, text) => {
  expect(quoted(text)).toEqual([]);
});

it('ends a stretch with its paragraph when the next one opens again', () => {
  const text = 'Ruiz spoke.\n\n“We built it.\n\n“We will keep it,” he said.';
  const found = findQuoted(annotated(text));
  expect(slices(text, found)).toEqual(['“We built it.', '“We will keep it,”']);
  expect(found.map(({ continues }) => continues)).toEqual([true, false]);
});

it('lets a stretch run over a paragraph that does not open again', () => {
  expect(quoted('“We built it.\n\nWe will keep it,” he said.')).toEqual(['“We built it.\n\nWe will keep it,”']);
});

it('is not thrown off by a mark lost paragraphs ago', () => {
  const text = 'He said "we go.\n\nA day went by.\n\nAnother one.\n\nA third.\n\nA fourth.\n\n"We stay," she said.';
  expect(quoted(text)).toEqual(['"We stay,"']);
});

it('counts how deep a stretch lies', () => {
  expect(findQuoted(annotated('“They call it ‘the pit’ here,” she said. “No.”')).map(({ depth }) => depth)).toEqual([0, 1, 0]);
});

it('takes the marks of a stripped text from the model', () => {
  const doc = stripped(annotated('“We are done,” she said.'));
  expect(slices(doc.text, findQuoted(doc))).toEqual(['we are done']);
});

it('finds nothing in a text of nothing but marks', () => {
  expect(quoted('"\' “”'.repeat(5_000))).toEqual([]);
});
