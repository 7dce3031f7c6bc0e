// What every inbox keeps to, whatever database it stands on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcceptTimes, Inbox, Job } from '../../src/bot/ports.ts';
import { pasteOf } from '../bot/pastes/paste.ts';

/** An inbox of a new, empty database, and how to end it. */
export interface OpenInbox {
  readonly inbox: Inbox;
  close(): Promise<void>;
}

const LEASE_MS = 60_000;
const POSTED = { message: 'answer', link: 'https://chat.example/answer' };
const at = (readyAt: number): AcceptTimes => ({ readyAt, joinWithinMs: 20_000 });
const lost = { code: 'lease-lost' };

/** Puts an inbox under the contract. */
export function describeInbox(name: string, open: () => Promise<OpenInbox>): void {
  describe(name, () => {
    let opened: OpenInbox;
    let inbox: Inbox;

    beforeEach(async () => {
      opened = await open();
      inbox = opened.inbox;
    });
    afterEach(() => opened.close());

    async function claim(now = 0): Promise<Job> {
      const job = await inbox.claim(now, LEASE_MS);
      if (job === null) throw new RangeError('nothing is ready');
      return job;
    }

    describe('accepting', () => {
      it('gives back every field of what was accepted', async () => {
        const paste = pasteOf({ text: '“Nein” \u0000 😀\r\n', thread: 't', isAsked: true, isWhole: true, handle: 'token', sentAt: 5 });
        await inbox.accept(paste, at(0));
        expect(await claim()).toMatchObject({ parts: [paste], revision: 1, tries: 0, attemptAt: null, article: null, posted: null });
      });

      it('keeps what a message without an id or a link says', async () => {
        const paste = pasteOf({ message: null, link: null });
        await inbox.accept(paste, at(0));
        expect((await claim()).parts).toEqual([paste]);
      });

      it('accepts an event once, also after it was answered', async () => {
        const paste = pasteOf();
        const first = await inbox.accept(paste, at(0));
        expect(await inbox.accept({ ...paste, text: 'other' }, at(0))).toEqual({ id: first.id, isNew: false });
        const job = await claim();
        expect(job.parts).toEqual([paste]);
        await inbox.finish(job, POSTED, 1);
        expect(await inbox.accept(paste, at(0))).toEqual({ id: first.id, isNew: false });
        expect(await inbox.claim(9, LEASE_MS)).toBeNull();
      });

      it('accepts one event that is delivered many times at once a single time', async () => {
        const paste = pasteOf();
        const accepted = await Promise.all(Array.from({ length: 20 }, () => inbox.accept(paste, at(0))));
        expect(accepted.filter(({ isNew }) => isNew)).toHaveLength(1);
        expect((await claim()).parts).toEqual([paste]);
      });

      it('gives keys that fit a nonce and are never the same', async () => {
        const keys = new Set<string>();
        for (let count = 0; count < 50; count++) {
          await inbox.accept(pasteOf({ isWhole: true }), at(0));
          keys.add((await claim()).key);
        }
        expect(keys.size).toBe(50);
        for (const key of keys) expect(key).toMatch(/^[\w-]{16,25}$/);
      });
    });

    describe('joining', () => {
      it('joins the parts of one person in one place and waits for the last', async () => {
        const [first, second] = [pasteOf(), pasteOf({ sentAt: 20_000 })];
        const { id } = await inbox.accept(first, at(3_000));
        expect(await inbox.accept(second, at(23_000))).toEqual({ id, isNew: true });
        expect(await inbox.claim(22_999, LEASE_MS)).toBeNull();
        expect(await claim(23_000)).toMatchObject({ id, parts: [first, second], revision: 2 });
      });

      it.each([
        ['another person', { by: 'Ben' }],
        ['another channel', { channel: 'other' }],
        ['another thread', { thread: 't' }],
        ['another space', { space: 'test:away' }],
        ['a later time', { sentAt: 20_001 }],
        ['an earlier time', { sentAt: -20_001 }],
        ['a whole paste', { isWhole: true }],
      ])('leaves a part of %s alone', async (_what, fields) => {
        const first = await inbox.accept(pasteOf(), at(0));
        const second = await inbox.accept(pasteOf(fields), at(0));
        expect(second.id).not.toBe(first.id);
      });

      it('adds nothing to a whole paste', async () => {
        const first = await inbox.accept(pasteOf({ isWhole: true }), at(0));
        expect((await inbox.accept(pasteOf(), at(0))).id).not.toBe(first.id);
      });

      it('joins parts that arrive in another order than they were sent', async () => {
        const [late, early, between] = [pasteOf({ sentAt: 30_000 }), pasteOf({ sentAt: 11_000 }), pasteOf({ sentAt: 20_000 })];
        for (const part of [late, early, between]) await inbox.accept(part, at(0));
        expect((await claim()).parts).toEqual([late, early, between]);
      });

      it('reopens an answered paste and keeps what is known of it', async () => {
        await inbox.accept(pasteOf(), at(0));
        const job = await claim();
        await inbox.recordAttempt(job, 7);
        await inbox.recordArticle(job, 12);
        await inbox.finish(job, POSTED, 8);
        await inbox.accept(pasteOf(), at(9));
        expect(await claim(9)).toMatchObject({ id: job.id, key: job.key, revision: 2, attemptAt: 7, article: null, posted: POSTED });
      });

      it('keeps a paste open when a part comes while it is answered', async () => {
        await inbox.accept(pasteOf(), at(0));
        const job = await claim();
        await inbox.recordAttempt(job, 7);
        await inbox.accept(pasteOf(), at(9));
        expect(await inbox.claim(9, LEASE_MS)).toBeNull();
        await expect(inbox.recordAttempt(job, 8)).rejects.toMatchObject({ code: 'outdated' });
        await inbox.finish(job, POSTED, 8);
        expect(await claim(9)).toMatchObject({ id: job.id, revision: 2, attemptAt: 7, posted: POSTED });
      });

      it('keeps a paste open when a part comes while it is given up', async () => {
        await inbox.accept(pasteOf(), at(0));
        const job = await claim();
        await inbox.accept(pasteOf(), at(0));
        await inbox.giveUp(job, 'failed', null, 1);
        expect(await claim(1)).toMatchObject({ id: job.id, revision: 2, tries: 0 });
      });

      it('adds nothing to what was given up', async () => {
        const { id } = await inbox.accept(pasteOf(), at(0));
        await inbox.giveUp(await claim(), 'failed', null, 1);
        expect((await inbox.accept(pasteOf(), at(0))).id).not.toBe(id);
      });
    });

    describe('revising', () => {
      it('gives a part its new text and opens the paste once more', async () => {
        const [first, second] = [pasteOf(), pasteOf()];
        await inbox.accept(first, at(0));
        await inbox.accept(second, at(0));
        const job = await claim();
        await inbox.finish(job, POSTED, 1);
        expect(await inbox.revise({ ...first, event: 'edit', text: 'mended' }, 5)).toBe(true);
        expect(await inbox.claim(4, LEASE_MS)).toBeNull();
        expect(await claim(5)).toMatchObject({ id: job.id, parts: [{ ...first, text: 'mended' }, second], revision: 3, posted: POSTED });
      });

      it('keeps a paste open that is being answered', async () => {
        const paste = pasteOf();
        await inbox.accept(paste, at(0));
        const job = await claim();
        await inbox.revise({ ...paste, text: 'mended' }, 0);
        await expect(inbox.recordAttempt(job, 1)).rejects.toMatchObject({ code: 'outdated' });
        await inbox.finish(job, POSTED, 1);
        expect((await claim(1)).parts).toMatchObject([{ text: 'mended' }]);
      });

      it('does nothing for a message that is unknown, unchanged or withdrawn', async () => {
        const paste = pasteOf();
        await inbox.accept(paste, at(0));
        expect(await inbox.revise(pasteOf(), 0)).toBe(false);
        expect(await inbox.revise({ ...paste, place: { ...paste.place, channel: 'other' }, text: 'mended' }, 0)).toBe(false);
        expect(await inbox.revise(paste, 0)).toBe(false);
        await inbox.withdraw({ space: 'test:home', person: 'ada' });
        expect(await inbox.revise({ ...paste, text: 'mended' }, 0)).toBe(false);
        expect(await inbox.claim(9, LEASE_MS)).toBeNull();
      });
    });

    describe('claiming', () => {
      it('claims nothing before it is ready, and says when that is', async () => {
        expect(await inbox.nextReadyAt()).toBeNull();
        await inbox.accept(pasteOf({ by: 'Ben' }), at(4_000));
        await inbox.accept(pasteOf(), at(3_000));
        expect(await inbox.claim(2_999, LEASE_MS)).toBeNull();
        expect(await inbox.nextReadyAt()).toBe(3_000);
        await claim(3_000);
        expect(await inbox.nextReadyAt()).toBe(4_000);
      });

      it('gives a paste to one holder at a time', async () => {
        for (let count = 0; count < 10; count++) await inbox.accept(pasteOf({ isWhole: true }), at(0));
        const jobs = await Promise.all(Array.from({ length: 15 }, () => inbox.claim(0, LEASE_MS)));
        expect(new Set(jobs.map((job) => job?.id)).size).toBe(11);
      });

      it('takes spaces by turns, whatever one of them has queued', async () => {
        for (let count = 0; count < 30; count++) await inbox.accept(pasteOf({ space: 'test:loud', isWhole: true }), at(0));
        for (const space of ['test:b', 'test:c']) await inbox.accept(pasteOf({ space, isWhole: true }), at(9));
        await inbox.accept(pasteOf({ space: 'test:b', isWhole: true }), at(9));
        const served: (string | undefined)[] = [];
        for (let count = 0; count < 6; count++) served.push((await claim(9)).parts[0]?.place.space);
        expect(served.toSorted()).toEqual(['test:b', 'test:b', 'test:c', 'test:loud', 'test:loud', 'test:loud']);
        expect(new Set(served.slice(0, 3)).size).toBe(3);
      });

      it('takes the pastes of a space in the order in which they became ready', async () => {
        const [second, first] = [pasteOf({ isWhole: true }), pasteOf({ isWhole: true })];
        await inbox.accept(second, at(2));
        await inbox.accept(first, at(1));
        expect((await claim(5)).parts).toEqual([first]);
        expect((await claim(5)).parts).toEqual([second]);
      });
    });

    describe('a lease', () => {
      it('keeps others away until it runs out, and counts as a try then', async () => {
        await inbox.accept(pasteOf(), at(0));
        const dead = await claim();
        expect(await inbox.claim(LEASE_MS - 1, LEASE_MS)).toBeNull();
        const next = await claim(LEASE_MS);
        expect(next).toMatchObject({ id: dead.id, key: dead.key, tries: 1 });
        expect(next.lease).not.toBe(dead.lease);
      });

      it('that runs out after the article was archived does not count', async () => {
        await inbox.accept(pasteOf(), at(0));
        await inbox.recordArticle(await claim(), 12);
        expect(await claim(LEASE_MS)).toMatchObject({ tries: 0, article: 12 });
      });

      it('can be made longer', async () => {
        await inbox.accept(pasteOf(), at(0));
        await inbox.renew(await claim(), 2 * LEASE_MS);
        expect(await inbox.claim(LEASE_MS, LEASE_MS)).toBeNull();
      });

      it('lets nobody but its holder change anything', async () => {
        await inbox.accept(pasteOf(), at(0));
        const dead = await claim();
        const job = await claim(LEASE_MS);
        await expect(inbox.renew(dead, 9 * LEASE_MS)).rejects.toMatchObject(lost);
        await expect(inbox.recordAttempt(dead, 1)).rejects.toMatchObject(lost);
        await expect(inbox.recordArticle(dead, 1)).rejects.toMatchObject(lost);
        await expect(inbox.retry(dead, 0, true)).rejects.toMatchObject(lost);
        await expect(inbox.giveUp(dead, 'failed', null, 1)).rejects.toMatchObject(lost);
        await expect(inbox.finish(dead, POSTED, 1)).rejects.toMatchObject(lost);
        await inbox.finish(job, null, 1);
        await expect(inbox.finish(job, null, 1)).rejects.toMatchObject(lost);
      });

      it('is given back for a later try, counted or not', async () => {
        await inbox.accept(pasteOf(), at(0));
        await inbox.retry(await claim(), 1_000, false);
        expect(await inbox.claim(999, LEASE_MS)).toBeNull();
        const second = await claim(1_000);
        expect(second.tries).toBe(0);
        await inbox.retry(second, 0, true);
        expect(await claim(1_000)).toMatchObject({ tries: 1 });
      });

      it('keeps the time of the first attempt', async () => {
        await inbox.accept(pasteOf(), at(0));
        const job = await claim();
        await inbox.recordAttempt(job, 5);
        await inbox.recordAttempt(job, 6);
        await inbox.retry(job, 0, true);
        expect((await claim(9)).attemptAt).toBe(5);
      });

      it('ends with the answer, with silence, or with giving up', async () => {
        const ends = [
          (job: Job) => inbox.finish(job, POSTED, 1),
          (job: Job) => inbox.finish(job, null, 1),
          (job: Job) => inbox.giveUp(job, 'failed', null, 1),
        ];
        for (const end of ends) {
          await inbox.accept(pasteOf({ isWhole: true }), at(0));
          await end(await claim());
          expect(await inbox.claim(9 * LEASE_MS, LEASE_MS)).toBeNull();
        }
      });
    });

    describe('withdrawing', () => {
      const messageOf = (paste: { place: { space: string; channel: string }; message: string | null }) => ({
        space: paste.place.space,
        message: { channel: paste.place.channel, id: paste.message ?? '' },
      });

      it('ends what waits, with every part, and keeps its events', async () => {
        const [first, second] = [pasteOf(), pasteOf()];
        await inbox.accept(first, at(0));
        await inbox.accept(second, at(0));
        expect(await inbox.withdraw(messageOf(second))).toBe(1);
        expect(await inbox.claim(0, LEASE_MS)).toBeNull();
        expect((await inbox.accept(first, at(0))).isNew).toBe(false);
        expect(await inbox.withdraw(messageOf(second))).toBe(0);
      });

      it('takes in nothing more afterwards', async () => {
        const first = pasteOf();
        const { id } = await inbox.accept(first, at(0));
        await inbox.withdraw(messageOf(first));
        expect((await inbox.accept(pasteOf(), at(0))).id).not.toBe(id);
      });

      it.each([
        ['a message', (paste: ReturnType<typeof pasteOf>) => messageOf(paste)],
        ['a person', () => ({ space: 'test:home', person: 'ada' })],
      ])('of %s leaves the others', async (_what, which) => {
        const gone = pasteOf({ isWhole: true });
        const stays = [
          pasteOf({ by: 'Ben', isWhole: true }),
          pasteOf({ by: 'Ben', channel: 'other', message: gone.message, isWhole: true }),
          pasteOf({ space: 'test:away', message: gone.message, isWhole: true }),
        ];
        for (const paste of [gone, ...stays]) await inbox.accept(paste, at(0));
        expect(await inbox.withdraw(which(gone))).toBe(1);
        const left = [await claim(), await claim(), await claim()].map(({ parts }) => parts[0]?.event);
        expect(left.toSorted()).toEqual(stays.map(({ event }) => event).toSorted());
        expect(await inbox.claim(0, LEASE_MS)).toBeNull();
      });

      it('of a thread leaves its channel, of a channel takes its threads', async () => {
        const inThread = pasteOf({ thread: 't', isWhole: true });
        const pastes = [inThread, pasteOf({ isWhole: true }), pasteOf({ thread: 'other', isWhole: true }), pasteOf({ channel: 'boats' })];
        for (const paste of pastes) await inbox.accept(paste, at(0));
        expect(await inbox.withdraw({ space: 'test:home', place: { channel: 'news', thread: 't' } })).toBe(1);
        expect(await inbox.withdraw({ space: 'test:home', place: { channel: 'news', thread: null } })).toBe(2);
        expect((await claim()).parts[0]?.place.channel).toBe('boats');
        expect(await inbox.claim(0, LEASE_MS)).toBeNull();
      });

      it('of a space ends all of it and nothing else', async () => {
        for (const by of ['Ada', 'Ben']) await inbox.accept(pasteOf({ by }), at(0));
        await inbox.accept(pasteOf({ space: 'test:away' }), at(0));
        expect(await inbox.withdraw({ space: 'test:home' })).toBe(2);
        expect((await claim()).parts[0]?.place.space).toBe('test:away');
        expect(await inbox.claim(0, LEASE_MS)).toBeNull();
      });

      it('has an answer taken back by a job without texts', async () => {
        const paste = pasteOf();
        await inbox.accept(paste, at(0));
        const job = await claim();
        await inbox.recordArticle(job, 12);
        await inbox.finish(job, POSTED, 1);
        expect(await inbox.withdraw(messageOf(paste))).toBe(0);
        const back = await claim(1);
        expect(back).toMatchObject({ id: job.id, isWithdrawn: true, posted: POSTED, article: null });
        expect(back.parts).toEqual([{ ...paste, text: '', link: null, person: { id: 'ada', name: '' } }]);
        await inbox.finish(back, null, 2);
        expect(await inbox.claim(9 * LEASE_MS, LEASE_MS)).toBeNull();
      });

      it('waits for who is answering, and learns what was archived and posted meanwhile', async () => {
        const paste = pasteOf();
        await inbox.accept(paste, at(0));
        const job = await claim();
        expect(await inbox.withdraw(messageOf(paste))).toBe(1);
        expect(await inbox.claim(0, LEASE_MS)).toBeNull();
        await inbox.recordArticle(job, 12);
        await expect(inbox.recordAttempt(job, 1)).rejects.toMatchObject({ code: 'outdated' });
        await inbox.finish(job, POSTED, 1);
        expect(await claim(1)).toMatchObject({ isWithdrawn: true, article: 12, posted: POSTED });
      });
    });

    describe('clearing', () => {
      it('deletes texts first and events later, and nothing that waits', async () => {
        const [old, waiting] = [pasteOf(), pasteOf({ by: 'Ben' })];
        const { id } = await inbox.accept(old, at(0));
        await inbox.finish(await claim(), POSTED, 10);
        await inbox.accept(waiting, at(0));
        await inbox.clear(11, 5);
        expect((await inbox.accept(old, at(0))).isNew).toBe(false);
        // without its text nothing can join it
        expect((await inbox.accept(pasteOf(), at(99))).id).not.toBe(id);
        await inbox.clear(11, 11);
        expect((await inbox.accept(old, at(99))).isNew).toBe(true);
        expect((await claim()).parts).toEqual([waiting]);
      });

      it('clears any number', async () => {
        const pastes = Array.from({ length: 120 }, () => pasteOf({ isWhole: true }));
        for (const paste of pastes) await inbox.accept(paste, at(0));
        for (let count = 0; count < 119; count++) await inbox.finish(await claim(), null, 1);
        await inbox.clear(2, 2);
        expect((await claim()).parts).toEqual([pastes.at(-1)]);
      });
    });
  });
}
