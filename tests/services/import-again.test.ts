import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '#db/schema/event.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { moveEvent } from '#services/event/move.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { createPlace } from '#services/place/create.ts';
import { calendar, hour, openImporting, vevent, wrapped, type Importing } from './importing.ts';

let at: Importing;
beforeEach(async () => void (at = await openImporting()));
afterEach(() => at.close());

const weekly = [...hour, 'RRULE:FREQ=WEEKLY;COUNT=4', 'DESCRIPTION:Kom.', 'LOCATION:Hallen\\, Vojens'];
const key = async (uid = 'a') => ({ municipality: 'haderslev', id: (await at.event(uid)).id });
const on = async (recurrenceId: string) => ({ ...(await key()), recurrenceId });
const shown = async () => (await at.dates('a')).map((date) => date.replace(/ \S+/, ''));

describe('a changed file changes only what changed', () => {
  test('its title: the sequence rises, the revision once, nothing else is touched', async () => {
    await at.import(calendar(weekly, hour));
    const before = { a: await at.event('a'), b: await at.event('b'), revision: await getRevision(at.hub, 'haderslev') };
    at.setNow('2026-11-24T08:00:00Z');
    const report = await at.import(calendar(['SUMMARY:Ny klub', ...weekly], hour));
    expect(report).toMatchObject({ created: 0, changed: 1, unchanged: 1, vanished: [] });
    expect(await at.event('a')).toEqual({
      ...before.a,
      title: 'Ny klub',
      slug: 'ny-klub',
      sequence: 1,
      modified: '2026-11-24T08:00:00Z',
    });
    expect(await at.event('b')).toEqual(before.b);
    expect((await getRevision(at.hub, 'haderslev')).number).toBe(before.revision.number + 1);
  });

  test('and what is new comes beside what was there', async () => {
    await at.import(calendar(hour));
    expect(await at.import(calendar(hour, hour))).toMatchObject({ created: 1, changed: 0, unchanged: 1 });
  });

  test('what changed here stays, field by field', async () => {
    await at.import(calendar(weekly));
    const place = await createPlace(at.hub, 'haderslev', { name: 'Bispen', town: 'haderslev' });
    await changeEvent(at.hub, await key(), { title: 'Vores klub', placeId: place.id, price: 0 });
    await at.import(calendar(weekly.map((line) => line.replace('Kom.', 'Kom nu.'))));
    expect(await at.event('a')).toMatchObject({ title: 'Vores klub', summary: 'Kom nu.', placeId: place.id, price: 0 });
    await at.import(calendar(['SUMMARY:Ny klub', ...weekly]));
    expect(await at.event('a')).toMatchObject({ title: 'Ny klub', summary: 'Kom.', placeId: place.id });
  });

  test('dates taken out or cancelled here stay so, and those of the calendar come and go beside them', async () => {
    await at.import(calendar(weekly));
    await withdrawOccurrence(at.hub, await on('2026-12-03T19:00'));
    await cancelOccurrence(at.hub, await on('2026-12-10T19:00'), 'Sygdom');
    await at.import(calendar([...weekly, 'EXDATE;TZID=Europe/Copenhagen:20261217T190000']));
    expect(await shown()).toEqual(['2026-11-26T19:00 scheduled Klubaften', '2026-12-10T19:00 cancelled Klubaften']);
    await at.import(calendar(weekly));
    expect(await shown()).toEqual([
      '2026-11-26T19:00 scheduled Klubaften',
      '2026-12-10T19:00 cancelled Klubaften',
      '2026-12-17T19:00 scheduled Klubaften',
    ]);
  });

  test('a single date of the calendar is moved, moved on and put back', async () => {
    const moved = (time: string) =>
      wrapped(
        vevent('a', ...weekly),
        vevent(
          'a',
          'RECURRENCE-ID:20261203T180000Z',
          `DTSTART;TZID=Europe/Copenhagen:20261204T${time}`,
          'DURATION:PT1H',
          'LOCATION:Hallen\\, Vojens',
          'DESCRIPTION:Kom.',
        ),
      );
    await at.import(calendar(weekly));
    await at.import(moved('170000'));
    expect((await shown())[1]).toBe('2026-12-04T17:00 moved Klubaften');
    await at.import(moved('180000'));
    expect((await shown())[1]).toBe('2026-12-04T18:00 moved Klubaften');
    expect((await at.event('a')).sequence).toBe(2);
    await at.import(calendar(weekly));
    expect((await shown())[1]).toBe('2026-12-03T19:00 scheduled Klubaften');
    expect((await at.event('a')).overrides).toEqual([]);
  });

  test('a date moved here stays where it is while the calendar changes its title', async () => {
    const titled = (title: string) =>
      wrapped(
        vevent('a', ...weekly),
        vevent('a', 'RECURRENCE-ID:20261203T180000Z', 'DTSTART:20261203T180000Z', 'DURATION:PT1H', `SUMMARY:${title}`),
      );
    await at.import(titled('Julehygge'));
    await moveOccurrence(at.hub, await on('2026-12-03T19:00'), { start: '2026-12-05T12:00' });
    await at.import(titled('Julefrokost'));
    expect((await shown())[1]).toBe('2026-12-05T12:00 moved Julefrokost');
  });

  test('a series moved in its calendar takes its dates along', async () => {
    await at.import(calendar(weekly));
    await cancelOccurrence(at.hub, await on('2026-12-03T19:00'), 'Sygdom');
    await at.import(calendar(weekly.map((line) => line.replace('T190000', 'T180000'))));
    expect((await shown()).map((line) => line.slice(0, 26))).toEqual([
      '2026-11-26T18:00 scheduled',
      '2026-12-03T18:00 scheduled',
      '2026-12-10T18:00 scheduled',
      '2026-12-17T18:00 scheduled',
    ]);
  });

  test('a series moved here stays, until its calendar moves it too', async () => {
    await at.import(calendar(weekly));
    await moveEvent(at.hub, await key(), { start: '2026-11-26T20:00' });
    await at.import(calendar(['SUMMARY:Ny klub', ...weekly]));
    expect((await shown())[0]).toBe('2026-11-26T20:00 scheduled Ny klub');
    await at.import(calendar(['SUMMARY:Ny klub', ...weekly.map((line) => line.replace('T190000', 'T180000'))]));
    expect((await shown())[0]).toBe('2026-11-26T18:00 scheduled Ny klub');
  });
});

