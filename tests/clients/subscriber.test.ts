/** A young person's calendar over a fortnight: what the office does with one verb is seen after the next fetch. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { EventKey } from '#services/event/amend.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { moveEvent } from '#services/event/move.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { describeWith, patience } from '#tests/support/calendar-clients.ts';
import { subscribe, type Subscription } from '#tests/support/khal.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

describeWith(['khal', 'vdirsyncer'], 'a subscriber', () => {
  vi.setConfig({ testTimeout: patience });
  let home: ServedHub;
  let calendar: Subscription;
  let cafe: EventKey;

  async function post(input: Pick<NewEvent, 'title' | 'start' | 'end' | 'rule'>): Promise<EventKey> {
    const { municipality, id } = await createEvent(home.hub, 'haderslev', { ...input, category: 'klub' });
    return { municipality, id };
  }

  /** What is shown in the weeks before Christmas, fetched anew a quarter of an hour later. */
  async function shown(): Promise<string[]> {
    await calendar.sync();
    return (await calendar.shown('2026-11-26', '2026-12-18')).map((line) =>
      line.replaceAll(':00Z', '').replaceAll('2026-', ''),
    );
  }

  const date = (day: string) => ({ ...cafe, recurrenceId: `2026-${day}T19:00` });

  beforeAll(async () => {
    home = await serveHub();
    cafe = await post({ title: 'Café', start: '2026-11-26T19:00', end: '2026-11-26T21:00', rule: 'FREQ=WEEKLY' });
    await post({ title: 'Lejr', start: '2026-12-05', end: '2026-12-07' });
    calendar = await subscribe(`${home.url}/feeds/haderslev.ics`, join(home.folder, 'khal'));
  });
  afterAll(() => home.stop());

  test('sees what is posted', async () => {
    expect(await shown()).toEqual([
      '11-26T18:00 – 11-26T20:00 Café',
      '12-03T18:00 – 12-03T20:00 Café',
      '12-05 – 12-07 Lejr',
      '12-10T18:00 – 12-10T20:00 Café',
      '12-17T18:00 – 12-17T20:00 Café',
    ]);
  });

  test('sees one date cancelled, one moved, one renamed and one gone', async () => {
    await cancelOccurrence(home.hub, date('11-26'), 'Vi er på tur.');
    await moveOccurrence(home.hub, date('12-03'), { start: '2026-12-04T17:00', reason: 'Julemarked' });
    await changeOccurrence(home.hub, date('12-10'), { title: 'Café med film' });
    await withdrawOccurrence(home.hub, date('12-17'));
    expect(await shown()).toEqual([
      '11-26T18:00 – 11-26T20:00 AFLYST: Café',
      '12-04T16:00 – 12-04T18:00 Café',
      '12-05 – 12-07 Lejr',
      '12-10T18:00 – 12-10T20:00 Café med film',
    ]);
  });

  test('sees a date moved beyond its neighbour', async () => {
    await moveOccurrence(home.hub, date('12-03'), { start: '2026-12-12T17:00', reason: 'Snestorm' });
    expect(await shown()).toEqual([
      '11-26T18:00 – 11-26T20:00 AFLYST: Café',
      '12-05 – 12-07 Lejr',
      '12-10T18:00 – 12-10T20:00 Café med film',
      '12-12T16:00 – 12-12T18:00 Café',
    ]);
  });

  test('sees the whole series an hour later, with everything decided for its dates', async () => {
    await moveEvent(home.hub, cafe, { start: '2026-11-26T20:00' });
    expect(await shown()).toEqual([
      '11-26T19:00 – 11-26T21:00 AFLYST: Café',
      '12-05 – 12-07 Lejr',
      '12-10T19:00 – 12-10T21:00 Café med film',
      '12-12T16:00 – 12-12T18:00 Café',
    ]);
  });

  test('sees all of it cancelled', async () => {
    await cancelEvent(home.hub, cafe, 'Caféen er lukket.');
    expect(await shown()).toEqual([
      '11-26T19:00 – 11-26T21:00 AFLYST: Café',
      '12-05 – 12-07 Lejr',
      '12-10T19:00 – 12-10T21:00 AFLYST: Café med film',
      '12-12T16:00 – 12-12T18:00 AFLYST: Café',
    ]);
  });

  test('sees no trace of what is withdrawn', async () => {
    await withdrawEvent(home.hub, cafe);
    expect(await shown()).toEqual(['12-05 – 12-07 Lejr']);
  });
});
