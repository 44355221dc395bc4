/** A series and its dates: rule, excluded and extra dates, and what was decided for single dates. */
import { expandRule, type Rule } from './recurrence.ts';
import {
  addDays,
  dayOf,
  epochSeconds,
  existsIn,
  nominalLength,
  shift,
  type Day,
  type EpochSeconds,
  type Wall,
} from './time.ts';

/** When something happens. `end` is exclusive: for whole days the day after the last. */
export type Series = {
  start: Wall;
  end: Wall;
  rule: Rule | null;
  /** Dates that never were, as their original starts. */
  excludedDates: readonly Wall[];
  /** Starts beyond the rule. */
  extraDates: readonly Wall[];
  overrides: readonly Override[];
};

/** What holds for one date only; null means "as the series says". */
export type Override = {
  /** The date's original start: its name for ever, however often it moves (RECURRENCE-ID). */
  recurrenceId: Wall;
  cancelled: boolean;
  reason: string | null;
  start: Wall | null;
  end: Wall | null;
  title: string | null;
  summary: string | null;
  placeId: string | null;
};

export const occurrenceStatuses = ['scheduled', 'moved', 'changed', 'cancelled'] as const;
export type OccurrenceStatus = (typeof occurrenceStatuses)[number];

/** One date of a series, worked out. */
export type Occurrence = {
  recurrenceId: Wall;
  start: Wall;
  end: Wall;
  startsAt: EpochSeconds;
  endsAt: EpochSeconds;
  status: OccurrenceStatus;
  override: Override | null;
};

/** True when it has one date only. */
export function isOnce({ rule, extraDates }: Pick<Series, 'rule' | 'extraDates'>): boolean {
  return rule === null && extraDates.length === 0;
}

/** An override that decides nothing yet. */
export function emptyOverride(recurrenceId: Wall): Override {
  return {
    recurrenceId,
    cancelled: false,
    reason: null,
    start: null,
    end: null,
    title: null,
    summary: null,
    placeId: null,
  };
}

/**
 * Every date of a series up to and including `horizon`, by start. A date whose start the zone's
 * clocks jump over does not exist (RFC 5545 §3.3.10).
 */
export function occurrencesOf(series: Series, timeZone: string, horizon: Day): Occurrence[] {
  const overrides = new Map(series.overrides.map((override) => [override.recurrenceId, override]));
  return originalStarts(series, timeZone, horizon)
    .map((recurrenceId) => occurrence(series, timeZone, recurrenceId, overrides.get(recurrenceId) ?? null))
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.recurrenceId < b.recurrenceId ? -1 : 1));
}

/** The names of a series' dates: what the rule and the extra dates give, less the excluded. */
export function originalStarts(series: Series, timeZone: string, horizon: Day): Wall[] {
  const excluded = new Set(series.excludedDates);
  const given = new Set([...expandRule(series.start, series.rule, horizon), ...series.extraDates]);
  return [...given].filter((wall) => !excluded.has(wall) && existsIn(timeZone, wall)).toSorted();
}

/** The first date that a series gives, however far ahead; its start when it gives none within ten years of that. */
export function firstDateOf(series: Omit<Series, 'overrides'>, timeZone: string): Pick<Series, 'start' | 'end'> {
  const within = addDays(dayOf(series.start), 3653);
  const [start = series.start] = originalStarts({ ...series, overrides: [] }, timeZone, within);
  return { start, end: shift(start, nominalLength(series.start, series.end)) };
}

function occurrence(series: Series, timeZone: string, recurrenceId: Wall, override: Override | null): Occurrence {
  const start = override?.start ?? recurrenceId;
  const end = override?.end ?? shift(start, nominalLength(series.start, series.end));
  return {
    recurrenceId,
    start,
    end,
    startsAt: epochSeconds(start, timeZone),
    endsAt: epochSeconds(end, timeZone),
    status: statusOf(override),
    override,
  };
}

function statusOf(override: Override | null): OccurrenceStatus {
  if (override === null) return 'scheduled';
  if (override.cancelled) return 'cancelled';
  if (override.start !== null || override.end !== null) return 'moved';
  return 'changed';
}
