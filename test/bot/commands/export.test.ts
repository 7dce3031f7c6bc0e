import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COURT, VOTE } from '../harbor-news.ts';
import { action, play, shown, type Played } from '../played.ts';
import { saying } from '../said.ts';

const FORMULA = saying({ who: 'Ingrid Sel', says: '=1+1, or "two", is a cell' });

let played: Played;
beforeEach(async () => {
  played = await play([VOTE, COURT, FORMULA]);
});
afterEach(() => played.close());

describe('/export', () => {
  it('gives a file of the matching statements for spreadsheets', async () => {
    await played.paste(VOTE);
    await played.paste(COURT);
    const { file, audience } = await played.ask('export', { topic: 'ships' });
    expect(audience).toBe('person');
    expect(file).toMatchObject({ name: 'statements-2026-11-28.csv', mediaType: 'text/csv' });
    const lines = file?.content.trimEnd().split('\r\n') ?? [];
    expect(lines[0]).toBe(
      '\uFEFFdate,who,role,cue,statement,article,site,link,posted by,posted on,called not right by,called not right on',
    );
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).toContain('2026-11-28,Anton Brandt,a fisherman,said,the cruise ships bring work,');
  });

  it('gives JSON', async () => {
    await played.paste(COURT);
    const { file } = await played.ask('export', { format: 'JSON', person: 'Okafor' });
    expect(JSON.parse(file?.content ?? '')).toEqual([
      expect.objectContaining({ who: 'Tomas Okafor', 'posted by': 'Ana', 'called not right by': null }),
      expect.objectContaining({ who: 'Tomas Okafor' }),
    ]);
  });

  it('makes no formula of a statement', async () => {
    await played.paste(FORMULA);
    expect((await played.ask('export')).file?.content).toContain(`,"'=1+1, or ""two"", is a cell",`);
  });

  it('lists what was called not right, with who and when', async () => {
    await played.paste(VOTE);
    const evidence = await played.press(played.posts('Evidence'));
    await played.press(action(evidence, 'Not right: 1'));
    const answer = await played.ask('export', { format: 'json' });
    expect(shown(answer)).toContain('1 of them were called not right');
    expect(JSON.parse(answer.file?.content ?? '')).toContainEqual(
      expect.objectContaining({ who: 'Helena Brandt', 'called not right by': 'Ana', 'called not right on': '2026-11-28T12:00:00.000Z' }),
    );
  });

  it('says so when there is nothing', async () => {
    expect(shown(await played.ask('export', { topic: 'harbor' }))).toContain('There is nothing about “harbor” to export');
    expect((await played.ask('export')).file).toBeUndefined();
  });

  it('refuses another format', async () => {
    expect(shown(await played.ask('export', { format: 'xlsx' }))).toContain('“xlsx” is no format: write format:csv or format:json.');
  });
});
