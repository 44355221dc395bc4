import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { createEvent } from '#services/event/create.ts';
import { listDates } from '#services/event/queries.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { createPlace } from '#services/place/create.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let home: Municipality;
let club: Event;

beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
});
beforeEach(async () => {
  club = await createEvent(at.hub, 'haderslev', {
    title: 'Torsdagsklub',
    category: 'klub',
    start: '2026-11-26T19:00',
    end: '2026-11-26T22:00',
    rule: 'FREQ=WEEKLY;COUNT=4',
    excludedDates: ['2026-12-10T19:00'],
    extraDates: ['2026-12-12T14:00'],
  });
});
afterAll(() => at.close());

const on = (recurrenceId: string) => ({ municipality: 'haderslev', id: club.id, recurrenceId });

/** The dates as a list shows them. */
async function shown(): Promise<string[]> {
  const dates = await listDates(at.hub, home, club.id);
  return dates.map((date) => `${date.start} ${date.status} ${date.title}`);
}

const asPlanned = [
  '2026-11-26T19:00 scheduled Torsdagsklub',
  '2026-12-03T19:00 scheduled Torsdagsklub',
  '2026-12-12T14:00 scheduled Torsdagsklub',
  '2026-12-17T19:00 scheduled Torsdagsklub',
];

test('a series shows what its rule gives, less the excluded and with the extra dates', async () => {
  expect(await shown()).toEqual(asPlanned);
});

describe('one date', () => {
  test('moved is where it was moved to, and its name stays', async () => {
    await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-04T18:00', reason: 'Hallen er optaget' });
    const [, moved] = await listDates(at.hub, home, club.id);
    expect(moved).toMatchObject({
      recurrenceId: '2026-12-03T19:00',
      start: '2026-12-04T18:00',
      end: '2026-12-04T21:00',
      status: 'moved',
      reason: 'Hallen er optaget',
    });
  });

  test('moved and moved back is as if nothing had been', async () => {
    await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-04T18:00', reason: 'x' });
    const back = await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-03T19:00' });
    expect(back.overrides).toEqual([]);
    expect(await shown()).toEqual(asPlanned);
  });

  test('cancelled stays in the list, with its reason; published again it is as before', async () => {
    await cancelOccurrence(at.hub, on('2026-12-12T14:00'), 'Sygdom');
    expect((await listDates(at.hub, home, club.id))[2]).toMatchObject({ status: 'cancelled', reason: 'Sygdom' });
    await publishOccurrence(at.hub, on('2026-12-12T14:00'));
    expect(await shown()).toEqual(asPlanned);
  });

  test('cancelled after being moved is cancelled where it was moved to', async () => {
    await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-04T18:00' });
    await cancelOccurrence(at.hub, on('2026-12-03T19:00'), 'Sygdom');
    expect((await shown())[1]).toBe('2026-12-04T18:00 cancelled Torsdagsklub');
    await publishOccurrence(at.hub, on('2026-12-03T19:00'));
    expect((await shown())[1]).toBe('2026-12-04T18:00 moved Torsdagsklub');
  });

  test('that was cancelled and is moved takes place', async () => {
    await cancelOccurrence(at.hub, on('2026-12-03T19:00'), 'Sygdom');
    await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-04T18:00' });
    expect((await shown())[1]).toBe('2026-12-04T18:00 moved Torsdagsklub');
  });

  test('withdrawn leaves the list; published again it is back', async () => {
    await withdrawOccurrence(at.hub, on('2026-12-03T19:00'));
    expect(await shown()).toEqual(asPlanned.filter((line) => !line.startsWith('2026-12-03')));
    await publishOccurrence(at.hub, on('2026-12-03T19:00'));
    expect(await shown()).toEqual(asPlanned);
  });

  test('beyond the rule, withdrawn, is no longer among the extra dates', async () => {
    const after = await withdrawOccurrence(at.hub, on('2026-12-12T14:00'));
    expect(after.extraDates).toEqual([]);
    expect(after.excludedDates).toEqual(['2026-12-10T19:00']);
  });

  test('changed says something of its own, and stops when it says what the others say', async () => {
    await changeOccurrence(at.hub, on('2026-12-17T19:00'), { title: 'Julefrokost' });
    expect((await shown()).at(-1)).toBe('2026-12-17T19:00 changed Julefrokost');
    await changeOccurrence(at.hub, on('2026-12-17T19:00'), { title: 'Torsdagsklub' });
    expect(await shown()).toEqual(asPlanned);
  });

  test('has a place of its own, and its town is filtered by', async () => {
    const place = await createPlace(at.hub, 'haderslev', { name: 'Hallen', town: 'vojens' });
    await changeOccurrence(at.hub, on('2026-12-17T19:00'), { placeId: place.id });
    expect((await listDates(at.hub, home, club.id)).map((date) => date.place?.town ?? null)).toEqual([
      null,
      null,
      null,
      'vojens',
    ]);
  });
});

