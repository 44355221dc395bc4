/** Every kind of visibility, status and override, with and without something hidden, in a personal calendar. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventStatuses, visibilities } from '#domain/event.ts';
import type { Place } from '#domain/place.ts';
import { emptyOverride, type Override } from '#domain/series.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { createPlace } from '#services/place/create.ts';
import { changeProfile } from '#services/profile/change.ts';
import { hide } from '#services/profile/hide.ts';
import { saveItem } from '#services/saved/save.ts';
import { keepVisit } from '#services/visit/change.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asYoung, type Young } from '#tests/support/people.ts';
import { fill } from '#tests/bench/fill.ts';
import { calendarOf, valuesOf } from '#tests/support/personal-calendar.ts';

let at: TestHub;
let young: Young;
let hall: Place;
let quay: Place;
beforeAll(async () => {
  at = await openTestHub();
  hall = await createPlace(at.hub, 'haderslev', { name: 'Hallen', town: 'vojens' });
  quay = await createPlace(at.hub, 'haderslev', { name: 'Kajen', town: 'gram' });
  young = await asYoung(at.hub);
  await changeProfile(young, { alias: 'Ræven', interests: ['raad'], towns: [], languages: [], birthYear: null });
  await hide(young, { kind: 'places', name: hall.id });
  await hide(young, { kind: 'towns', name: 'gram' });
  await hide(young, { kind: 'categories', name: 'sport' });
  await keepVisit(young, { from: '2026-11-26', to: '2026-12-31' }, null);
});
afterAll(() => at.close());

const weekly = 'FREQ=WEEKLY;BYDAY=TH;COUNT=4';
const evening = { category: 'raad', start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule: weekly };
const add = (said: Partial<NewEvent> & { title: string }) => createEvent(at.hub, 'haderslev', { ...evening, ...said });

/** What holds for one date of the series. */
function on(recurrenceId: string, said: Partial<Override>): Override {
  return { ...emptyOverride(recurrenceId), ...said };
}

describe('every visibility, status and override', () => {
  const kinds: Record<string, (said: { hall: Place; quay: Place }) => Override[]> = {
    none: () => [],
    cancelled: () => [on('2026-12-03T19:00', { cancelled: true, reason: 'HEMMELIG' })],
    moved: () => [on('2026-12-03T19:00', { start: '2026-12-04T18:00', end: '2026-12-04T20:00' })],
    'moved far': () => [on('2026-12-03T19:00', { start: '2026-12-20T18:00', end: '2026-12-20T20:00' })],
    'at a hidden place': (places) => [on('2026-12-03T19:00', { placeId: places.hall.id, title: 'SKJULT' })],
    'in a hidden town': (places) => [on('2026-12-03T19:00', { placeId: places.quay.id, title: 'SKJULT' })],
    'moved far to a hidden place': (places) => [
      on('2026-12-03T19:00', {
        start: '2026-12-20T18:00',
        end: '2026-12-20T20:00',
        placeId: places.hall.id,
        title: 'SKJULT',
      }),
    ],
  };
  const cases = visibilities.flatMap((visibility) =>
    eventStatuses.flatMap((status) => Object.keys(kinds).map((kind) => ({ visibility, status, kind }))),
  );

  test.each(cases)('$visibility, $status, one date $kind', async ({ visibility, status, kind }) => {
    const open = visibility === 'public' && (status === 'published' || status === 'cancelled');
    const event = await add({
      title: 'HEMMELIG',
      overrides: kinds[kind]?.({ hall, quay }) ?? [],
      visibility,
      status,
    });
    if (open) await saveItem(young, { noun: 'event', id: event.id });
    for (const contents of [['saved'], ['interests'], ['saved', 'interests'], ['interests', 'home-only']] as const) {
      const text = await calendarOf(young, contents);
      expect([contents, text.includes(event.uid)]).toEqual([contents, open]);
      expect([contents, text.includes('HEMMELIG')]).toEqual([contents, open]);
      for (const gone of ['SKJULT', 'Hallen', 'Kajen']) expect(text).not.toContain(gone);
    }
    await deleteEvent(at.hub, { municipality: 'haderslev', id: event.id });
  });
});

describe('what is hidden as a whole', () => {
  const inHall = () => ({ placeId: hall.id });
  const cases: Record<string, () => Partial<NewEvent>> = {
    'by its place': inHall,
    'by its town': () => ({ placeId: quay.id }),
    'by its kind': () => ({ category: 'sport' }),
    'by its place, with a date elsewhere': () => ({
      ...inHall(),
      overrides: [on('2026-12-03T19:00', { placeId: null, title: 'SKJULT' })],
    }),
  };

  test.each(Object.keys(cases))('%s is nowhere, saved or not', async (kind) => {
    const event = await add({ title: 'SKJULT', ...cases[kind]?.() });
    await saveItem(young, { noun: 'event', id: event.id });
    for (const contents of [['saved'], ['interests'], ['saved', 'interests', 'home-only']] as const) {
      expect(await calendarOf(young, contents)).not.toMatch(/SKJULT|VEVENT/);
    }
    await deleteEvent(at.hub, { municipality: 'haderslev', id: event.id });
  });
});

test('24: a thousand entries at most; what was saved stays, the far future gives way, and the calendar says so', async () => {
  const crowd = await openTestHub();
  const own = await asYoung(crowd.hub);
  const far = await createEvent(crowd.hub, 'haderslev', {
    ...evening,
    title: 'Gemt',
    start: '2027-10-07T19:00',
    end: '2027-10-07T22:00',
  });
  await saveItem(own, { noun: 'event', id: far.id });
  await fill(crowd.hub, 12_000, { back: 20, ahead: 300 });
  await changeProfile(own, { alias: 'Ræven', interests: ['klub'], towns: [], languages: [], birthYear: null });
  const text = await calendarOf(own, ['saved', 'interests']);
  const starts = valuesOf(text, 'DTSTART');
  expect(starts).toHaveLength(1000);
  expect(Buffer.byteLength(text)).toBeLessThan(900_000);
  expect(valuesOf(text, 'SUMMARY')).toContain('Gemt');
  expect(starts[0]).toMatch(/^20261103/);
  expect(text.replaceAll('\r\n ', '')).toContain('Her er mere\\, end en kalender kan rumme.');
  await crowd.close();
});
