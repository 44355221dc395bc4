/** The office's first page: what waits for whom, what is coming, and what is getting stale. */
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { contact } from '#db/schema/contact.ts';
import { source } from '#db/schema/source.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { returnDraft } from '#services/draft/state.ts';
import { createContact } from '#services/contact/create.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { listComing } from '#services/office/coming.ts';
import { whatNeedsMe } from '#services/office/needs.ts';
import { listEndedSeries, listForgottenDrafts } from '#services/office/stale.ts';
import { asStaff } from '#tests/support/people.ts';
import { evening, givenClub } from './club.ts';
import { keyOf, sendNew } from './review.ts';

const given = givenClub();
let author: Ctx;
let editor: Ctx;
let admin: Ctx;
beforeAll(async () => {
  author = await asStaff(given.at.hub, 'author');
  editor = await asStaff(given.at.hub, 'editor');
  admin = await asStaff(given.at.hub, 'admin');
});

describe('what needs me', () => {
  test('an author’s is what came back, an editor’s also what waits', async () => {
    const sent = await sendNew(author);
    await returnDraft(editor, keyOf(sent), 'Hvad koster det?');
    await sendNew(author);
    const theirs = await whatNeedsMe(author, 'haderslev');
    expect(theirs.returned).toMatchObject([{ id: sent.id, word: 'Hvad koster det?' }]);
    expect(theirs.waiting).toBe(0);
    const ours = await whatNeedsMe(editor, 'haderslev');
    expect([ours.returned, ours.waiting > 0]).toEqual([[], true]);
  });

  test('what I keep right within a fortnight, and nobody else’s', async () => {
    const { id } = await createContact(editor, 'haderslev', { role: 'Ungevejleder', helpsWith: 'Alt muligt' });
    const due = (verifyBy: string) =>
      given.at.hub.db.write((tx) => tx.update(contact).set({ verifyBy }).where(eq(contact.id, id)));
    await due('2026-12-08');
    expect((await whatNeedsMe(editor, 'haderslev')).verify).toMatchObject([{ noun: 'contact', id }]);
    expect((await whatNeedsMe(author, 'haderslev')).verify).toEqual([]);
    await due('2026-12-09');
    expect((await whatNeedsMe(editor, 'haderslev')).verify).toEqual([]);
  });

  test('only an admin hears of what is nobody’s', async () => {
    expect((await whatNeedsMe(admin, 'haderslev')).ownerless).toBeGreaterThan(0);
    expect((await whatNeedsMe(editor, 'haderslev')).ownerless).toBe(0);
  });

  test('a source that fails, until it is paused', async () => {
    const row = {
      ...{ id: 'kilde123', municipality: '0510', kind: 'ics' as const, name: 'Biblioteket', url: null, trusted: false },
      ...{ category: 'klub', categoryMap: {}, placeMap: {}, everyHours: 6, nextAt: 0, createdAt: 0, failingSince: 5 },
    };
    await given.at.hub.db.write((tx) => tx.insert(source).values(row));
    const failing = [{ id: 'kilde123', name: 'Biblioteket', failingSince: 5 }];
    expect((await whatNeedsMe(author, 'haderslev')).failing).toEqual(failing);
    await given.at.hub.db.write((tx) => tx.update(source).set({ paused: true }));
    expect((await whatNeedsMe(author, 'haderslev')).failing).toEqual([]);
  });
});

describe('what is coming', () => {
  const ours = async (days = 7) => {
    const dates = await listComing(author, 'haderslev', { days, limit: 100 });
    return dates.map(({ title, start, status, members }) => [title, start, status, members]);
  };

  test('has the dates of a week in order, cancelled ones and those for members too, but no drafts', async () => {
    await cancelEvent(editor, given.key(), 'Ferie');
    const begins = { start: '2026-11-25T18:00', end: '2026-11-25T20:00', rule: null };
    await createEvent(given.at.hub, 'haderslev', { ...evening, ...begins, title: 'Kun os', visibility: 'members' });
    await createEvent(given.at.hub, 'haderslev', { ...evening, ...begins, title: 'Kladden', status: 'draft' });
    const dates = await ours();
    expect(dates[0]).toEqual(['Kun os', '2026-11-25T18:00', 'scheduled', true]);
    expect(dates).toContainEqual(['Torsdagsklub', '2026-11-26T19:00', 'cancelled', false]);
    expect(dates.map(([title]) => title)).not.toContain('Kladden');
    expect(dates.every(([, start]) => String(start) < '2026-12-01T09:00')).toBe(true);
  });

  test('knows a single date that is cancelled', async () => {
    await cancelOccurrence(editor, { ...given.key(), recurrenceId: '2026-11-26T19:00' }, 'Sygdom');
    expect(await ours()).toContainEqual(['Torsdagsklub', '2026-11-26T19:00', 'cancelled', false]);
  });
});

describe('what is getting stale', () => {
  test('a series whose last date was is there for a month', async () => {
    const ended = async () => (await listEndedSeries(author, 'haderslev', 20)).map(({ id }) => id);
    expect(await ended()).not.toContain(given.club.id);
    given.at.setNow('2026-12-10T23:00:00Z');
    expect(await ended()).toContain(given.club.id);
    given.at.setNow('2027-01-12T23:00:00Z');
    expect(await ended()).not.toContain(given.club.id);
  });

  test('a draft that nobody touched for thirty days: mine, and for an editor everybody’s', async () => {
    const mine = await beginDraft(author, 'haderslev', { proposal: 'create', noun: 'event' });
    const theirs = await beginDraft(editor, 'haderslev', { proposal: 'create', noun: 'event' });
    const lying = async (who: Ctx) => (await listForgottenDrafts(who, 'haderslev', 50)).map(({ id }) => id);
    expect(await lying(editor)).toEqual([]);
    given.at.setNow('2026-12-24T08:00:01Z');
    expect(await lying(author)).toContain(mine.id);
    expect(await lying(author)).not.toContain(theirs.id);
    expect(await lying(editor)).toEqual(expect.arrayContaining([mine.id, theirs.id]));
  });
});

test('another municipality has none of it', async () => {
  const stranger = await asStaff(given.at.hub, 'admin', 'kolding');
  await sendNew(author);
  expect(await whatNeedsMe(stranger, 'kolding')).toEqual({
    ...{ returned: [], waiting: 0, verify: [], failing: [], ownerless: 0, recoveries: 0 },
  });
  expect(await listComing(stranger, 'kolding', { days: 7, limit: 5 })).toEqual([]);
  given.at.setNow('2026-12-24T08:00:01Z');
  expect(await listEndedSeries(stranger, 'kolding', 5)).toEqual([]);
  expect(await listForgottenDrafts(stranger, 'kolding', 5)).toEqual([]);
});
