import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendar, hour, openImporting, vevent, wrapped, type Importing } from './importing.ts';

let at: Importing;
beforeEach(async () => void (at = await openImporting()));
afterEach(() => at.close());

const utc = (start: string, end: string) => [`DTSTART:${start}`, `DTEND:${end}`];

describe('a time is shown as the clock at home shows it, when it is', () => {
  test.each<[string, string[], string]>([
    ['in UTC, in winter', utc('20261205T090000Z', '20261205T140000Z'), '2026-12-05T10:00 2026-12-05T15:00'],
    ['in UTC, in summer', utc('20270605T090000Z', '20270605T140000Z'), '2027-06-05T11:00 2027-06-05T16:00'],
    ['without zone', utc('20261205T090000', '20261205T140000'), '2026-12-05T09:00 2026-12-05T14:00'],
    [
      'in London',
      ['DTSTART;TZID=Europe/London:20261205T180000', 'DTEND;TZID=Europe/London:20261205T200000'],
      '2026-12-05T19:00 2026-12-05T21:00',
    ],
    [
      'in two zones',
      ['DTSTART;TZID=Europe/London:20261205T180000', 'DTEND;TZID=Europe/Copenhagen:20261205T200000'],
      '2026-12-05T19:00 2026-12-05T20:00',
    ],
    [
      'in a zone of Windows, in quotes',
      ['DTSTART;TZID="W. Europe Standard Time":20261205T180000', 'DURATION:PT90M'],
      '2026-12-05T18:00 2026-12-05T19:30',
    ],
    [
      'in a zone of Windows, without quotes',
      ['DTSTART;TZID=FLE Standard Time:20261205T180000', 'DURATION:PT1H'],
      '2026-12-05T17:00 2026-12-05T18:00',
    ],
    [
      'in a zone with a path before it',
      ['DTSTART;TZID=/example.org/20260101_1/Europe/Copenhagen:20261205T180000', 'DURATION:PT1H'],
      '2026-12-05T18:00 2026-12-05T19:00',
    ],
    ['a whole day', ['DTSTART;VALUE=DATE:20261205'], '2026-12-05 2026-12-06'],
    ['a whole day not said to be one', ['DTSTART:20261205'], '2026-12-05 2026-12-06'],
    ['whole days by their length', ['DTSTART;VALUE=DATE:20261205', 'DURATION:P1W'], '2026-12-05 2026-12-12'],
    [
      'a whole day that ends on itself',
      ['DTSTART;VALUE=DATE:20261205', 'DTEND;VALUE=DATE:20261205'],
      '2026-12-05 2026-12-06',
    ],
    [
      'in the hour that does not exist',
      ['DTSTART;TZID=Europe/Copenhagen:20270328T023000', 'DURATION:PT1H'],
      '2027-03-28T03:30 2027-03-28T04:30',
    ],
    [
      'a night that the clocks make longer, by hours',
      ['DTSTART;TZID=Europe/Copenhagen:20271030T220000', 'DURATION:PT6H'],
      '2027-10-30T22:00 2027-10-31T03:00',
    ],
    [
      'a day and a night that the clocks make longer, by days',
      ['DTSTART;TZID=Europe/Copenhagen:20271030T220000', 'DURATION:P1D'],
      '2027-10-30T22:00 2027-10-31T22:00',
    ],
  ])('%s', async (_, lines, expected) => {
    expect((await at.import(calendar(lines))).remarks).toEqual([]);
    expect(await at.dates('a')).toEqual([`${expected} scheduled Klubaften`]);
  });

  test('a moment that does not last: an hour is guessed, and said', async () => {
    const report = await at.import(calendar(['DTSTART:20261205T090000']));
    expect(report.remarks.map((remark) => remark.en)).toEqual([
      'Line 4: the event has no end; it was put an hour after its start.',
    ]);
    expect(await at.dates('a')).toEqual(['2026-12-05T09:00 2026-12-05T10:00 scheduled Klubaften']);
  });

  test('in a zone that the file itself describes', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0000',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T010000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0000',
      'TZOFFSETTO:+0100',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');
    const lines = ['DTSTART;TZID=Customized Time Zone:20270605T180000', 'DURATION:PT1H'];
    await at.import(wrapped(zone, vevent('a', ...lines)));
    expect(await at.dates('a')).toEqual(['2027-06-05T19:00 2027-06-05T20:00 scheduled Klubaften']);
  });
});

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
