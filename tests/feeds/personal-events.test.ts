/** Which events are in a personal calendar, and how. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FeedContent } from '#domain/personal-feed.ts';
import type { Place } from '#domain/place.ts';
import { emptyOverride, type Override } from '#domain/series.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { createPlace } from '#services/place/create.ts';
import { changeProfile } from '#services/profile/change.ts';
import { hide, showAgain } from '#services/profile/hide.ts';
import { moveProfile } from '#services/profile/move.ts';
import { pauseProfile } from '#services/profile/pause.ts';
import { saveItem } from '#services/saved/save.ts';
import { keepVisit } from '#services/visit/change.ts';
import { asYoung, type Young } from '#tests/support/people.ts';
import { calendarOf, valuesOf } from '#tests/support/personal-calendar.ts';
import { openTwoHomes, type TwoHomes } from '#tests/support/two-homes.ts';

let at: TwoHomes;
let young: Young;
let hall: Place;
let quay: Place;
beforeAll(async () => {
  at = await openTwoHomes();
  hall = await createPlace(at.hub, 'haderslev', { name: 'Hallen', town: 'vojens' });
  quay = await createPlace(at.hub, 'haderslev', { name: 'Kajen', town: 'gram' });
});
beforeEach(async () => {
  at.setNow('2026-11-23T17:00:00Z');
  young = await asYoung(at.hub);
});
afterAll(() => at.close());

const evening = { title: 'Torsdagsklub', category: 'raad', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
const weekly = 'FREQ=WEEKLY;BYDAY=TH;COUNT=4';
const add = (said: Partial<NewEvent> = {}) => createEvent(at.hub, 'haderslev', { ...evening, ...said });
const save = (one: { id: string }) => saveItem(young, { noun: 'event', id: one.id });
const titles = async (contents: readonly FeedContent[]) => valuesOf(await calendarOf(young, contents), 'SUMMARY');
const stay = (from: string, to: string) => keepVisit(young, { from, to }, null);
const keyOf = ({ id }: { id: string }) => ({ municipality: 'haderslev', id });

async function choose(interests: string[], towns: string[] = []): Promise<void> {
  await changeProfile(young, { alias: 'Ræven', interests, towns, languages: [], birthYear: null });
}

/** One date of the series at a place. */
function on(recurrenceId: string, said: Partial<Override>): Override {
  return { ...emptyOverride(recurrenceId), ...said };
}

describe('what is saved', () => {
  test('is there as a whole series, under the UID it has everywhere', async () => {
    const event = await add({ rule: weekly });
    await save(event);
    const text = await calendarOf(young, ['saved']);
    expect(valuesOf(text, 'UID')).toEqual([event.uid]);
    expect(valuesOf(text, 'RRULE')).toEqual(['FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T180000Z']);
    expect(await calendarOf(young, ['interests'])).not.toContain('VEVENT');
  });

  test('is told once, also when it matches', async () => {
    await save(await add({ title: 'Kun én gang' }));
    await choose(['raad']);
    const found = await titles(['saved', 'interests']);
    expect(found.filter((title) => title === 'Kun én gang')).toHaveLength(1);
  });

  test('stays thirty days after it was, and no longer', async () => {
    await save(await add({ title: 'Forbi' }));
    at.setNow('2026-12-25T12:00:00Z');
    expect(await titles(['saved'])).toEqual(['Forbi']);
    at.setNow('2026-12-28T12:00:00Z');
    expect(await titles(['saved'])).toEqual([]);
  });

  test('of a former home stays after moving, and what matches is the new home’s', async () => {
    await save(await add({ title: 'Hjemmefra' }));
    await choose(['musik', 'raad']);
    await moveProfile(young, 'kolding');
    const moved = { ...young, actor: { ...young.actor, municipality: 'kolding' } };
    const text = await calendarOf(moved, ['saved', 'interests']);
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Hjemmefra', 'Fest ved slottet']);
    expect(text).toContain('\r\nNAME:Kolding\r\n');
  });
});

describe('what matches', () => {
  test('is by kind, by town, or by both; nothing chosen is nothing, not everything', async () => {
    const [inHall, elsewhere] = [await add({ title: 'I hallen', placeId: hall.id }), await add({ title: 'Uden sted' })];
    expect(await titles(['interests'])).toEqual([]);
    await choose([], ['vojens']);
    expect(await titles(['interests'])).toContain('I hallen');
    expect(await titles(['interests'])).not.toContain('Uden sted');
    await choose(['raad']);
    expect(await titles(['interests'])).toEqual(expect.arrayContaining(['I hallen', 'Uden sted']));
    await choose(['raad'], ['vojens']);
    expect((await titles(['interests'])).filter((title) => title === 'I hallen' || title === 'Uden sted')).toEqual([
      'I hallen',
    ]);
    for (const event of [inHall, elsewhere]) await withdrawEvent(at.hub, keyOf(event));
  });

  test('is never another municipality’s', async () => {
    await choose(['musik', 'klub', 'sport', 'raad', 'mad']);
    const text = await calendarOf(young, ['saved', 'interests', 'deadlines', 'drop-in']);
    for (const theirs of ['Fest ved slottet', 'Hjælp i kiosken', 'Ungevejleder', 'kolding']) {
      expect(text).not.toContain(theirs);
    }
  });

  test('not because of the one date that is in a hidden town', async () => {
    const overrides = [on('2026-12-03T19:00', { placeId: hall.id })];
    const event = await add({ title: 'Et sted en gang', rule: weekly, overrides });
    await choose([], ['vojens']);
    expect(await titles(['interests'])).toContain('Et sted en gang');
    await hide(young, { kind: 'towns', name: 'vojens' });
    expect(await titles(['interests'])).not.toContain('Et sted en gang');
    await withdrawEvent(at.hub, keyOf(event));
  });
});

