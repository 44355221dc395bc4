/** Undo: for half an hour, by anybody who publishes, and only while nothing came after it. */
import { and, desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { announcement } from '#db/schema/announcement.ts';
import { revision } from '#db/schema/municipality.ts';
import type { Event } from '#domain/event.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { moveEvent } from '#services/event/move.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { publishEvent } from '#services/event/publish.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { restoreItem } from '#services/item/restore.ts';
import { getUndoable, undoChange } from '#services/item/undo.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { asStaff } from '#tests/support/people.ts';
import { evening, givenClub } from './club.ts';
import { refusal, refused } from './refused.ts';

const given = givenClub();
const third = '2026-12-03T19:00';
const item = () => ({ noun: 'event' as const, itemId: given.club.id });
const now = (id = given.club.id): Promise<Event> => getEventForOffice(given.at.hub, given.home, id);

/** The number of the item's last record. */
async function last(itemId = given.club.id): Promise<number> {
  const [row] = await given.at.hub.db.read
    .select({ number: revision.number })
    .from(revision)
    .where(and(eq(revision.itemId, itemId), eq(revision.municipality, '0510')))
    .orderBy(desc(revision.number))
    .limit(1);
  return row!.number;
}

async function undo(ctx: Ctx = given.at.hub, itemId = given.club.id): Promise<void> {
  return undoChange(ctx, { municipality: 'haderslev', noun: 'event', itemId, number: await last(itemId) });
}

/** What was told last. */
async function lastTold(): Promise<string> {
  const [row] = await given.at.hub.db.read.select().from(announcement).orderBy(desc(announcement.number)).limit(1);
  return [row?.kind, row?.recurrenceId].filter(Boolean).join(' ');
}

describe('undo takes back', () => {
  const on = (recurrenceId: string) => ({ ...given.key(), recurrenceId });
  test.each<[string, () => Promise<unknown>, string]>([
    ['cancelling it all', () => cancelEvent(given.at.hub, given.key(), 'Sygdom'), 'reinstated'],
    ['cancelling one date', () => cancelOccurrence(given.at.hub, on(third), 'Sygdom'), `reinstated ${third}`],
    ['moving it all', () => moveEvent(given.at.hub, given.key(), { start: '2026-11-26T20:00' }), 'moved'],
    ['moving one date', () => moveOccurrence(given.at.hub, on(third), { start: '2026-12-04T17:00' }), `moved ${third}`],
    ['taking one date out', () => withdrawOccurrence(given.at.hub, on(third)), `reinstated ${third}`],
    ['changing what it says', () => changeEvent(given.at.hub, given.key(), { title: 'Fredagsklub' }), 'changed'],
    ['taking it back', () => withdrawEvent(given.at.hub, given.key()), 'reinstated'],
  ])('%s, and every calendar follows', async (_, act, told) => {
    const before = await now();
    await act();
    expect(await now()).not.toMatchObject({ sequence: before.sequence });
    await undo();
    const { sequence, modified: _m, ...after } = await now();
    expect(after).toEqual((({ sequence: _s, modified: _o, ...rest }) => rest)(before));
    expect(sequence).toBe(before.sequence + 2);
    expect(await lastTold()).toBe(told);
  });

  test('a first publication: it is withdrawn', async () => {
    const { id } = await createEvent(given.at.hub, 'haderslev', evening);
    await undo(given.at.hub, id);
    expect(await now(id)).toMatchObject({ status: 'withdrawn', title: 'Torsdagsklub' });
    expect(await given.starts(id)).toEqual([]);
    expect(await lastTold()).toBe('withdrawn');
  });

  test('the publication of what had been a draft: that is withdrawn, too', async () => {
    const { id } = await createEvent(given.at.hub, 'haderslev', { ...evening, status: 'draft' });
    await publishEvent(given.at.hub, { municipality: 'haderslev', id });
    await undo(given.at.hub, id);
    expect(await now(id)).toMatchObject({ status: 'withdrawn' });
  });

  test('an undoing: what was undone is done again', async () => {
    await cancelEvent(given.at.hub, given.key(), 'Sygdom');
    await undo();
    await undo();
    expect(await now()).toMatchObject({ status: 'cancelled', reason: 'Sygdom' });
  });

  test('a change of a colleague’s', async () => {
    await cancelEvent(await asStaff(given.at.hub, 'editor'), given.key(), 'Sygdom');
    await undo(await asStaff(given.at.hub, 'editor'));
    expect(await now()).toMatchObject({ status: 'published' });
  });

  test('a change to what nobody sees, and no stamp or announcement says so', async () => {
    const hidden = await createEvent(given.at.hub, 'haderslev', { ...evening, visibility: 'members' });
    await changeEvent(given.at.hub, { municipality: 'haderslev', id: hidden.id }, { title: 'Hemmeligt' });
    const [before, told] = [await getRevision(given.at.hub, 'haderslev'), await lastTold()];
    await undo(given.at.hub, hidden.id);
    expect(await now(hidden.id)).toMatchObject({ title: 'Torsdagsklub' });
    expect(await getRevision(given.at.hub, 'haderslev')).toEqual(before);
    expect(await lastTold()).toBe(told);
  });
});

describe('undo is refused', () => {
  test('to the second of two who press it at once', async () => {
    await cancelEvent(given.at.hub, given.key(), 'Sygdom');
    const number = await last();
    const [one, other] = [await asStaff(given.at.hub, 'editor'), await asStaff(given.at.hub, 'admin')];
    const key = { municipality: 'haderslev', ...item(), number };
    const tried = await Promise.allSettled([undoChange(one, key), undoChange(other, key)]);
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await now()).toMatchObject({ status: 'published' });
    expect(await refusal(undoChange(other, key))).toBe('conflict number');
  });

  test('when something came after it', async () => {
    await cancelEvent(given.at.hub, given.key(), 'Sygdom');
    const number = await last();
    await changeEvent(given.at.hub, given.key(), { summary: 'Vi ringer rundt.' });
    expect(await refusal(undoChange(given.at.hub, { municipality: 'haderslev', ...item(), number }))).toBe(
      'conflict number',
    );
    expect(await now()).toMatchObject({ status: 'cancelled', summary: 'Vi ringer rundt.' });
  });

  test('after half an hour, and is not offered any more', async () => {
    await cancelEvent(given.at.hub, given.key(), 'Sygdom');
    given.at.setNow('2026-11-24T08:30:00Z');
    expect(await getUndoable(given.at.hub, 'haderslev', item())).toMatchObject({
      verb: 'cancel',
      who: { kind: 'operator' },
      first: false,
    });
    given.at.setNow('2026-11-24T08:30:01Z');
    expect(await getUndoable(given.at.hub, 'haderslev', item())).toBeNull();
    expect(await refusal(undo())).toBe('conflict number');
    expect(await now()).toMatchObject({ status: 'cancelled' });
  });

  test('to authors, and for another municipality’s', async () => {
    await cancelEvent(given.at.hub, given.key(), 'Sygdom');
    expect((await refused(undo(await asStaff(given.at.hub, 'author')))).code).toBe('forbidden');
    const key = { municipality: 'kolding', ...item(), number: await last() };
    expect(await refusal(undoChange(given.at.hub, key))).toBe('not_found event');
    expect(await getUndoable(given.at.hub, 'kolding', item())).toBeNull();
  });
});

