/** The single dates of a series, and what holds for them. */
import type { Override, Series } from '#domain/series.ts';
import { nominalLength, shift, type Wall } from '#domain/time.ts';
import { isBent, isSkipped } from './zone.ts';

/** One date: its original start for a name, and what holds for it. */
export type DateEntry = { recurrenceId: Wall; start: Wall; end: Wall; override: Override | null };

/** Answers about single dates, by their original start. */
export type DateReader = {
  /** False for a date that never was: excluded, or at an hour that the clocks skip (RFC 5545 §3.3.10). */
  isThere: (recurrenceId: Wall) => boolean;
  /** True when the series alone does not say what holds for the date. */
  differs: (recurrenceId: Wall) => boolean;
  startOf: (recurrenceId: Wall) => Wall;
  entry: (recurrenceId: Wall) => DateEntry;
};

/** Reads a series once. */
export function dateReader(series: Series): DateReader {
  const excluded = new Set(series.excludedDates);
  const overrides = new Map(series.overrides.map((override) => [override.recurrenceId, override]));

  function startOf(recurrenceId: Wall): Wall {
    return overrides.get(recurrenceId)?.start ?? recurrenceId;
  }

  function entry(recurrenceId: Wall): DateEntry {
    const override = overrides.get(recurrenceId) ?? null;
    const start = startOf(recurrenceId);
    return { recurrenceId, start, end: override?.end ?? endAfter(series, start), override };
  }

  return {
    isThere: (recurrenceId) => !excluded.has(recurrenceId) && !isSkipped(recurrenceId),
    differs: (recurrenceId) => overrides.has(recurrenceId) || isBent(entry(recurrenceId)),
    startOf,
    entry,
  };
}

function endAfter({ start, end }: Series, moved: Wall): Wall {
  return moved === start ? end : shift(moved, nominalLength(start, end));
}
