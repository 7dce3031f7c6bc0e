// Pastes for the kill test: articles in one to three parts, and small talk that is to be left alone.

const SPACES = 5;
/** Inside of the join window of `bot.mjs`. */
const BETWEEN_PARTS_MS = 100;

/**
 * `words` is what the answer must say in the end, 0 where there must be none; `isRemoved` has a message of it deleted later. Each paste has a
 * person of its own, so that none join.
 */
export function makePastes(count, from, random) {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const isTalk = random.chance(0.2);
    const texts = isTalk ? ['Has anybody seen the keys to the boat?'] : inParts(number, random);
    const isWhole = !isTalk && texts.length === 1 && random.chance(0.5);
    const parts = texts.map((text, part) => ({
      event: `event ${number}.${part}`,
      place: { space: `kill:${number % SPACES}`, channel: `channel ${number % 2}`, thread: null },
      person: { id: `person ${number}`, name: 'Ada' },
      message: `message ${number}.${part}`,
      link: null,
      text,
      sentAt: part * BETWEEN_PARTS_MS,
      isAsked: false,
      isWhole,
      handle: null,
    }));
    const isRemoved = random.chance(0.15);
    return { parts, isRemoved, words: isTalk || isRemoved ? 0 : texts.join(' ').match(/[a-z0-9]+/gi).length };
  });
}

function inParts(number, random) {
  const sentences = [
    `The pier of the town with the number ${number} will be closed from next spring, the mayor said on Monday, after years of complaints.`,
    'She told the council that it had brought the people of the town little but noise, and that they would rather have it gone.',
    'The owners said that they would go to court, and that it was theirs whatever the council had to say about it.',
  ];
  const parts = 1 + random.below(3);
  if (parts === 1) return [sentences.join(' ')];
  return parts === 2 ? [sentences[0], sentences.slice(1).join(' ')] : sentences;
}
