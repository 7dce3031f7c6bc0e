import { describe, expect, it } from 'vitest';
import { isArticle } from '../../../src/bot/pastes/is-article.ts';
import { findWords } from '../../../src/core/text/words.ts';

const PROSE = `The harbor of Velmouth will be closed to cruise ships from next spring, the mayor said on Monday, after years of complaints by
the people who live along its narrow quays. Helena Brandt told the council that the ships had brought few visitors to the shops of the old
town and a great deal of smoke to everybody else. “We have waited long enough,” she said. The owners of two lines that call at the port said
they would go to court. Lars Vind, who speaks for the ministry, doubted that the town had the right to close it at all, since the channel
belongs to the state. The council is to vote on the plan before the end of the month, and it is expected to agree. A survey by the university
of Karsholm found that six of ten people in the town would rather have fewer ships than more work, whatever their age.`;

const repeat = (line: (index: number) => string) => Array.from({ length: 60 }, (_, index) => line(index)).join('\n');

describe('an article', () => {
  it.each([
    ['as published', PROSE],
    ['in one line', PROSE.replace(/\n/g, ' ')],
    ['in a narrow column', PROSE.replace(/\s+/g, ' ').replace(/(.{25}\S*) /g, '$1\n')],
    ['in paragraphs with carriage returns', PROSE.replace(/\n/g, ' ').replace(/\. /g, '.\r\n\r\n')],
    ['in lower case', PROSE.toLowerCase()],
    [
      'stripped',
      findWords(PROSE)
        .map(({ lower }) => lower)
        .join(' '),
    ],
    ['with a menu above and links below', `Home | News | Sport | Weather\n\n${PROSE}\n\nhttps://news.example/a\nhttps://news.example/b`],
    ['with a table in it', `${PROSE}\n\nShip\tLength\tYear\nAurora\t300\t2014\nBoreas\t280\t2011`],
    ['with an address in a sentence', PROSE.replace('Monday', 'Monday (https://velmouth.example/council/2026-11-02)')],
    ['of figures', `Shares of Karsholm Lines fell 4.2% to $31.50 on Tuesday, the most since 2019. ${PROSE}`],
  ])('is one %s', (_how, text) => expect(isArticle(text, 120)).toBe(true));

  it('needs the least number of words', () => {
    const short = PROSE.split('. ').slice(0, 3).join('. ');
    expect(isArticle(short, 120)).toBe(false);
    expect(isArticle(short, 50)).toBe(true);
    expect(isArticle('', 1)).toBe(false);
  });
});

describe('no article', () => {
  it.each([
    ['code', repeat((n) => `  const ship${n} = await harbor.find({ id: ${n}, name: "the ship of the port" }); // the ${n}th of all`)],
    ['Python', repeat((n) => `    for ship in ships_of_year(year_${n}):\n        total_${n} += ship.length - ship.draft`)],
    ['a stack trace', repeat((n) => `    at Harbor.close (/srv/app/harbor/close.js:${n}:17)`)],
    ['a log', repeat((n) => `2026-11-28T10:${n % 60}:00Z INFO the ship has left the harbor and it was on its way to the port`)],
    ['a system log', repeat((n) => `Nov 28 10:00:${n % 60} host sshd[${n}]: session of the user was opened by the daemon`)],
    ['a chat', repeat((n) => `[10:${10 + (n % 50)}] Ada: that was the one they had all been talking about, I think.`)],
    ['a table with tabs', repeat((n) => `Ship of the line ${n}\t${n * 3}\t${1900 + n}\tthe port of call`)],
    ['a table with bars', repeat((n) => `| the ship ${n} | of the line | ${n} | a port |`)],
    ['comma-separated values', repeat((n) => `${n},Aurora,${n * 17},2014,Velmouth`)],
    ['a list of links', repeat((n) => `The ${n}th ship of the year has been to the harbor https://news.example/the/ship/of/the/year/${n}`)],
    ['a list of headlines', repeat((n) => `Harbor town to vote on the ships that it would rather see leave, take ${n}`)],
    ['a shopping list', repeat((n) => `${n} pounds of flour`)],
    [
      'JSON',
      JSON.stringify(
        Array.from({ length: 60 }, (_, n) => ({ id: n, name: 'the ship', of: 'the line' })),
        null,
        1,
      ),
    ],
    ['German', 'Der Hafen wird im Frühjahr geschlossen, sagte die Bürgermeisterin am Montag, und die Leute sind froh. '.repeat(12)],
    ['French', 'Le port de la ville sera fermé aux navires au printemps, a dit la maire lundi, et les gens sont contents. '.repeat(12)],
    ['names', 'Helena Brandt, Lars Vind, Ada Okafor, Ben Lindqvist. '.repeat(30)],
  ])('is %s', (_what, text) => expect(isArticle(text, 120)).toBe(false));
});
