/** The small form that moves things: read as people type, and a whole series as far as one of its dates. */
import { describe, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { movedAlong, readMove, typedMove, type TypedMove } from '#domain/move-form.ts';

const evening = { start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
const night = { start: '2026-11-28T22:00', end: '2026-11-29T04:00' };
const days = { start: '2026-12-05', end: '2026-12-07' };
const weekend = { start: '2026-12-04T17:00', end: '2026-12-06T12:00' };

describe('begins with when it is', () => {
  test.each([
    ['an evening', evening, { date: '2026-11-26', from: '19:00', to: '22:00' }],
    ['a night', night, { date: '2026-11-28', from: '22:00', to: '04:00' }],
    ['whole days', days, { date: '2026-12-05', from: '', to: '' }],
    ['a weekend', weekend, { date: '2026-12-04', from: '17:00', to: '' }],
  ])('%s', (_, now, typed) => {
    expect(typedMove(now)).toEqual(typed);
  });
});

describe('is read as it is typed', () => {
  test.each<[string, TypedMove, { start: string; end: string }, object]>([
    [
      'an hour later',
      { date: '2026-11-26', from: '20', to: '23.00' },
      evening,
      { start: '2026-11-26T20:00', end: '2026-11-26T23:00' },
    ],
    [
      'past midnight',
      { date: '27/11', from: '21', to: '1' },
      evening,
      { start: '2026-11-27T21:00', end: '2026-11-28T01:00' },
    ],
    [
      'until midnight',
      { date: '2026-11-26', from: '21', to: '24' },
      evening,
      { start: '2026-11-26T21:00', end: '2026-11-27T00:00' },
    ],
    ['whole days keep their number', { date: '2026-12-12', from: '', to: '' }, days, { start: '2026-12-12' }],
    ['a weekend keeps its length', { date: '2026-12-11', from: '18', to: '' }, weekend, { start: '2026-12-11T18:00' }],
  ])('%s', (_, typed, now, to) => {
    expect(readMove(typed, now, '2026-11-23')).toEqual(to);
  });

  test('all that is wrong is said at its field', () => {
    const fields = (typed: TypedMove): string[] => {
      try {
        readMove(typed, evening, '2026-11-23');
        return [];
      } catch (error) {
        return (error as HjemegnError).complaints.map(({ field }) => field);
      }
    };
    expect(fields({ date: '31. februar', from: 'sent', to: '' })).toEqual(['date', 'from', 'to']);
    expect(fields({ date: '2026-11-26', from: '19', to: '25' })).toEqual(['to']);
  });
});

describe('all of it moves as far as the date that was shown', () => {
  const series = {
    ...evening,
    start: '2026-11-12T19:00',
    end: '2026-11-12T22:00',
    rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261217T190000',
  };
  test.each<[string, { start: string; end?: string }, object]>([
    [
      'an hour later',
      { start: '2026-11-26T20:00', end: '2026-11-26T23:00' },
      { start: '2026-11-12T20:00', end: '2026-11-12T23:00' },
    ],
    ['a week later', { start: '2026-12-03T19:00' }, { start: '2026-11-19T19:00' }],
    [
      'to the day after',
      { start: '2026-11-27T19:00' },
      { start: '2026-11-13T19:00', rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261218T190000' },
    ],
    [
      'to the Sunday before',
      { start: '2026-11-22T14:00' },
      { start: '2026-11-08T14:00', rule: 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261213T140000' },
    ],
  ])('%s', (_, to, moved) => {
    expect(movedAlong(series, '2026-11-26T19:00', to)).toEqual(moved);
  });

  test('a rule that is not weekly stays as it is, and is complained about where it no longer fits', () => {
    const monthly = { ...series, rule: 'FREQ=MONTHLY;BYDAY=2TH' };
    expect(movedAlong(monthly, '2026-12-10T19:00', { start: '2026-12-11T19:00' })).toEqual({
      start: '2026-11-13T19:00',
      rule: 'FREQ=MONTHLY;BYDAY=2TH',
    });
  });
});

describe('what is surely a slip is said at its field', () => {
  const typed = { date: '2026-11-26', from: '19:00', to: '22:00' };
  test.each<[string, Partial<TypedMove>, string[]]>([
    ['an end that would make it 21 hours long', { from: '22:00', to: '19:00' }, ['to']],
    ['an end at the start', { to: '19:00' }, ['to']],
    ['a day that is over', { date: '2026-11-20' }, ['date']],
    ['a year nobody plans for', { date: '2032-11-26' }, ['date']],
  ])('%s', (_, said, fields) => {
    expect(complaintsAbout({ ...typed, ...said }, evening)).toEqual(fields);
  });

  test('but a night is none, nor what has always been that long, nor the day it is on already', () => {
    const allDay = { start: '2026-11-28T10:00', end: '2026-11-29T10:00' };
    expect(complaintsAbout({ date: '2026-11-28', from: '22', to: '10' }, evening)).toEqual([]);
    expect(complaintsAbout({ date: '2026-11-28', from: '8', to: '22' }, evening)).toEqual([]);
    expect(complaintsAbout({ date: '2026-11-28', from: '12', to: '12' }, allDay)).toEqual([]);
    const over = { start: '2026-11-20T19:00', end: '2026-11-20T22:00' };
    expect(complaintsAbout({ date: '2026-11-20', from: '18', to: '22' }, over)).toEqual([]);
  });
});

function complaintsAbout(typed: TypedMove, now: { start: string; end: string }): string[] {
  try {
    readMove(typed, now, '2026-11-24');
    return [];
  } catch (error) {
    if (error instanceof HjemegnError) return error.complaints.map(({ field }) => field);
    throw error;
  }
}