describe('a date is refused when', () => {
  test.each<[string, string, (key: ReturnType<typeof on>) => Promise<Event>, string]>([
    ['there is none', '2026-12-04T19:00', (key) => cancelOccurrence(at.hub, key, 'Sygdom'), 'not_found date'],
    ['it is excluded', '2026-12-10T19:00', (key) => cancelOccurrence(at.hub, key, 'Sygdom'), 'not_found date'],
    ['it is only a day', '2026-12-03', (key) => withdrawOccurrence(at.hub, key), 'not_found date'],
    ['it is no date', 'torsdag', (key) => publishOccurrence(at.hub, key), 'invalid date'],
    ['it does not exist', '2026-02-30T19:00', (key) => publishOccurrence(at.hub, key), 'invalid date'],
    ['no reason is given', '2026-12-03T19:00', (key) => cancelOccurrence(at.hub, key, '  '), 'invalid reason'],
    [
      'the reason is a novel',
      '2026-12-03T19:00',
      (key) => cancelOccurrence(at.hub, key, 'x'.repeat(201)),
      'invalid reason',
    ],
    [
      'it is moved to nonsense',
      '2026-12-03T19:00',
      (key) => moveOccurrence(at.hub, key, { start: 'i morgen' }),
      'invalid start',
    ],
    [
      'it is moved to a whole day',
      '2026-12-03T19:00',
      (key) => moveOccurrence(at.hub, key, { start: '2026-12-04' }),
      'invalid start',
    ],
    [
      'it ends before it starts',
      '2026-12-03T19:00',
      (key) => moveOccurrence(at.hub, key, { start: '2026-12-04T19:00', end: '2026-12-04T18:00' }),
      'invalid end',
    ],
    [
      'it is moved into the hour that does not exist',
      '2026-12-03T19:00',
      (key) => moveOccurrence(at.hub, key, { start: '2027-03-28T02:30' }),
      'invalid start',
    ],
  ])('%s', async (_, date, work, expected) => {
    expect(await refusal(work(on(date)))).toBe(expected);
    expect(await shown()).toEqual(asPlanned);
  });

  test('its new place belongs to another municipality', async () => {
    await joinMunicipality(at.hub, 'kolding');
    const foreign = await createPlace(at.hub, 'kolding', { name: 'Klubben' });
    const change = changeOccurrence(at.hub, on('2026-12-03T19:00'), { placeId: foreign.id });
    expect(await refusal(change)).toBe('invalid placeId');
  });

  test('it is the only one left', async () => {
    for (const date of ['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-12T14:00']) {
      await withdrawOccurrence(at.hub, on(date));
    }
    expect(await refusal(withdrawOccurrence(at.hub, on('2026-12-17T19:00')))).toBe('conflict date');
    expect(await shown()).toEqual(['2026-12-17T19:00 scheduled Torsdagsklub']);
  });

  test('the event is asked for in another municipality', async () => {
    const key = { ...on('2026-12-03T19:00'), municipality: 'kolding' };
    expect(await refusal(cancelOccurrence(at.hub, key, 'Sygdom'))).toBe('not_found event');
  });

  test('a visitor asks', async () => {
    const visitor = at.as({ kind: 'anonymous' });
    const key = on('2026-12-03T19:00');
    expect(await refusal(cancelOccurrence(visitor, key, 'x'))).toBe('unauthenticated actor');
    expect(await refusal(changeOccurrence(visitor, key, {}))).toBe('unauthenticated actor');
    expect(await refusal(moveOccurrence(visitor, key, { start: '2026-12-04T19:00' }))).toBe('unauthenticated actor');
    expect(await refusal(withdrawOccurrence(visitor, key))).toBe('unauthenticated actor');
    expect(await refusal(publishOccurrence(visitor, key))).toBe('unauthenticated actor');
  });
});

test('deciding the same again changes nothing: no revision, no sequence', async () => {
  const once = await cancelOccurrence(at.hub, on('2026-12-03T19:00'), 'Sygdom');
  const { number } = await getRevision(at.hub, 'haderslev');
  expect(await cancelOccurrence(at.hub, on('2026-12-03T19:00'), 'Sygdom')).toEqual(once);
  expect(await changeOccurrence(at.hub, on('2026-12-03T19:00'), {})).toEqual(once);
  expect((await getRevision(at.hub, 'haderslev')).number).toBe(number);
});

test('every decision raises the sequence and the revision by one', async () => {
  const { number } = await getRevision(at.hub, 'haderslev');
  await cancelOccurrence(at.hub, on('2026-12-03T19:00'), 'Sygdom');
  await moveOccurrence(at.hub, on('2026-12-17T19:00'), { start: '2026-12-18T19:00' });
  const after = await withdrawOccurrence(at.hub, on('2026-12-03T19:00'));
  expect(after.sequence).toBe(3);
  expect((await getRevision(at.hub, 'haderslev')).number).toBe(number + 3);
});
