// A process for the tests: archives articles, says so, and forgets them all when told to.
import { openStore } from '../../dist/store/open-store.js';

const [url, writer, count, then] = process.argv.slice(2);
const { archive, close } = await openStore(url);
for (let index = 0; index < Number(count); index++) {
  const entity = { id: 'e0', name: 'Ana Ruiz', kind: 'person', role: null, aliases: [], salience: 1, mentions: [] };
  await archive.add({
    paste: `${writer} ${index}`,
    place: { space: 'console:home', channel: 'news', thread: null },
    person: { id: writer, name: writer },
    messages: [],
    link: null,
    postedAt: 1_000_000_000_000,
    publishedAt: null,
    site: null,
    title: 'Harbor',
    words: 1,
    wordsRead: 1,
    analysis: {
      language: 'en',
      form: 'written',
      text: `Harbor ${writer} ${index}`,
      sentences: [],
      entities: [entity],
      actors: [],
      quotations: [],
      stances: [],
      summary: [],
    },
    statements: [{ quotation: 'q0', speaker: 'e0', name: 'Ana Ruiz', role: null, cue: 'said', contents: ['The harbor'], mentioned: [] }],
    stances: [],
  });
}
if (then === 'forget') {
  for await (const { id } of archive.forget({ what: 'space', space: 'console:home' })) process.stdout.write(`forgotten ${id}\n`);
}
await close();