describe('whether it takes place', () => {
  const cancelled = [...hour, 'STATUS:CANCELLED', 'DESCRIPTION:Aflyst: sygdom'];

  test('follows the calendar, there and back', async () => {
    await at.import(calendar(hour));
    await at.import(calendar(cancelled));
    expect(await at.event('a')).toMatchObject({ status: 'cancelled', reason: 'sygdom' });
    await at.import(calendar(hour));
    expect(await at.event('a')).toMatchObject({ status: 'published', reason: null });
  });

  test('is decided here when it was decided here', async () => {
    await at.import(calendar(hour));
    await cancelEvent(at.hub, await key(), 'Huset er lukket');
    await at.import(calendar(['SUMMARY:Ny klub', ...hour]));
    expect(await at.event('a')).toMatchObject({ status: 'cancelled', reason: 'Huset er lukket', title: 'Ny klub' });
  });

  test('what was withdrawn or never published does not come to sight by being cancelled', async () => {
    await at.import(calendar(hour, hour));
    await withdrawEvent(at.hub, await key());
    await at.import(calendar(cancelled, cancelled));
    expect((await at.event('a')).status).toBe('withdrawn');
    expect((await at.event('b')).status).toBe('cancelled');
    await at.import(wrapped(vevent('draft', ...hour)), { draft: true });
    await at.import(wrapped(vevent('draft', ...cancelled)));
    expect((await at.event('draft')).status).toBe('draft');
  });

  test('drafts stay drafts, however often they are imported', async () => {
    await at.import(calendar(hour), { draft: true });
    expect(await at.import(calendar(hour))).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await at.event('a')).status).toBe('draft');
  });

  test('what was not certain is published once it is', async () => {
    await at.import(calendar([...hour, 'STATUS:TENTATIVE']));
    await at.import(calendar([...hour, 'STATUS:CONFIRMED']));
    expect((await at.event('a')).status).toBe('published');
  });

  test('what becomes private is withdrawn, forgotten, and may come back', async () => {
    await at.import(calendar(hour));
    expect(await at.import(calendar([...hour, 'CLASS:PRIVATE', 'SUMMARY:Privat']))).toMatchObject({
      skipped: 1,
      withdrawn: 1,
    });
    expect(await at.dates('a')).toEqual([]);
    expect((await at.hub.db.read.select().from(event))[0]).toMatchObject({ status: 'withdrawn', sourceSnapshot: null });
    expect(await at.import(calendar([...hour, 'CLASS:PRIVATE']))).toMatchObject({ skipped: 1, withdrawn: 0 });
    await at.import(calendar(hour));
    expect((await at.event('a')).status).toBe('published');
  });
});

describe('what is no longer in the file', () => {
  const named = (name: string, ...parts: string[]) => wrapped(`X-WR-CALNAME:${name}`, ...parts);

  test('is told and left alone, when it is still to come', async () => {
    await at.import(named('Klub', vevent('a', ...hour), vevent('b', 'SUMMARY:Fest', ...hour)));
    const report = await at.import(named('Klub', vevent('a', ...hour)));
    expect(report.vanished).toEqual([{ id: (await at.event('b')).id, title: 'Fest' }]);
    expect((await at.event('b')).status).toBe('published');
  });

  test('is not told when it is over, or of another calendar', async () => {
    await at.import(named('Klub', vevent('a', ...hour), vevent('old', 'DTSTART:20260101T190000', 'DURATION:PT1H')));
    await at.import(named('Bibliotek', vevent('b', ...hour)));
    expect((await at.import(named('Klub', vevent('a', ...hour)))).vanished).toEqual([]);
    expect((await at.import(named('Bibliotek', vevent('b', ...hour)))).vanished).toEqual([]);
  });
});
