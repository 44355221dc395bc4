/** A feed over HTTP before and after each thing the office does, as khal shows it: exactly that difference, no more. */
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { revision } from '#db/schema/municipality.ts';
import type { Fields } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft, type Recorded } from '#services/draft/publish.ts';
import type { EventKey } from '#services/event/amend.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { moveEvent } from '#services/event/move.ts';
import { publishEvent } from '#services/event/publish.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { restoreItem } from '#services/item/restore.ts';
import { undoChange } from '#services/item/undo.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { describeWith, patience } from '#tests/support/calendar-clients.ts';
import { come, followFeed, gone, type FollowedFeed } from '#tests/support/followed-feed.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

describeWith(['khal', 'vdirsyncer'], 'after each thing the office does', () => {
  vi.setConfig({ testTimeout: patience });
  let home: ServedHub;
  let feed: FollowedFeed;
  let club: EventKey;
  const third = () => ({ ...club, recurrenceId: '2026-12-03T19:00' });

  async function records(): Promise<number[]> {
    const ofClub = and(eq(revision.noun, 'event'), eq(revision.itemId, club.id));
    const rows = await home.hub.db.read.select().from(revision).where(ofClub).orderBy(desc(revision.number));
    return rows.map(({ number }) => number);
  }

  async function undo(): Promise<void> {
    const [number = 0] = await records();
    await undoChange(home.hub, { ...club, noun: 'event', itemId: club.id, number });
  }

  /** What the forms do: a draft about some of the club's dates is begun and published. */
  async function publishedAbout(scope: 'all' | 'one' | 'following', fields: Fields): Promise<Recorded> {
    const recurrenceId = scope === 'all' ? null : third().recurrenceId;
    const target = { proposal: 'change', noun: 'event', itemId: club.id, scope, recurrenceId } as const;
    const { id, version } = await beginDraft(home.hub, 'haderslev', target, fields);
    return publishDraft(home.hub, { municipality: 'haderslev', id, version });
  }

  beforeAll(async () => {
    home = await serveHub();
    const once = { title: 'Café', category: 'klub', start: '2026-12-05T10:00', end: '2026-12-05T12:00' };
    await createEvent(home.hub, 'haderslev', once);
    const rule = 'FREQ=WEEKLY;BYDAY=TH;COUNT=3';
    const weekly = { title: 'Klub', category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule };
    const { municipality, id } = await createEvent(home.hub, 'haderslev', { ...weekly, status: 'draft' });
    club = { municipality, id };
    feed = await followFeed(home);
  });
  afterAll(() => home.stop());

  const thursdays = ['11-26', '12-03', '12-10'];
  const evenings = (title = 'Klub') => thursdays.map((day) => `${day}T18:00 – ${day}T21:00 ${title}`);

  test('publish: all its dates, and the other event is as it was', async () => {
    expect(feed.lines()).toEqual(['12-05T09:00 – 12-05T11:00 Café']);
    expect(await feed.differenceOf(() => publishEvent(home.hub, club))).toEqual(come(evenings()));
  });

  test('undo of that: gone again; and back, as undo is undone', async () => {
    expect(await feed.differenceOf(undo)).toEqual(gone(evenings()));
    expect(await feed.differenceOf(undo)).toEqual(come(evenings()));
  });

  test('change: another name, at the same times', async () => {
    const change = () => changeEvent(home.hub, club, { title: 'Ungeklub' });
    expect(await feed.differenceOf(change)).toEqual([...gone(evenings()), ...come(evenings('Ungeklub'))]);
    expect(await feed.differenceOf(undo)).toEqual([...gone(evenings('Ungeklub')), ...come(evenings())]);
  });

  test('edit this date alone: its name and its end are its own', async () => {
    const [, old = ''] = evenings();
    const edit = () => publishedAbout('one', { title: ['Klub med gæst'], to: ['21:00'] });
    const edited = '12-03T18:00 – 12-03T20:00 Klub med gæst';
    expect(await feed.differenceOf(edit)).toEqual([...gone([old]), ...come([edited])]);
    expect(await feed.differenceOf(undo)).toEqual([...gone([edited]), ...come([old])]);
  });

  test('edit this and the following: those before stand, and undo makes it one again', async () => {
    const [, ...old] = evenings();
    const later = ['12-03', '12-10'].map((day) => `${day}T19:00 – ${day}T21:00 Senklub`);
    const made: Recorded[] = [];
    const split = async () => made.push(await publishedAbout('following', { title: ['Senklub'], from: ['20:00'] }));
    expect(await feed.differenceOf(split)).toEqual([...gone(old), ...come(later)]);
    expect(made.map(({ itemId }) => itemId)).not.toEqual([club.id]);
    expect(await feed.differenceOf(undo)).toEqual([...gone(later), ...come(old)]);
  });

  test('edit all of it in the form, and undo that', async () => {
    const edit = () => publishedAbout('all', { title: ['Torsdagsklub'], to: ['21:30'] });
    const edited = thursdays.map((day) => `${day}T18:00 – ${day}T20:30 Torsdagsklub`);
    expect(await feed.differenceOf(edit)).toEqual([...gone(evenings()), ...come(edited)]);
    expect(await feed.differenceOf(undo)).toEqual([...gone(edited), ...come(evenings())]);
  });

  test('a draft of a change is seen by nobody', async () => {
    const target = { proposal: 'change', noun: 'event', itemId: club.id, scope: 'all', recurrenceId: null } as const;
    const begin = () => beginDraft(home.hub, 'haderslev', target, { title: ['Endnu ikke'] });
    expect(await feed.differenceOf(begin)).toEqual([]);
  });

  test('move one date; undo brings it home', async () => {
    const move = () => moveOccurrence(home.hub, third(), { start: '2026-12-04T17:00', reason: 'Vejret' });
    const [, old = ''] = evenings();
    const moved = '12-04T16:00 – 12-04T19:00 Klub';
    expect(await feed.differenceOf(move)).toEqual([...gone([old]), ...come([moved])]);
    expect(await feed.differenceOf(undo)).toEqual([...gone([moved]), ...come([old])]);
  });

  test('cancel one date, put it on again, cancel it and undo that', async () => {
    const [, old = ''] = evenings();
    const off = '12-03T18:00 – 12-03T21:00 AFLYST: Klub';
    const cancel = () => cancelOccurrence(home.hub, third(), 'Sygdom');
    expect(await feed.differenceOf(cancel)).toEqual([...gone([old]), ...come([off])]);
    expect(await feed.differenceOf(() => publishOccurrence(home.hub, third()))).toEqual([
      ...gone([off]),
      ...come([old]),
    ]);
    await feed.differenceOf(cancel);
    expect(await feed.differenceOf(undo)).toEqual([...gone([off]), ...come([old])]);
  });

  test('move all; undo brings all home', async () => {
    const move = () => moveEvent(home.hub, club, { start: '2026-11-26T20:00', reason: 'Hallen er optaget' });
    const later = thursdays.map((day) => `${day}T19:00 – ${day}T22:00 Klub`);
    expect(await feed.differenceOf(move)).toEqual([...gone(evenings()), ...come(later)]);
    expect(await feed.differenceOf(undo)).toEqual([...gone(later), ...come(evenings())]);
  });

  test('cancel all, put it on again, cancel it and undo that', async () => {
    const off = evenings('AFLYST: Klub');
    const cancel = () => cancelEvent(home.hub, club, 'For få tilmeldte');
    expect(await feed.differenceOf(cancel)).toEqual([...gone(evenings()), ...come(off)]);
    expect(await feed.differenceOf(() => publishEvent(home.hub, club))).toEqual([...gone(off), ...come(evenings())]);
    await feed.differenceOf(cancel);
    expect(await feed.differenceOf(undo)).toEqual([...gone(off), ...come(evenings())]);
  });

  test('withdraw: no trace; undo brings it back', async () => {
    expect(await feed.differenceOf(() => withdrawEvent(home.hub, club))).toEqual(gone(evenings()));
    expect(await feed.differenceOf(undo)).toEqual(come(evenings()));
  });

  test('restore of an old version: as it was then, the other event untouched', async () => {
    const [seen = 0] = await records();
    await feed.differenceOf(() => changeEvent(home.hub, club, { title: 'Ungeklub' }));
    await feed.differenceOf(() => cancelOccurrence(home.hub, third(), 'Sygdom'));
    const [newest = 0] = await records();
    const restore = () => restoreItem(home.hub, { ...club, noun: 'event', itemId: club.id, number: seen }, newest);
    const [one = '', two = '', three = ''] = evenings('Ungeklub');
    const off = two.replace('Ungeklub', 'AFLYST: Ungeklub');
    expect(await feed.differenceOf(restore)).toEqual([...gone([one, off, three]), ...come(evenings())]);
    expect(feed.lines()).toContain('12-05T09:00 – 12-05T11:00 Café');
  });

  test('what becomes members’ is gone, and nothing done to it is seen', async () => {
    expect(await feed.differenceOf(() => changeEvent(home.hub, club, { visibility: 'members' }))).toEqual(
      gone(evenings()),
    );
    expect(await feed.differenceOf(() => moveOccurrence(home.hub, third(), { start: '2026-12-04T17:00' }))).toEqual([]);
    expect(await feed.differenceOf(() => cancelEvent(home.hub, club, 'Hemmeligt'))).toEqual([]);
    expect(await feed.differenceOf(undo)).toEqual([]);
  });
});
