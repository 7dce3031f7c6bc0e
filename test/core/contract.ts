// What every analysis of every text keeps to; a broken rule comes back as a sentence.
import { ACTS, type Analysis } from '../../src/core/analysis.ts';
import type { Span } from '../../src/core/span.ts';
import { findWords } from '../../src/core/text/words.ts';

/** Every rule of the contract that `analysis` breaks as the analysis of `input`. */
export function brokenRules(analysis: Analysis, input: string): string[] {
  const broken: string[] = [];
  const require = (holds: boolean, rule: string) => {
    if (!holds) broken.push(rule);
  };
  const inputWords = ` ${spelling(input)} `;
  const entities = new Set(analysis.entities.map(({ id }) => id));
  const quotations = new Set(analysis.quotations.map(({ id }) => id));

  const span = ({ start, end }: Span, what: string) => {
    require(Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start < end &&
      end <= input.length, `${what} lies in the text`);
    const slice = input.slice(start, end);
    require(slice === slice.trim(), `${what} has no blank edges: ${JSON.stringify(slice)}`);
    require(!splitsCharacter(input, start) && !splitsCharacter(input, end), `${what} splits no character: ${start}, ${end}`);
  };
  const spans = (list: readonly Span[], what: string, least = 0) => {
    require(list.length >= least, `${what} are at least ${least}`);
    for (const one of list) span(one, what);
  };
  const readable = (part: Span & { text: string }, what: string) => {
    span(part, what);
    require(spelling(part.text) === spelling(input.slice(part.start, part.end)), `${what} spells its slice: ${JSON.stringify(part.text)}`);
  };
  const ofText = (text: string, what: string) => {
    require(text.trim() !== '', `${what} is not blank`);
    require(inputWords.includes(` ${spelling(text)} `), `${what} is a stretch of the text's words: ${JSON.stringify(text)}`);
  };
  const share = (value: number, what: string) => require(value >= 0 && value <= 1, `${what} is from 0 to 1: ${value}`);
  const entity = (id: string | null, what: string) => require(id === null || entities.has(id), `${what} is an entity: ${id}`);

  require(analysis.text === input, 'the text is the input');
  require(/^[a-z]{2,3}$/.test(analysis.language), `the language is a code: ${analysis.language}`);
  require(['written', 'stripped'].includes(analysis.form), `the form is known: ${analysis.form}`);
  require(isJson(analysis), 'the analysis is JSON');

  for (const [index, sentence] of analysis.sentences.entries()) {
    readable(sentence, 'a sentence');
    require(index === 0 || sentence.start >= (analysis.sentences[index - 1]?.end ?? 0), `sentences are in order: ${sentence.start}`);
  }
  require(entities.size === analysis.entities.length, 'entity ids differ');
  for (const { name, kind, role, aliases, salience, mentions } of analysis.entities) {
    for (const words of [name, ...aliases]) ofText(words, 'a name');
    if (role !== null) ofText(role, 'a role');
    require(['person', 'organization', 'place', 'group', 'other'].includes(kind), `the kind is known: ${kind}`);
    share(salience, 'salience');
    spans(mentions, 'mentions', 1);
    for (const { form } of mentions) require(['name', 'nominal', 'pronoun'].includes(form), `the form of a mention is known: ${form}`);
  }
  require(new Set(analysis.actors).size === analysis.actors.length, 'actors differ');
  for (const id of analysis.actors) entity(id, 'an actor');

  require(quotations.size === analysis.quotations.length, 'quotation ids differ');
  for (const quotation of analysis.quotations) {
    require(['direct', 'indirect', 'mixed'].includes(quotation.kind), `the kind of a quotation is known: ${quotation.kind}`);
    spans(quotation.sources, 'sources');
    spans(quotation.cues, 'cues');
    spans(quotation.contents, 'contents', 1);
    entity(quotation.sourceEntity, 'the source of a quotation');
    share(quotation.confidence, 'confidence');
    require(quotation.rule !== '', 'a quotation has a rule');
  }
  for (const stance of analysis.stances) {
    require(entities.has(stance.holder), `the holder of a stance is an entity: ${stance.holder}`);
    span(stance.holderSpan, 'the words for a holder');
    readable(stance.target, 'a target');
    entity(stance.target.entity, 'a target');
    require(['favor', 'against', 'neutral'].includes(stance.polarity), `the polarity is known: ${stance.polarity}`);
    require(ACTS.includes(stance.act), `the act is known: ${stance.act}`);
    spans(stance.evidence, 'evidence', 1);
    require(stance.quotation === null || quotations.has(stance.quotation), `a stance follows from a quotation: ${stance.quotation}`);
    share(stance.confidence, 'confidence');
    require(stance.rule !== '', 'a stance has a rule');
  }
  require(analysis.summary.length <= 3, `a summary has at most three sentences: ${analysis.summary.length}`);
  for (const sentence of analysis.summary) readable(sentence, 'a sentence of the summary');
  return broken;
}

function spelling(text: string): string {
  return findWords(text)
    .map(({ lower }) => lower)
    .join(' ');
}

function splitsCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) && offset > 0;
}

/** Whether a value is the same after a trip through JSON: no undefined, no NaN, no classes. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isJson);
}
