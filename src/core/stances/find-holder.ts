// Whose stance it is: the speaker's, or that of the body a spokesman speaks for.
import type { Entity } from '../analysis.ts';
import { FORMER, OFFICES, PRESS_PEOPLE, SPOKESPEOPLE } from '../english/spokespeople.ts';

/** The entity whose stance the words of `speaker` are: the body named beside "spokesman" in the source phrase or the role, else itself. */
export function findHolder(speaker: Entity, source: string, entities: readonly Entity[]): Entity {
  const others = entities.filter((entity) => entity !== speaker);
  for (const description of [source, speaker.role ?? '', speaker.name]) {
    const words = wordsOf(description);
    // "the former Acme spokesman" speaks for himself
    if (words.some((word) => FORMER.has(word))) continue;
    const at = words.findIndex((word, i) => SPOKESPEOPLE.has(word) || (word === 'press' && PRESS_PEOPLE.has(words[i + 1] ?? '')));
    if (at < 0) continue;
    // a foreign ministry speaks for its state
    const states = words.includes('foreign') ? others.filter((entity) => entity.kind === 'place') : [];
    const body = longestNamed(words, at, states) ?? longestNamed(words, at, others);
    if (body !== null) return body;
  }
  return speaker;
}

/** The entity with the longest name beside the word: "Acme Holdings spokesman" names more than Acme. */
function longestNamed(words: readonly string[], at: number, entities: readonly Entity[]): Entity | null {
  let longest: Entity | null = null;
  let most = 0;
  for (const entity of entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      const sought = wordsOf(name);
      if (sought.length <= most || !isNamed(words, sought, at)) continue;
      longest = entity;
      most = sought.length;
    }
  }
  return longest;
}

/** "spokesman for Acme", "Acme spokesman", "Acme media office spokesman"; not "Acme treasury spokesman". */
function isNamed(words: readonly string[], sought: readonly string[], at: number): boolean {
  if (sought.length === 0) return false;
  return words.some((_, start) => {
    if (sought.some((word, i) => words[start + i] !== word)) return false;
    const end = start + sought.length;
    return start > at || (end <= at && words.slice(end, at).every((word) => OFFICES.has(word)));
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
