import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { isBent, isSkipped, landing, zoneComponent, zoneName } from '#feeds/ics/zone.ts';
import { anEvent, calendarOf } from './sample-event.ts';

const written = new ICAL.Timezone({
  component: new ICAL.Component(ICAL.parse(zoneComponent) as never),
  tzid: zoneName,
});

/** Offset in seconds as a program reads it from our component. */
function offsetWritten(wall: string): number {
  return written.utcOffset(ICAL.Time.fromDateTimeString(`${wall}:00`));
}

function offsetOfPlatform(wall: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zoneName).offsetNanoseconds / 1e9;
}

describe('9: the time zone', () => {
  test('says what the platform says, on every day and around every change of clocks from 1996 to 2040', () => {
    for (let day = Temporal.PlainDate.from('1996-01-01'); day.year <= 2040; day = day.add({ days: 1 })) {
      for (const clock of day.month % 7 === 3 ? ['00:30', '01:30', '03:30', '12:00'] : ['12:00']) {
        const wall = `${day.toString()}T${clock}`;
        expect(`${wall} ${offsetWritten(wall)}`).toBe(`${wall} ${offsetOfPlatform(wall)}`);
      }
    }
  });

  test('is there exactly once, with one DAYLIGHT and one STANDARD, each from 1970 with a yearly rule', () => {
    const text = calendarOf(anEvent(), anEvent({ uid: '1', id: 'aaaaaaaa', start: '2026-07-01', end: '2026-07-02' }));
    for (const once of ['BEGIN:VTIMEZONE', 'BEGIN:DAYLIGHT', 'BEGIN:STANDARD', `TZID:${zoneName}`]) {
      expect(text.split(`${once}\r\n`)).toHaveLength(2);
    }
    expect(zoneComponent.match(/DTSTART:1970\d{4}T\d{6}\r\nRRULE:FREQ=YEARLY;/g)).toHaveLength(2);
  });

  test('no timed event floats', () => {
    const text = calendarOf(anEvent({ rule: 'FREQ=WEEKLY', excludedDates: ['2026-12-03T19:00'] }));
    for (const name of ['DTSTART', 'DTEND', 'EXDATE'])
      expect(text).toMatch(new RegExp(`\r\n${name};TZID=${zoneName}:`));
  });
});

describe('hours that the clocks skip or repeat', () => {
  test('a skipped time lands an hour later, others stay', () => {
    expect(isSkipped('2027-03-28T02:30')).toBe(true);
    expect(landing('2027-03-28T02:30')).toBe('2027-03-28T03:30');
    expect(landing('2027-03-29T02:30')).toBe('2027-03-29T02:30');
    expect(landing('2027-03-28')).toBe('2027-03-28');
  });

  test('a night is bent when its length is not what its clock says', () => {
    expect(isBent({ start: '2026-10-24T22:00', end: '2026-10-25T04:00' })).toBe(true);
    expect(isBent({ start: '2026-10-24T20:00', end: '2026-10-25T01:45' })).toBe(false);
    expect(isBent({ start: '2026-10-17T22:00', end: '2026-10-18T04:00' })).toBe(false);
    expect(isBent({ start: '2026-10-24', end: '2026-10-26' })).toBe(false);
  });

  test('a night is bent when it begins or ends at a time that comes twice or not at all', () => {
    expect(isBent({ start: '2026-10-24T20:00', end: '2026-10-25T02:00' })).toBe(true);
    expect(isBent({ start: '2026-10-25T02:30', end: '2026-10-25T02:45' })).toBe(true);
    expect(isBent({ start: '2027-03-28T00:30', end: '2027-03-28T02:00' })).toBe(true);
  });
});
