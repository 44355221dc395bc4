/** What is said of an event that was moved, to whoever would come at its old time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedNow, standingOf, withMove } from '#domain/event-moved.ts';
import type { Event } from '#domain/event.ts';
import { addDays, dayOf } from '#domain/time.ts';
import { anEvent } from '../feeds/sample-event.ts';

const zone = 'Europe/Copenhagen';
const today = '2026-11-23';
const once = anEvent({ start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule: null });
const weekly = anEvent({ start: '2026-10-01T19:00', end: '2026-10-01T22:00', rule: 'FREQ=WEEKLY' });

const onDay = (event: Event, day: string, at = '19:00'): Event => ({
  ...event,
  start: `${day}T${at}`,
  end: `${day}T23:00`,
});
const moved = (before: Event, after: Event, why: string | null = 'Salen er optaget') =>
  withMove(before, after, why, today, zone).moved;

describe('a move is told with the date that fell away', () => {
  test.each<[string, Event, Event, string | null]>([
    ['what happens once', once, onDay(once, '2026-11-28'), '2026-11-26T19:00'],
    ['what happens once, to another time of its day', once, onDay(once, '2026-11-26', '20:00'), '2026-11-26T19:00'],
    [
      'a series: its next date, not its first',
      weekly,
      { ...weekly, ...onDay(weekly, '2026-10-02') },
      '2026-11-26T19:00',
    ],
    ['what is far ahead', onDay(once, '2028-02-03'), onDay(once, '2028-02-10'), '2028-02-03T19:00'],
    ['a series that only begins earlier keeps its next date', weekly, onDay(weekly, '2026-09-24'), null],
    ['what only ends later is where it was', once, { ...once, end: '2026-11-26T23:00' }, null],
    ['what is over has nobody to tell', onDay(once, '2026-11-20'), onDay(once, '2026-11-28'), null],
    ['what nobody could see was not moved', { ...once, status: 'draft' }, onDay(once, '2026-11-28'), null],
    ['nor what members alone see', { ...once, visibility: 'members' }, onDay(once, '2026-11-28'), null],
    ['nor what is cancelled at the same time', once, { ...onDay(once, '2026-11-28'), status: 'cancelled' }, null],
  ])('%s', (_, before, after, previousStart) => {
    expect(moved(before, after)).toEqual(previousStart === null ? null : { previousStart, reason: 'Salen er optaget' });
  });

  test('a change of words leaves it standing, a cancellation and taking it back do not', () => {
    const now = withMove(once, onDay(once, '2026-11-28'), 'Sygdom', today, zone);
    expect(moved(now, { ...now, title: 'Ny titel' })).toEqual(now.moved);
    expect(moved(now, { ...now, status: 'cancelled' })).toBeNull();
    expect(moved(now, { ...now, status: 'withdrawn' })).toBeNull();
  });

  test('undone it was never moved; moved once more it is the later move that counts', () => {
    const now = withMove(once, onDay(once, '2026-11-28'), 'Sygdom', today, zone);
    expect(moved(now, once)).toBeNull();
    expect(moved(now, onDay(now, '2026-11-30'), 'Igen')).toEqual({ previousStart: '2026-11-28T19:00', reason: 'Igen' });
  });

  test('wherever it moves, the date that is named is one that it had and has no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.constantFrom(once, weekly), (days, before) => {
        const day = addDays(dayOf(before.start), days);
        const told = moved(before, onDay(before, day));
        const isSame = days === 0 || (before === weekly && days % 7 === 0 && days < 50);
        expect(told?.previousStart ?? null).toBe(isSame ? null : '2026-11-26T19:00');
      }),
    );
  });
});

describe('it is said as long as somebody could come at the old time', () => {
  const told = { previousStart: '2026-11-26T19:00', reason: null };
  test.each<[string, Event, string, boolean]>([
    ['of a series on the day itself', { ...weekly, moved: told }, '2026-11-26', true],
    ['of a series the day after', { ...weekly, moved: told }, '2026-11-27', false],
    ['of what happens once, until it is over', { ...once, moved: told }, '2026-12-24', true],
    ['of what was not moved', once, today, false],
  ])('%s', (_, event, day, said) => {
    expect(movedNow(event, day)).toEqual(said ? told : null);
  });

  test('a date of a series says it only of itself', () => {
    const date = { recurrenceId: '2026-11-27T19:00', start: '2026-11-27T19:00', status: 'scheduled' } as const;
    const plain = { status: 'scheduled', previousStart: null, reason: null };
    expect(standingOf(date, { event: { ...weekly, moved: told }, override: null })).toEqual(plain);
    const whole = { status: 'moved', ...told };
    expect(standingOf(date, { event: { ...once, moved: told }, override: null })).toEqual(whole);
  });
});
