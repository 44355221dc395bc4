import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendar, hour, openImporting, type Importing } from './importing.ts';

let at: Importing;
beforeEach(async () => void (at = await openImporting()));
afterEach(() => at.close());

const utc = (start: string, end: string) => [`DTSTART:${start}`, `DTEND:${end}`];

const starts = async (uid = 'a') => (await at.dates(uid)).map((date) => date.slice(0, 16));

describe('a series has the dates that its calendar has, when it', () => {
  test.each<[string, string[], string[], string | null]>([
    [
      'counts',
      [...hour, 'RRULE:FREQ=WEEKLY;COUNT=3'],
      ['2026-11-26T19:00', '2026-12-03T19:00', '2026-12-10T19:00'],
      'FREQ=WEEKLY;UNTIL=20261210T190000',
    ],
    [
      'ends at the end of a day in UTC, as Google says it',
      [...hour, 'RRULE:FREQ=WEEKLY;UNTIL=20261203T225959Z'],
      ['2026-11-26T19:00', '2026-12-03T19:00'],
      'FREQ=WEEKLY;UNTIL=20261203T190000',
    ],
    [
      'ends on a day',
      [...hour, 'RRULE:FREQ=WEEKLY;UNTIL=20261203'],
      ['2026-11-26T19:00', '2026-12-03T19:00'],
      'FREQ=WEEKLY;UNTIL=20261203T190000',
    ],
    [
      'ends before its evening',
      [...hour, 'RRULE:FREQ=WEEKLY;UNTIL=20261203T175959Z'],
      ['2026-11-26T19:00'],
      'FREQ=WEEKLY;UNTIL=20261126T190000',
    ],
    [
      'is of whole days and ends at a time',
      ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=DAILY;UNTIL=20261127T230000Z'],
      ['2026-11-26 2026-', '2026-11-27 2026-', '2026-11-28 2026-'],
      'FREQ=DAILY;UNTIL=20261128',
    ],
    [
      'is written in small letters',
      [...hour, 'RRULE:freq=weekly;count=2;byday=th'],
      ['2026-11-26T19:00', '2026-12-03T19:00'],
      'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261203T190000',
    ],
    [
      'leaves dates out, in other zones and in several lines',
      [
        ...hour,
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE:20261203T180000Z,20261210T180000Z',
        'EXDATE;TZID=Romance Standard Time:20261217T190000',
      ],
      ['2026-11-26T19:00', '2026-12-24T19:00'],
      'FREQ=WEEKLY;UNTIL=20261224T190000',
    ],
    [
      'leaves out a whole day',
      [...hour, 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20261203'],
      ['2026-11-26T19:00', '2026-12-10T19:00'],
      'FREQ=WEEKLY;UNTIL=20261210T190000',
    ],
    [
      'leaves its own start out',
      [...hour, 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE;TZID=Europe/Copenhagen:20261126T190000'],
      ['2026-12-03T19:00'],
      'FREQ=WEEKLY;UNTIL=20261203T190000',
    ],
    [
      'has dates beyond its rule',
      [...hour, 'RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE:20261128T130000Z', 'RDATE;TZID=Europe/Copenhagen:20261205T150000'],
      ['2026-11-26T19:00', '2026-11-28T14:00', '2026-12-03T19:00', '2026-12-05T15:00'],
      'FREQ=WEEKLY;UNTIL=20261203T190000',
    ],
    [
      'starts on a day its rule does not have',
      [...hour, 'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3'],
      ['2026-11-26T19:00', '2026-12-01T19:00', '2026-12-08T19:00'],
      'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261208T190000',
    ],
    ['ends before it starts: once', [...hour, 'RRULE:FREQ=WEEKLY;UNTIL=20261101T000000Z'], ['2026-11-26T19:00'], null],
    [
      'says the hour as well: date by date',
      [...hour, 'RRULE:FREQ=WEEKLY;COUNT=2;BYHOUR=19;BYMINUTE=0'],
      ['2026-11-26T19:00', '2026-12-03T19:00'],
      null,
    ],
  ])('%s', async (_, lines, expected, rule) => {
    await at.import(calendar(lines));
    expect(await starts()).toEqual(expected);
    expect((await at.event('a')).rule).toBe(rule);
  });

  test('never ends: as far ahead as everything else', async () => {
    await at.import(calendar([...hour, 'RRULE:FREQ=WEEKLY']));
    expect((await starts()).at(-1)).toBe('2028-05-18T19:00');
    expect((await at.event('a')).rule).toBe('FREQ=WEEKLY');
  });

  test('has an end beyond all sense: without it', async () => {
    await at.import(calendar([...hour, 'RRULE:FREQ=DAILY;UNTIL=20991231T000000Z']));
    expect((await at.event('a')).rule).toBe('FREQ=DAILY');
  });

  test('began long ago: it still has dates to come', async () => {
    await at.import(calendar(['DTSTART:20050101T180000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY']));
    expect((await starts()).at(-1)).toBe('2028-05-20T18:00');
  });

  test('follows London: the same rule an hour later', async () => {
    await at.import(
      calendar([
        'DTSTART;TZID=Europe/London:20261126T180000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;UNTIL=20270603T170000Z',
      ]),
    );
    expect((await at.event('a')).rule).toBe('FREQ=WEEKLY;UNTIL=20270603T190000');
    expect((await starts()).at(-1)).toBe('2027-06-03T19:00');
  });

  test('follows UTC across the change of clocks: date by date', async () => {
    const report = await at.import(
      calendar([...utc('20270318T180000Z', '20270318T190000Z'), 'RRULE:FREQ=WEEKLY;COUNT=3']),
    );
    expect(await starts()).toEqual(['2027-03-18T19:00', '2027-03-25T19:00', '2027-04-01T20:00']);
    expect((await at.event('a')).rule).toBeNull();
    expect(report.remarks.map((remark) => remark.en)).toEqual([
      'Line 4: the rule cannot be said in local time; its dates are written out to 2027-04-01. Import again before then.',
    ]);
  });

  test.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'Reglen giver aldrig en dato: der er ikke 30 dage i februar.'],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTH=4;COUNT=3', 'Reglen giver aldrig en dato.'],
  ])('is %s, which never gives a date: once, and that is said', async (rule, why) => {
    const { remarks } = await at.import(calendar([...hour, `RRULE:${rule}`]));
    expect([await starts(), (await at.event('a')).rule]).toEqual([['2026-11-26T19:00'], null]);
    const line =
      calendar([...hour, 'RRULE:'])
        .split('\r\n')
        .indexOf('RRULE:') + 1;
    expect(remarks.map(({ da }) => da)).toEqual([`Linje ${line}: ${why} Kun aktivitetens første dato er taget med.`]);
  });

  test('ends before it starts, or was over long ago: nothing is said of its dates', async () => {
    const never = 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';
    const past = ['DTSTART:20200101T180000', 'DTEND:20200101T190000', never];
    const { remarks } = await at.import(calendar([...hour, 'RRULE:FREQ=WEEKLY;UNTIL=20261101T000000Z'], past));
    expect(remarks).toEqual([]);
  });

  test('follows UTC for ever: as far ahead as there is room, and no further', async () => {
    await at.import(calendar([...utc('20200101T180000Z', '20200101T190000Z'), 'RRULE:FREQ=DAILY']));
    const dates = await starts();
    expect(dates).toHaveLength(500);
    expect(dates[0]).toBe('2026-10-24T20:00');
    expect(dates[1]).toBe('2026-10-25T19:00');
  });

  test('follows New York late at night: on the days it is here', async () => {
    await at.import(
      calendar([
        'DTSTART;TZID=Eastern Standard Time:20261126T200000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2',
      ]),
    );
    expect(await starts()).toEqual(['2026-11-27T02:00', '2026-12-04T02:00']);
  });
});
