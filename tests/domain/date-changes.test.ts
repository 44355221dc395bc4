import { describe, expect, test } from 'vitest';
import { changesNoDate, dateChanges } from '#domain/date-changes.ts';
import { emptyOverride, type Series } from '#domain/series.ts';

const compared = { timeZone: 'Europe/Copenhagen', from: '2026-11-25', to: '2027-06-30' };
const club: Series = {
  start: '2026-11-19T19:00',
  end: '2026-11-19T22:00',
  rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210T190000',
  excludedDates: [],
  extraDates: [],
  overrides: [],
};
const span = (day: string, from = '19:00', to = '22:00') => ({ start: `${day}T${from}`, end: `${day}T${to}` });
const nothing = { added: [], removed: [], moved: [], changed: [], lost: [] };

describe('before a change is saved one sees', () => {
  test('nothing where no date differs', () => {
    expect(changesNoDate(dateChanges(club, [club], compared))).toBe(true);
    expect(changesNoDate(dateChanges(null, [club], compared))).toBe(false);
  });

  test('every date of something new', () => {
    const days = ['2026-11-26', '2026-12-03', '2026-12-10'];
    expect(dateChanges(null, [club], compared)).toEqual({ ...nothing, added: days.map((day) => span(day)) });
  });

  test('a date that is taken out and one that is put in', () => {
    const after = { ...club, excludedDates: ['2026-12-03T19:00'], extraDates: ['2026-12-16T19:00'] };
    expect(dateChanges(club, [after], compared)).toEqual({
      ...nothing,
      added: [span('2026-12-16')],
      removed: [span('2026-12-03')],
    });
  });

  test('dates that move to another time, from what to what', () => {
    const after = {
      ...club,
      start: '2026-11-19T18:30',
      end: '2026-11-19T21:00',
      rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210T183000',
    };
    expect(dateChanges(club, [after], compared).moved[0]).toEqual({
      from: span('2026-11-26'),
      to: span('2026-11-26', '18:30', '21:00'),
    });
    expect(dateChanges(club, [after], compared)).toMatchObject({ added: [], removed: [] });
  });

  test('dates that move to another weekday', () => {
    const after = {
      ...club,
      start: '2026-11-20T19:00',
      end: '2026-11-20T22:00',
      rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261211T190000',
    };
    const { moved, added, removed } = dateChanges(club, [after], compared);
    expect(moved.map(({ from, to }) => `${from.start} ${to.start}`)).toEqual([
      '2026-11-26T19:00 2026-11-27T19:00',
      '2026-12-03T19:00 2026-12-04T19:00',
      '2026-12-10T19:00 2026-12-11T19:00',
    ]);
    expect([added, removed]).toEqual([[], []]);
  });

  test('a date that is called something else or cancelled', () => {
    const overrides = [
      { ...emptyOverride('2026-11-26T19:00'), title: 'Julebag' },
      { ...emptyOverride('2026-12-03T19:00'), cancelled: true, reason: 'Sne' },
    ];
    expect(dateChanges(club, [{ ...club, overrides }], compared)).toEqual({
      ...nothing,
      changed: [span('2026-11-26'), span('2026-12-03')],
    });
  });

  test('a date that lasts longer as moved, and only so whatever else it is', () => {
    const longer = { ...emptyOverride('2026-12-03T19:00'), end: '2026-12-03T23:00', title: 'Julebag' };
    expect(dateChanges(club, [{ ...club, overrides: [longer] }], compared)).toEqual({
      ...nothing,
      moved: [{ from: span('2026-12-03'), to: span('2026-12-03', '19:00', '23:00') }],
    });
  });

  test('nothing of what is over by the first day', () => {
    const night: Series = { ...club, start: '2026-11-24', end: '2026-11-25', rule: null };
    expect(dateChanges(null, [night], compared)).toEqual(nothing);
    expect(dateChanges(null, [{ ...night, end: '2026-11-26' }], compared).added).toHaveLength(1);
  });

  test('which of two on the same day goes, and that only one of them can become another', () => {
    const evening: Series = { ...club, start: '2026-12-03T19:00', end: '2026-12-03T22:00', rule: null };
    const twice = { ...evening, extraDates: ['2026-12-03T10:00'] };
    expect(dateChanges(twice, [evening], compared)).toEqual({
      ...nothing,
      removed: [span('2026-12-03', '10:00', '13:00')],
    });
    const noon = { ...evening, start: '2026-12-03T12:00', end: '2026-12-03T15:00' };
    const { moved, removed, added } = dateChanges(twice, [noon], compared);
    expect([moved.length, removed.length, added.length]).toEqual([1, 1, 0]);
  });

  test('that two on the same day both move', () => {
    const twice = (from: string, extra: string): Series => ({
      ...{ ...club, start: `2026-12-03T${from}`, end: `2026-12-03T23:00`, rule: null },
      extraDates: [`2026-12-03T${extra}`],
    });
    const { moved, added, removed } = dateChanges(twice('19:00', '10:00'), [twice('20:00', '11:00')], compared);
    expect(moved.map(({ from, to }) => [from.start.slice(11), to.start.slice(11)])).toEqual([
      ['10:00', '11:00'],
      ['19:00', '20:00'],
    ]);
    expect([added, removed]).toEqual([[], []]);
  });

  test.each([
    ['six days later is moved', '2026-12-09', 1],
    ['a week later is another', '2026-12-10', 0],
    ['six days earlier is moved', '2026-11-27', 1],
    ['a week earlier is another', '2026-11-26', 0],
  ])('that what is %s', (_, day, moves) => {
    const once: Series = { ...club, start: '2026-12-03T19:00', end: '2026-12-03T22:00', rule: null };
    const { moved, added, removed } = dateChanges(once, [{ ...once, ...span(day) }], compared);
    expect([moved.length, added.length, removed.length]).toEqual([moves, 1 - moves, 1 - moves]);
  });

  test('what moves by the days it was on, however it came to', () => {
    const after = {
      ...club,
      excludedDates: ['2026-11-26T19:00'],
      extraDates: ['2026-11-26T10:00'],
      overrides: [{ ...emptyOverride('2026-12-03T19:00'), start: '2026-12-04T17:00', end: '2026-12-04T20:00' }],
    };
    const { moved } = dateChanges(club, [after], compared);
    expect(moved.map(({ to }) => to.start)).toEqual(['2026-11-26T10:00', '2026-12-04T17:00']);
  });

  test('what was decided for a date that will not be there any more', () => {
    const bake = { ...emptyOverride('2026-12-10T19:00'), title: 'Julebag' };
    const after = { ...club, rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261203T190000' };
    expect(dateChanges({ ...club, overrides: [bake] }, [after], compared)).toEqual({
      ...nothing,
      removed: [span('2026-12-10')],
      lost: [bake],
    });
  });

  test('only what is different where a series is split in two', () => {
    const ended = { ...club, rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261126T190000' };
    const goesOn = {
      ...club,
      start: '2026-12-03T20:00',
      end: '2026-12-03T22:00',
      rule: 'FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210T200000',
    };
    const { moved, ...rest } = dateChanges(club, [ended, goesOn], compared);
    expect(moved.map(({ to }) => to.start)).toEqual(['2026-12-03T20:00', '2026-12-10T20:00']);
    expect(rest).toEqual({ added: [], removed: [], changed: [], lost: [] });
  });
});
