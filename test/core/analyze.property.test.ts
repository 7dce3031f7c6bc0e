// Odd texts through the real core: it never throws, keeps the contract and always says the same.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createCore } from '../../src/core/analyze.ts';
import { MODEL_FOLDER } from '../../src/core/model-folder.ts';
import { brokenRules } from './contract.ts';

// many texts, some of them long, however busy the machine is
vi.setConfig({ testTimeout: 300_000 });

const analyze = await createCore({ modelFolder: MODEL_FOLDER, threads: 2 });
const STORY = 'The harbor will close, Mayor Helena Brandt said. “It is time,” she added, but Tomas Okafor rejected the plan.';
const STRIPPED = 'the harbor will close mayor helena brandt said it is time she added but tomas okafor rejected the plan';

/** Pieces of texts that were pasted from anywhere. */
// prettier-ignore
const PIECES = [
  ['Helena Brandt', 'the mayor', 'Tomas Okafor of the Bay Association', 'China', 'u s', 'he', 'who', 'Ms.', 'BRANDT', 'okafor'],
  ['said', 'told reporters that', 'according to', 'denied', 'warned', 'accused', 'says:', 'doubts', 'would not say whether'],
  ['the plan', 'closing the old harbor', 'it was time', 'no', 'we won’t', "can't", 'e\u0301te\u0301', 'naïve', '3.5 million', 'U.S.'],
  ['“', '”', '"', '‘', '’', '«', '»', '„', '(', ')', '[', '—', '--', '…', '.', '. ', '?', '!', ',', ', ', ';', '.”', ',” ', '" '],
  [' ', ' ', ' ', ' ', '  ', '\n', '\n\n', '\r\n', '\t', '\u00A0', '\u2028', '\u2029', '\u200B', '\uFEFF', '\u0000', '\u0007', '\u001B[31m'],
  ['😀', '👩‍👩‍👧', '🇨🇳', '\uD83D', '\uDE00', 'שלום אמר', 'قال الوزير', '部长说', '\u0301', '•', '- ', '1. ', '#', '* ', 'https://example.org/a?b=c', '<b>'],
].flat();

async function expectContract(text: string): Promise<void> {
  const analysis = await analyze(text);
  expect(brokenRules(analysis, text)).toEqual([]);
  expect(JSON.stringify(await analyze(text))).toBe(JSON.stringify(analysis));
}

describe('the core', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u00A0 '],
    ['one word', 'Brandt'],
    ['a mark', '.'],
    ['NUL', `\0${STORY}\0`],
    ['a lone high surrogate', `\uD83D ${STORY} \uD83D`],
    ['a lone low surrogate', `\uDE00${STORY}\uDE00`],
    ['right to left', 'אמר ראש העיר: “הנמל ייסגר”. قال الوزير إنه يرفض الخطة.'],
    ['emoji', `😀 ${STORY.replaceAll(' ', ' 😀 ')} 👩‍👩‍👧`],
    [
      'curly, straight, single, French and German quotation marks',
      `${STORY} "No," he said. ‘No,’ she said. «No», he said. „No“, she said.`,
    ],
    ['quotation marks that do not match', `“${STORY}" he said “and “so” on ”.`],
    ['all capitals', STORY.toUpperCase()],
    ['stripped', STRIPPED],
    ['stripped with edges of blanks', ` ${STRIPPED} `],
    ['a list', '- Helena Brandt: yes\n- Tomas Okafor: no\n* 1. said\n\n2) denied'],
    ['code', 'if (said === "no") { return say(`${name} denied it`); } // he said\n'],
    ['German', 'Der Minister sagte: „Ich kenne den Bericht nicht.“ Frau Brandt widersprach.'],
    ['line separators', STORY.replaceAll(' ', '\u2028')],
    ['Windows line ends', STORY.replaceAll('. ', '.\r\n\r\n')],
    ['combining marks', STORY.normalize('NFD').replaceAll('a', 'a\u0301\u0327')],
    ['a letter whose small form is longer', 'İstanbul said no, İzmir said.'],
    ['one giant sentence', `Brandt said that ${'the harbor and the ships and '.repeat(300)}the end.`],
    ['one giant stripped text', `${STRIPPED} `.repeat(60)],
    ['one giant word', 'a'.repeat(20_000)],
    ['only quotation marks', '“”"\'«»'.repeat(300)],
    ['only cues', 'said '.repeat(300)],
  ])('keeps the contract on %s', (_what, text) => expectContract(text));

  it('keeps the contract on texts of odd pieces', async () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 });
    const texts = fc.tuple(pieces, fc.constantFrom('', ' ')).map(([parts, between]) => parts.join(between));
    await fc.assert(fc.asyncProperty(texts, expectContract), { numRuns: 60 });
  });

  it('keeps the contract on any string', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), expectContract), { numRuns: 40 });
  });
});
