/** Series at random: repetitions with dates that are excluded, extra, moved, changed and cancelled. */
import fc from 'fast-check';
import { expandRule } from '#domain/recurrence.ts';
import { emptyOverride, type Override, type Series } from '#domain/series.ts';
import {
  addDays,
  dayOf,
  existsIn,
  isWholeDay,
  nominalLength,
  plainDateTime,
  shift,
  wallOf,
  type Wall,
} from '#domain/time.ts';
import { anyRepetition, anyYearlyRepetition, zone, type Repetition } from './random-rules.ts';

/** What happens to the date number `at` of a series. */
const decisions = [
  'exclude',
  'cancel',
  'rename',
  'shorten',
  'later',
  'next day',
  'onto next',
  'beyond next',
  'before previous',
] as const;
type Decision = { at: number; what: (typeof decisions)[number]; minutes: number };

const anyDecisions: fc.Arbitrary<Decision[]> = fc.uniqueArray(
  fc.record({
    at: fc.integer({ min: 0, max: 11 }),
    what: fc.constantFrom(...decisions),
    minutes: fc.constantFrom(30, 60, 90, 150),
  }),
  { selector: (decision) => decision.at, maxLength: 5 },
);

/** Days after the start, at the start's own time or another. */
const anyExtras = fc.array(
  fc.record({ days: fc.integer({ min: 1, max: 220 }), time: fc.constantFrom(null, '02:30', '14:00') }),
  { maxLength: 2 },
);

/** A series with at least one date left; times and names are those a person could have chosen. */
export const anySeries = seriesFrom(anyRepetition);

/** The same for yearly rules. */
export const anyYearlySeries = seriesFrom(anyYearlyRepetition);

function seriesFrom(someRepetition: fc.Arbitrary<Repetition>): fc.Arbitrary<Series> {
  return fc
    .record({ repetition: someRepetition, decided: anyDecisions, extras: anyExtras })
    .map(({ repetition, decided, extras }) => seriesOf(repetition, decided, extras))
    .filter(({ start, excludedDates }) => !excludedDates.includes(start) || excludedDates.length < 2);
}

function seriesOf(
  repetition: Repetition,
  decided: Decision[],
  extras: { days: number; time: string | null }[],
): Series {
  const { start, rule } = repetition;
  const dates = expandRule(start, rule, addDays(dayOf(start), 366)).filter((wall) => existsIn(zone, wall));
  const known = decided.filter(({ at }) => at < dates.length);
  return {
    ...repetition,
    excludedDates: known.filter(({ what }) => what === 'exclude').map(({ at }) => dates[at] ?? start),
    extraDates: extras
      .map((extra) => extraDate(start, extra))
      .filter((wall) => existsIn(zone, wall) && !dates.includes(wall)),
    overrides: known
      .filter(({ what }) => what !== 'exclude')
      .map((decision) => overrideOf(repetition, dates, decision))
      .toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1)),
  };
}

function extraDate(start: Wall, { days, time }: { days: number; time: string | null }): Wall {
  const day = addDays(dayOf(start), days);
  return isWholeDay(start) ? day : `${day}T${time ?? start.slice(11)}`;
}

function overrideOf(repetition: Repetition, dates: readonly Wall[], decision: Decision): Override {
  const recurrenceId = dates[decision.at] ?? repetition.start;
  // Two that come to begin together are told apart by nothing else, and khal names each a second time on its second day.
  const override = { ...emptyOverride(recurrenceId), title: `Noget andet (${decision.at})` };
  if (decision.what === 'cancel') return { ...override, title: null, cancelled: true, reason: 'Vi er på tur.' };
  if (decision.what === 'rename') return override;
  const length = nominalLength(repetition.start, repetition.end);
  if (decision.what === 'shorten') return { ...override, end: shortened(recurrenceId, shift(recurrenceId, length)) };
  const start = movedTo(dates, decision);
  return existsIn(zone, start) ? { ...override, start, end: shift(start, length) } : override;
}

function shortened(start: Wall, end: Wall): Wall {
  if (!isWholeDay(start)) return wallOf(plainDateTime(start).add({ minutes: 10 }));
  return addDays(end, 1);
}

function movedTo(dates: readonly Wall[], { at, what, minutes }: Decision): Wall {
  const date = dates[at] ?? '';
  if (what === 'next day') return onDay(date, addDays(dayOf(date), 1));
  if (what === 'onto next') return onDay(date, dayOf(dates[at + 1] ?? date));
  if (what === 'beyond next') return onDay(date, addDays(dayOf(dates[at + 1] ?? date), 1));
  if (what === 'before previous') return onDay(date, addDays(dayOf(dates[at - 1] ?? date), -1));
  return isWholeDay(date) ? addDays(date, 1) : wallOf(plainDateTime(date).add({ minutes }));
}

function onDay(wall: Wall, day: string): Wall {
  return isWholeDay(wall) ? day : `${day}${wall.slice(10)}`;
}
