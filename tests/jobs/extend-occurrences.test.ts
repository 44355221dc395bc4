import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything } from '#domain/filter.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { createEvent } from '#services/event/create.ts';
import { getEvent, listDates, listOccurrences } from '#services/event/queries.ts';
import { takeLease } from '#services/lease.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { extendAllOccurrences } from '../../src/jobs/extend-occurrences.ts';
import { startSchedule } from '../../src/jobs/schedule.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

describe('a club without an end', () => {
  let test1: TestHub;
  let id: string;
  beforeAll(async () => {
    test1 = await openTestHub({ now: '2026-11-23T17:00:00Z' });
    const club = await createEvent(test1.hub, 'haderslev', {
      title: 'Torsdagsklub',
      category: 'klub',
      start: '2026-11-26T19:00',
      end: '2026-11-26T22:00',
      rule: 'FREQ=WEEKLY;BYDAY=TH',
    });
    id = club.id;
    await cancelOccurrence(
      test1.hub,
      { municipality: 'haderslev', id, recurrenceId: '2026-12-03T19:00' },
      'Personalemøde',
    );
  });
  afterAll(() => test1.close());

  const home = () => getMunicipality(test1.hub, 'haderslev');
  const lastDate = async () => (await listDates(test1.hub, await home(), id)).at(-1)?.start;

  test('is written out a year and a half ahead', async () => {
    expect(await lastDate()).toBe('2028-05-18T19:00');
  });

  test('on the same day there is nothing to add, and nothing changes', async () => {
    const before = await getRevision(test1.hub, 'haderslev');
    expect(await extendAllOccurrences(test1.hub)).toBe(0);
    expect((await getRevision(test1.hub, 'haderslev')).number).toBe(before.number);
  });

  test('two weeks later two more dates are there; the event is as it was, the list is new', async () => {
    const before = {
      event: await getEvent(test1.hub, await home(), id),
      revision: await getRevision(test1.hub, 'haderslev'),
    };
    test1.setNow('2026-12-07T17:00:00Z');
    expect(await extendAllOccurrences(test1.hub)).toBe(2);
    expect(await lastDate()).toBe('2028-06-01T19:00');
    expect(await getEvent(test1.hub, await home(), id)).toEqual(before.event);
    expect((await getRevision(test1.hub, 'haderslev')).number).toBe(before.revision.number + 1);
  });

  test('what was decided for single dates stands', async () => {
    const dates = await listDates(test1.hub, await home(), id);
    expect(dates.find((date) => date.start === '2026-12-03T19:00')?.status).toBe('cancelled');
    expect((await listOccurrences(test1.hub, await home(), { filter: everything, limit: 1 })).items[0]?.start).toBe(
      '2026-12-10T19:00',
    );
  });

  test('one that ends is done once its last date is written out', async () => {
    const course = await createEvent(test1.hub, 'haderslev', {
      title: 'Kursus',
      category: 'job-uddannelse',
      start: '2026-12-10T19:00',
      end: '2026-12-10T21:00',
      rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20280615T190000',
    });
    test1.setNow('2027-12-07T17:00:00Z');
    expect(await extendAllOccurrences(test1.hub)).toBeGreaterThan(0);
    expect((await listDates(test1.hub, await home(), course.id)).at(-1)?.start).toBe('2028-06-15T19:00');
    expect(await extendAllOccurrences(test1.hub)).toBe(0);
  });
});

describe('a job that several processes could do', () => {
  let test1: TestHub;
  beforeAll(async () => void (test1 = await openTestHub({ now: '2026-11-23T17:00:00Z' })));
  afterAll(() => test1.close());

  test('is done by one of them, until its time is up', async () => {
    expect(await takeLease(test1.hub, 'a-job', 'one', 600)).toBe(true);
    expect(await takeLease(test1.hub, 'a-job', 'two', 600)).toBe(false);
    expect(await takeLease(test1.hub, 'a-job', 'one', 600)).toBe(true);
    test1.setNow('2026-11-23T17:11:00Z');
    expect(await takeLease(test1.hub, 'a-job', 'two', 600)).toBe(true);
  });

  test('is done when the server starts', async () => {
    await createEvent(test1.hub, 'haderslev', {
      title: 'Fredagsklub',
      category: 'klub',
      start: '2026-11-27T19:00',
      end: '2026-11-27T22:00',
      rule: 'FREQ=WEEKLY;BYDAY=FR',
    });
    test1.setNow('2027-01-04T17:00:00Z');
    await startSchedule(test1.hub)();
    expect(await extendAllOccurrences(test1.hub)).toBe(0);
  });
});
