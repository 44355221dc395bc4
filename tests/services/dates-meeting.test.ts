/** Two dates of one series do not begin together, unless whoever reads them in says so. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { emptyOverride } from '#domain/series.ts';
import { createEvent } from '#services/event/create.ts';
import { listDates } from '#services/event/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { refusal } from './refused.ts';

const evening = { title: 'Torsdagsklub', category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
const asPlanned = ['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-12T14:00', '2026-12-17T19:00'];

let at: TestHub;
let club: Event;
beforeAll(async () => {
  at = await openTestHub();
});
beforeEach(async () => {
  const dates = { rule: 'FREQ=WEEKLY;COUNT=4', excludedDates: ['2026-12-10T19:00'], extraDates: ['2026-12-12T14:00'] };
  club = await createEvent(at.hub, 'haderslev', { ...evening, ...dates });
});
afterAll(() => at.close());

const on = (recurrenceId: string) => ({ municipality: 'haderslev', id: club.id, recurrenceId });

/** When its dates begin, as a list shows them. */
async function shown(): Promise<string[]> {
  const dates = await listDates(at.hub, await getMunicipality(at.hub, 'haderslev'), club.id);
  return dates.map(({ start }) => start);
}

describe('a date is not moved onto another', () => {
  const there = /^invalid start/;
  const move = (recurrenceId: string, start: string) => refusal(moveOccurrence(at.hub, on(recurrenceId), { start }));

  test('that stands there', async () => {
    expect(await move('2026-12-03T19:00', '2026-12-17T19:00')).toMatch(there);
    expect(await move('2026-12-03T19:00', '2026-12-12T14:00')).toMatch(there);
    expect(await shown()).toEqual(asPlanned);
  });

  test('that was moved there, or made longer there', async () => {
    await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-04T18:00' });
    expect(await move('2026-12-17T19:00', '2026-12-04T18:00')).toMatch(there);
    await moveOccurrence(at.hub, on('2026-12-17T19:00'), { start: '2026-12-17T19:00', end: '2026-12-17T23:00' });
    expect(await move('2026-12-12T14:00', '2026-12-17T19:00')).toMatch(there);
  });

  test('but stays where it came by its source, and can be made longer there', async () => {
    const met = { ...emptyOverride('2026-12-03T19:00'), start: '2026-12-17T19:00', end: '2026-12-17T22:00' };
    club = await createEvent(at.hub, 'haderslev', { ...evening, rule: 'FREQ=WEEKLY;COUNT=4', overrides: [met] });
    await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-17T19:00', end: '2026-12-17T23:00' });
    expect((await shown()).filter((start) => start === '2026-12-17T19:00')).toHaveLength(2);
  });

  test('but may be where one was that moved away, is cancelled or never was', async () => {
    await moveOccurrence(at.hub, on('2026-12-03T19:00'), { start: '2026-12-04T18:00' });
    await cancelOccurrence(at.hub, on('2026-12-17T19:00'), 'Sygdom');
    await moveOccurrence(at.hub, on('2026-11-26T19:00'), { start: '2026-12-03T19:00' });
    await moveOccurrence(at.hub, on('2026-12-12T14:00'), { start: '2026-12-17T19:00' });
    await moveOccurrence(at.hub, on('2026-12-12T14:00'), { start: '2026-12-10T19:00' });
    expect(await shown()).toEqual(['2026-12-03T19:00', '2026-12-04T18:00', '2026-12-10T19:00', '2026-12-17T19:00']);
  });
});
