import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { event, occurrence } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import { HjemegnError } from '#domain/errors.ts';
import { importCalendar } from '#services/import/import.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { calendar, hour, openImporting, vevent, wrapped, type Importing } from './importing.ts';
import { refusal } from './refused.ts';

let at: Importing;
beforeAll(async () => void (at = await openImporting()));
afterAll(() => at.close());

/** What somebody is told, in English. */
async function told(file: Uint8Array | string): Promise<string> {
  const error: unknown = await at.import(file).then(
    () => new Error('It was not refused.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof HjemegnError)) throw error;
  for (const complaint of error.complaints) expect(complaint.da).not.toBe('');
  return error.complaints.map((complaint) => complaint.en).join('\n');
}

const good = vevent('good', ...hour, 'LOCATION:Nyt sted');

describe('a file is refused, with line and reason, and nothing of it is kept, when', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['it is empty', '', 'The file is not a calendar but empty.'],
    ['it is blank', ' \r\n\r\n', 'The file is not a calendar but empty.'],
    ['it is a PDF', '%PDF-1.7\n…', 'The file is not a calendar but a PDF.'],
    ['it is a zip file', 'PK\u0003\u0004…', 'The file is not a calendar but a zip file: unpack it first.'],
    ['it is a web page', '<!DOCTYPE html><html></html>', 'The file is not a calendar but a web page.'],
    ['it is prose', 'Kære alle\nVi mødes torsdag', 'Line 1: a calendar file begins with BEGIN:VCALENDAR.'],
    ['it has no events', wrapped(), 'The calendar has no events.'],
    [
      'it is larger than 20 MB',
      Buffer.alloc(20_000_001, 65),
      'The file is larger than 20 MB. Export a shorter period.',
    ],
    ['it is binary', wrapped(good, vevent('a', ...hour, 'X-A:\0')), 'Line 18: the file is not text.'],
    [
      'a line is no property',
      wrapped(good, vevent('a', ...hour, 'Vi mødes torsdag')),
      'Line 18: “Vi mødes torsdag” cannot be read. A line is a name, a colon and a value.',
    ],
    [
      'it was cut off',
      wrapped(good, vevent('a', ...hour)).slice(0, -40),
      'The file ends on line 17 in the middle of the VEVENT begun on line 12. Was it downloaded whole?',
    ],
    [
      'an end is missing',
      wrapped(good, vevent('a', ...hour).replace('END:VEVENT', 'X-A:b')),
      'Line 19: END:VCALENDAR stands where END:VEVENT should (begun on line 12).',
    ],
    ['an end is too many', `${wrapped(good)}END:VEVENT\r\n`, 'Line 13: END:VEVENT ends what has not begun.'],
    ['an event stands alone', `${good}\r\n`, 'Line 1: BEGIN:VEVENT may not stand here.'],
    ['an event has no UID', wrapped(good, vevent('', ...hour)), 'Line 12: the event has no UID.'],
    ['an event has no start', calendar(['DTEND:20261126T190000']), 'Line 4: the event has no DTSTART.'],
    [
      'a day does not exist',
      wrapped(good, vevent('a', 'DTSTART;VALUE=DATE:20270230')),
      'Line 16: DTSTART is not a time that exists: “20270230”.',
    ],
    [
      'a time is words',
      wrapped(good, vevent('a', 'DTSTART:i morgen kl. 19')),
      'Line 16: DTSTART is not a time that exists: “i morgen kl. 19”.',
    ],
    [
      'a duration is words',
      wrapped(good, vevent('a', 'DTSTART:20261126T190000', 'DURATION:P2X')),
      'Line 17: DURATION is not a duration.',
    ],
    [
      'it ends before it starts',
      wrapped(good, vevent('a', 'DTSTART:20261126T190000', 'DTEND:20261126T180000')),
      'Line 16: the event ends before it starts.',
    ],
    [
      'it starts on a day and ends at a time',
      wrapped(good, vevent('a', 'DTSTART;VALUE=DATE:20261126', 'DTEND:20261126T180000')),
      'Line 16: start and end must both have a time of day, or neither.',
    ],
    [
      'it starts twice',
      wrapped(good, vevent('a', ...hour, 'DTSTART:20261126T190000')),
      'Line 18: DTSTART stands twice in the event.',
    ],
    [
      'nobody knows the zone',
      wrapped(good, vevent('a', 'DTSTART;TZID=Mars/Olympus:20261126T190000')),
      'Line 16: nobody knows the time zone “Mars/Olympus”, and the file does not describe it.',
    ],
    ['a rule is nonsense', wrapped(good, vevent('a', ...hour, 'RRULE:HVER TORSDAG')), 'Line 18: RRULE cannot be read.'],
    ['a rule has no frequency', wrapped(good, vevent('a', ...hour, 'RRULE:COUNT=3')), 'Line 18: RRULE cannot be read.'],
    [
      'a rule ends at nonsense',
      wrapped(good, vevent('a', ...hour, 'RRULE:FREQ=WEEKLY;UNTIL=SOON')),
      'Line 18: RRULE cannot be read.',
    ],
    [
      'a rule repeats every hour',
      wrapped(good, vevent('a', ...hour, 'RRULE:FREQ=HOURLY')),
      'Line 18: an event can repeat daily, weekly, monthly or yearly, not more often.',
    ],
    [
      'there are two rules',
      wrapped(good, vevent('a', ...hour, 'RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2')),
      'Line 19: RRULE stands twice in the event.',
    ],
    [
      'a rule takes dates out',
      wrapped(good, vevent('a', ...hour, 'EXRULE:FREQ=WEEKLY')),
      'Line 18: EXRULE is no longer used.',
    ],
    [
      'a date and all that follow are changed',
      wrapped(good, vevent('a', ...hour, 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T180000Z')),
      'Line 18: RANGE=THISANDFUTURE cannot be read: make the following dates an event of their own.',
    ],
    [
      'two events have the same UID',
      wrapped(good, vevent('good', ...hour)),
      'Line 12: two events have the same UID, so neither is taken; the first begins on line 4.',
    ],
    [
      'a date is changed twice',
      wrapped(
        good.replace('LOCATION', 'RRULE:FREQ=WEEKLY;COUNT=3\r\nLOCATION'),
        vevent('good', ...hour, 'RECURRENCE-ID:20261203T180000Z'),
        vevent('good', ...hour, 'RECURRENCE-ID:20261203T180000Z'),
      ),
      'Line 21: the date 2026-12-03T19:00 is changed twice (also on line 13).',
    ],
  ])('%s', async (_, file, expected) => {
    expect(await told(file)).toBe(expected);
    expect(await at.hub.db.read.select().from(event)).toEqual([]);
    expect(await at.hub.db.read.select().from(occurrence)).toEqual([]);
    expect(await at.hub.db.read.select().from(place)).toEqual([]);
    expect((await getRevision(at.hub, 'haderslev')).number).toBe(0);
  });
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a category nobody has', () => at.import(wrapped(good), { category: 'findes-ikke' }), 'invalid category'],
  [
    'a visibility nobody knows',
    () => at.import(wrapped(good), { visibility: 'hemmelig' as 'public' }),
    'invalid visibility',
  ],
  ['a visitor', () => importBy(at.as({ kind: 'anonymous' }), 'haderslev'), 'unauthenticated actor'],
  ['a municipality that has not joined', () => importBy(at.hub, 'kolding'), 'not_found municipality'],
])('%s is refused', async (_, work, expected) => {
  expect(await refusal(work())).toBe(expected);
});

function importBy(ctx: Importing['hub'], municipality: string): Promise<unknown> {
  const watch = { step: () => undefined, signal: new AbortController().signal };
  return importCalendar(ctx, municipality, Buffer.from(wrapped(good)), { name: 'x' }, watch);
}

test('an import that is broken off keeps nothing', async () => {
  const broken = new AbortController();
  const many = Array.from({ length: 450 }, (_, at) => vevent(`uid-${at}`, ...hour));
  const step = (phase: string): void => {
    if (phase === 'write') broken.abort();
  };
  const watch = { step, signal: broken.signal };
  await expect(
    importCalendar(at.hub, 'haderslev', Buffer.from(wrapped(...many)), { name: 'x' }, watch),
  ).rejects.toThrow(/abort/i);
  expect(await at.hub.db.read.select().from(event)).toEqual([]);
});