describe('restore', () => {
  const restore = async (number: number, seen?: number) =>
    restoreItem(given.at.hub, { municipality: 'haderslev', ...item(), number }, seen ?? (await last()));

  test('goes back to an older version days later, as a change that every calendar follows', async () => {
    const first = await last();
    await changeEvent(given.at.hub, given.key(), { title: 'Fredagsklub' });
    await cancelOccurrence(given.at.hub, { ...given.key(), recurrenceId: third }, 'Sygdom');
    given.at.setNow('2026-11-29T08:00:00Z');
    await restore(first);
    expect(await now()).toMatchObject({
      title: 'Torsdagsklub',
      slug: 'torsdagsklub',
      overrides: [],
      uid: given.club.uid,
      sequence: 3,
      modified: '2026-11-29T08:00:00Z',
    });
  });

  test('of an old draft’s words leaves public what is public', async () => {
    const { id } = await createEvent(given.at.hub, 'haderslev', { ...evening, status: 'draft' });
    const first = await last(id);
    await publishEvent(given.at.hub, { municipality: 'haderslev', id });
    await changeEvent(given.at.hub, { municipality: 'haderslev', id }, { title: 'Fredagsklub' });
    await restoreItem(
      given.at.hub,
      { municipality: 'haderslev', noun: 'event', itemId: id, number: first },
      await last(id),
    );
    expect(await now(id)).toMatchObject({ title: 'Torsdagsklub', status: 'published' });
  });

  test('is refused when somebody changed it meanwhile, and for a record that there is not', async () => {
    const first = await last();
    await changeEvent(given.at.hub, given.key(), { title: 'Fredagsklub' });
    expect(await refusal(restore(first, first))).toBe('conflict number');
    expect(await refusal(restore(first + 1000))).toBe('not_found event');
    const foreign = { municipality: 'kolding', ...item(), number: first };
    expect(await refusal(restoreItem(given.at.hub, foreign, await last()))).toBe('not_found event');
  });
});
