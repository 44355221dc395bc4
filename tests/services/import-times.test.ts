import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendar, openImporting, vevent, wrapped, type Importing } from './importing.ts';

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

  test.each([
    [
      'in the hour that does not exist',
      'DTSTART;TZID=Europe/Copenhagen:20270328T023000',
      '2027-03-28T03:30 2027-03-28T04:30',
      'Linje 4: kl. 02.30 den 28.3.2027 findes ikke, fordi uret stilles frem. Vi læser det som kl. 03.30 den 28.3.2027.',
    ],
    [
      'in the hour that comes twice',
      'DTSTART;TZID=Europe/Copenhagen:20271031T023000',
      '2027-10-31T02:30 2027-10-31T03:30',
      'Linje 4: kl. 02.30 den 31.10.2027 kommer to gange, fordi uret stilles tilbage. Vi bruger den første.',
    ],
  ])('%s, and that is said', async (_, line, expected, sentence) => {
    const start = Temporal.PlainDateTime.from(expected.slice(0, 16));
    const end = start.add({ hours: 1 }).toString().replaceAll(/[-:]/g, '');
    const { remarks } = await at.import(calendar([line, `DTEND;TZID=Europe/Copenhagen:${end}`]));
    expect(remarks.map(({ da }) => da)).toEqual([sentence]);
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
