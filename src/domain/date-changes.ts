/** What a change does to the dates of an event: what a person looks at before it is saved. */
import { occurrencesOf, type Occurrence, type Override, type Series } from './series.ts';
import { addDays, dayOf, type Day, type Wall } from './time.ts';

/** When a date is. */
export type DateSpan = { start: Wall; end: Wall };

/** Every difference, each list by start. */
export type DateChanges = {
  added: DateSpan[];
  removed: DateSpan[];
  moved: { from: DateSpan; to: DateSpan }[];
  /** On at the same time, but called something else, somewhere else, cancelled, or on again. */
  changed: DateSpan[];
  /** What was decided for single dates that will not be there any more. */
  lost: Override[];
};

/** Which dates are compared: `from` leaves out what is over, `to` is as far as a rule without end is followed. */
export type Compared = { timeZone: string; from: Day; to: Day };

type Pair = { was: Occurrence; is: Occurrence };

/**
 * How the dates of an event differ from those of what it becomes: one event, or two where a series is split. A date
 * keeps its name, else it is the one on the same day, else the one as many days on as the first date without a match.
 */
export function dateChanges(before: Series | null, after: readonly Series[], compared: Compared): DateChanges {
  const { pairs, gone, fresh } = matched(
    before === null ? [] : datesOf(before, compared),
    after.flatMap((one) => datesOf(one, compared)),
  );
  const moves = pairs.filter(({ was, is }) => was.start !== is.start || was.end !== is.end);
  const stays = pairs.filter((pair) => !moves.includes(pair));
  return {
    added: fresh.map(spanOf),
    removed: gone.map(spanOf),
    moved: moves.map(({ was, is }) => ({ from: spanOf(was), to: spanOf(is) })),
    changed: stays.filter(({ was, is }) => saidOf(was) !== saidOf(is)).map(({ is }) => spanOf(is)),
    lost: gone.flatMap(({ override }) => override ?? []),
  };
}

/** True when no date differs. */
export function changesNoDate(changes: DateChanges): boolean {
  return Object.values(changes).every((list) => list.length === 0);
}

function datesOf(series: Series, { timeZone, from, to }: Compared): Occurrence[] {
  return occurrencesOf(series, timeZone, to).filter((date) => date.end > from);
}

type Matched = { pairs: Pair[]; gone: Occurrence[]; fresh: Occurrence[] };

function matched(was: Occurrence[], is: Occurrence[]): Matched {
  const byName = paired({ pairs: [], gone: was, fresh: is }, (date) => date.recurrenceId);
  const byDay = paired(byName, (date) => dayOf(date.recurrenceId));
  const [first, next] = [byDay.gone[0], byDay.fresh[0]];
  const days = first === undefined || next === undefined ? 0 : daysBetween(first, next);
  const along =
    Math.abs(days) < 7 ? paired(byDay, (date, old) => addDays(dayOf(date.recurrenceId), old ? days : 0)) : byDay;
  return { ...along, pairs: along.pairs.toSorted((a, b) => (a.was.start < b.was.start ? -1 : 1)) };
}

function daysBetween(a: Occurrence, b: Occurrence): number {
  return Temporal.PlainDate.from(dayOf(a.recurrenceId)).until(dayOf(b.recurrenceId)).days;
}

/** Pairs what is left by a name that an old date and a new one have in common. */
function paired({ pairs, gone, fresh }: Matched, nameOf: (date: Occurrence, old: boolean) => string): Matched {
  const free = new Map(fresh.toReversed().map((date) => [nameOf(date, false), date]));
  const found = gone.flatMap((was) => {
    const name = nameOf(was, true);
    const is = free.get(name);
    return is !== undefined && free.delete(name) ? [{ was, is }] : [];
  });
  const [taken, given] = [new Set(found.map(({ was }) => was)), new Set(found.map(({ is }) => is))];
  return {
    pairs: [...pairs, ...found],
    gone: gone.filter((date) => !taken.has(date)),
    fresh: fresh.filter((date) => !given.has(date)),
  };
}

function saidOf({ override }: Occurrence): string {
  const { cancelled = false, title = null, summary = null, placeId = null } = override ?? {};
  return JSON.stringify([cancelled, title, summary, placeId]);
}

function spanOf({ start, end }: Occurrence): DateSpan {
  return { start, end };
}
