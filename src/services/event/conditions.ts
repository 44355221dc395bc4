/** A filter as conditions on rows of dates. */
import { and, eq, gt, gte, inArray, isNull, lt, lte, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import type { EventFilter } from '#domain/filter.ts';
import { periodDays } from '#domain/filter.ts';
import { hidesNothing } from '#domain/hidden.ts';
import type { Hidden } from '#domain/profile.ts';
import { addDays, epochSeconds, type EpochSeconds } from '#domain/time.ts';
import type { Stay } from '#domain/visit.ts';
import { notAt } from '../place/conditions.ts';
import { isFound, type Found } from './words.ts';

/** From when to when, in epoch seconds; `to` is exclusive and null is "as far as there is". */
export type Span = { from: EpochSeconds; to: EpochSeconds | null };

const day = 86_400;

/** The span a filter asks for: its period, its dates, or from now on. What has ended is left out. */
export function spanOf(filter: EventFilter, now: Temporal.Instant, timeZone: string): Span {
  const days = filter.period === null ? { from: filter.from, to: filter.to } : periodDays(filter.period, now, timeZone);
  const moment = Math.floor(now.epochMilliseconds / 1000);
  const first = days.from === null ? moment : epochSeconds(days.from, timeZone);
  return {
    from: filter.period === null ? first : Math.max(first, moment),
    to: days.to === null ? null : epochSeconds(addDays(days.to, 1), timeZone),
  };
}

/** Whether examples are shown, and what the filter's words found. */
type Shown = { examples: boolean; found: Found | null };

/** What everybody may see in a municipality, narrowed by the filter, times aside. */
export function matching(code: string, filter: EventFilter, { examples, found }: Shown): SQL | undefined {
  // The plus keeps few events on their own dates, away from the walk past everybody's.
  const few = found !== null && 'ids' in found;
  return and(
    few ? sql`+${occurrence.municipality} = ${code}` : eq(occurrence.municipality, code),
    eq(occurrence.listed, true),
    examples ? undefined : eq(occurrence.example, false),
    filter.categories.length > 0 ? inArray(occurrence.category, [...filter.categories]) : undefined,
    filter.towns.length > 0 ? inArray(occurrence.town, [...filter.towns]) : undefined,
    filter.age === null ? undefined : suitsAge(filter.age),
    filter.free ? eq(occurrence.free, true) : undefined,
    filter.fromAfar ? eq(occurrence.fromAfar, true) : undefined,
    filter.comeAlone ? eq(occurrence.comeAlone, true) : undefined,
    isFound(found, occurrence.eventId),
  );
}

/**
 * Leaves out what somebody has hidden, the rule of `#domain/hidden.ts` as conditions: by its kind, by the event's own
 * place, and by the place a date was moved to.
 */
export function notHidden(code: string, hidden: Hidden | undefined): SQL | undefined {
  if (hidden === undefined || hidesNothing(hidden)) return undefined;
  return and(
    hidden.categories.length > 0 ? notInArray(occurrence.category, hidden.categories) : undefined,
    notAt(occurrence.placeId, code, hidden),
    notAt(event.placeId, code, hidden),
  );
}

function suitsAge(age: number): SQL | undefined {
  return and(
    or(isNull(occurrence.ageFrom), lte(occurrence.ageFrom, age)),
    or(isNull(occurrence.ageTo), gte(occurrence.ageTo, age)),
  );
}

/** Dates that begin within a day before the span or in it, and are not over. A plain range of the list's index. */
export function beginsAround(span: Span): SQL | undefined {
  return and(
    gte(occurrence.startsAt, span.from - day),
    span.to === null ? undefined : lt(occurrence.startsAt, span.to),
    gt(occurrence.endsAt, span.from),
  );
}

/**
 * Long dates that began more than a day before the span and are still on. Few, and indexed apart by their
 * end; the plus keeps the walk off the list's index, where they would be looked for among all that is over.
 */
export function stillOn(span: Span): SQL | undefined {
  return and(
    sql`${occurrence.long} = 1`,
    sql`+${occurrence.startsAt} < ${span.from - day}`,
    gt(occurrence.endsAt, span.from),
  );
}

/** Dates that are on during one of some stays; none when there are no stays. */
export function duringAny(stays: readonly Stay[], timeZone: string): SQL {
  const each = stays.map(({ from, to }) =>
    and(
      lt(occurrence.startsAt, epochSeconds(addDays(to, 1), timeZone)),
      gt(occurrence.endsAt, epochSeconds(from, timeZone)),
    ),
  );
  return or(...each) ?? sql`0`;
}
