import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendar, hour, openImporting, vevent, wrapped, type Importing } from './importing.ts';

let at: Importing;
beforeEach(async () => void (at = await openImporting()));
afterEach(() => at.close());

const starts = async (uid = 'a') => (await at.dates(uid)).map((date) => date.slice(0, 16));

describe('a single date of a series', () => {
  const series = (...instances: string[]) =>
    wrapped(
      vevent('a', ...hour, 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ...instances.map((lines) => vevent('a', ...lines.split('\n'))),
    );

  test.each<[string, string, string[]]>([
    [
      'is moved, named in UTC',
      'RECURRENCE-ID:20261203T180000Z\nDTSTART:20261204T170000Z\nDTEND:20261204T190000Z',
      ['2026-12-04T18:00 2026-12-04T20:00 moved Klubaften'],
    ],
    [
      'is moved without an end of its own',
      'RECURRENCE-ID;TZID=Europe/Copenhagen:20261203T190000\nDTSTART;TZID=Europe/Copenhagen:20261204T180000',
      ['2026-12-04T18:00 2026-12-04T19:00 moved Klubaften'],
    ],
    [
      'is cancelled, with the reason',
      'RECURRENCE-ID;TZID=Europe/Copenhagen:20261203T190000\nDTSTART;TZID=Europe/Copenhagen:20261203T190000\nSTATUS:CANCELLED',
      ['2026-12-03T19:00 2026-12-03T20:00 cancelled Klubaften'],
    ],
    [
      'is named by its day alone',
      'RECURRENCE-ID;VALUE=DATE:20261203\nDTSTART;TZID=Europe/Copenhagen:20261203T200000\nDURATION:PT1H',
      ['2026-12-03T20:00 2026-12-03T21:00 moved Klubaften'],
    ],
  ])('%s', async (_, instance, expected) => {
    await at.import(series(instance));
    const others = [
      '2026-11-26T19:00 2026-11-26T20:00 scheduled Klubaften',
      '2026-12-10T19:00 2026-12-10T20:00 scheduled Klubaften',
    ];
    expect(await at.dates('a')).toEqual([...others, ...expected].toSorted());
  });

  test('is there although an exception takes it out, and although the rule does not give it', async () => {
    const moved = 'RECURRENCE-ID:20261203T180000Z\nDTSTART:20261204T180000Z\nDURATION:PT1H';
    const beyond = 'RECURRENCE-ID:20261231T180000Z\nDTSTART:20261230T180000Z\nDURATION:PT1H';
    const master = vevent('a', ...hour, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261203T180000Z');
    await at.import(wrapped(vevent('a', ...moved.split('\n')), master, vevent('a', ...beyond.split('\n'))));
    expect((await at.dates('a')).map((date) => date.slice(0, 10))).toEqual([
      '2026-11-26',
      '2026-12-04',
      '2026-12-10',
      '2026-12-30',
    ]);
  });

  test('for the owner only leaves the series without it, and nothing of it is kept', async () => {
    const hidden =
      'RECURRENCE-ID:20261203T180000Z\nDTSTART:20261204T180000Z\nDURATION:PT1H\nCLASS:PRIVATE\nSUMMARY:Samtale med mor';
    await at.import(series(hidden));
    expect(await starts()).toEqual(['2026-11-26T19:00', '2026-12-10T19:00']);
    expect(JSON.stringify(await at.event('a'))).not.toContain('Samtale');
  });

  test('without its series is an event of its own', async () => {
    await at.import(
      wrapped(vevent('a', 'RECURRENCE-ID:20261203T180000Z', 'DTSTART:20261204T180000Z', 'DURATION:PT1H')),
    );
    expect(await starts('a 2026-12-03T18:00:00Z')).toEqual(['2026-12-04T19:00']);
  });

  test('that is a period lasts as long as it says', async () => {
    await at.import(calendar([...hour, 'RDATE;VALUE=PERIOD:20261128T130000Z/PT3H']));
    expect((await at.dates('a'))[1]).toBe('2026-11-28T14:00 2026-11-28T17:00 moved Klubaften');
  });
});