describe('a series of which one date is hidden', () => {
  test('is without that date, and its stamps rise when it is hidden and when it is shown again', async () => {
    const event = await add({ rule: weekly, overrides: [on('2026-12-03T19:00', { placeId: hall.id })] });
    await save(event);
    const states = [];
    for (const [change, now] of [
      [() => Promise.resolve(), '2026-11-23T17:10:00Z'],
      [() => hide(young, { kind: 'places', name: hall.id }), '2026-11-23T17:20:00Z'],
      [() => showAgain(young, { kind: 'places', name: hall.id }), '2026-11-23T17:30:00Z'],
    ] as const) {
      at.setNow(now);
      await change();
      const text = await calendarOf(young, ['saved']);
      states.push([
        valuesOf(text, 'EXDATE'),
        Number(valuesOf(text, 'SEQUENCE')[0]),
        valuesOf(text, 'DTSTAMP')[0],
      ] as const);
    }
    expect(states.map(([excluded]) => excluded)).toEqual([[], ['20261203T190000'], []]);
    const [first, second, third] = states;
    expect(second![1]).toBeGreaterThan(first![1]);
    expect(third![1]).toBeGreaterThan(second![1]);
    expect([first![2]! < second![2]!, second![2]! < third![2]!]).toEqual([true, true]);
  });
});

describe('only when I am home', () => {
  test('each date of a visit is an event of its own, and the series is not there', async () => {
    const event = await add({ rule: weekly });
    await save(event);
    await stay('2026-12-03', '2026-12-10');
    const text = await calendarOf(young, ['saved', 'home-only']);
    expect(valuesOf(text, 'UID')).toEqual([`${event.uid}-20261203T190000`, `${event.uid}-20261210T190000`]);
    expect(valuesOf(text, 'DTSTART')).toEqual(['20261203T190000', '20261210T190000']);
    expect(text).not.toMatch(/RRULE:FREQ=WEEKLY|RECURRENCE-ID/);
  });

  test('what happens once keeps its own UID, and a date moved into the visit counts', async () => {
    const once = await add({ start: '2026-12-05', end: '2026-12-07', title: 'Lejr' });
    const moved = [on('2026-12-17T19:00', { start: '2026-12-04T18:00', end: '2026-12-04T20:00' })];
    const series = await add({ rule: weekly, overrides: moved });
    for (const event of [once, series]) await save(event);
    await stay('2026-12-04', '2026-12-06');
    const text = await calendarOf(young, ['saved', 'home-only']);
    expect(valuesOf(text, 'UID')).toEqual([`${series.uid}-20261217T190000`, once.uid]);
  });

  test('without a visit there is nothing, and a night that ends when one arrives counts', async () => {
    await save(await add({ title: 'Nat', start: '2026-12-04T22:00', end: '2026-12-05T04:00' }));
    await save(await add({ title: 'Til midnat', start: '2026-12-04T22:00', end: '2026-12-05T00:00' }));
    expect(await titles(['saved', 'home-only'])).toEqual([]);
    await stay('2026-12-05', '2026-12-05');
    expect(await titles(['saved', 'home-only'])).toEqual(['Nat']);
  });

  test('only the dates in a chosen town match', async () => {
    const overrides = [on('2026-12-03T19:00', { placeId: hall.id })];
    const event = await add({ title: 'Et sted en gang', rule: weekly, overrides });
    await choose([], ['vojens']);
    await stay('2026-11-25', '2026-12-24');
    const text = await calendarOf(young, ['interests', 'home-only']);
    expect(valuesOf(text, 'UID').filter((uid) => uid.startsWith(event.uid))).toEqual([`${event.uid}-20261203T190000`]);
    await withdrawEvent(at.hub, keyOf(event));
  });
});

test('a pause empties it at once, and what was in it comes back', async () => {
  await save(await add());
  await pauseProfile(young, true);
  expect(await calendarOf(young, ['saved', 'interests', 'deadlines', 'drop-in'])).not.toContain('VEVENT');
  await pauseProfile(young, false);
  expect(await titles(['saved'])).toEqual(['Torsdagsklub']);
});

test('two renders of the same are the same bytes', async () => {
  await save(await add({ rule: weekly, overrides: [on('2026-12-03T19:00', { placeId: quay.id })] }));
  await choose(['raad', 'klub', 'sport', 'musik', 'mad']);
  const all = ['saved', 'interests', 'deadlines', 'drop-in'] as const;
  const before = await calendarOf(young, all);
  at.setNow('2026-11-23T22:59:00Z');
  expect(await calendarOf(young, all)).toBe(before);
});
