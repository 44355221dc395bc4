/** What somebody sees in a calendar, as a line of text per date: how the programs' readings are compared with ours. */
import type { Event } from '#domain/event.ts';
import { occurrencesOf, type Series } from '#domain/series.ts';
import { addDays, dayOf, instantOf, isWholeDay, type Day, type EpochSeconds, type Wall } from '#domain/time.ts';
import { zone } from './random-rules.ts';

/** No test moves a date further than this, in days. */
export const farthestMove = 400;

/** One date. Whole days are written as days, times as instants, so that no program's zone is taken on trust. */
export function shownLine(start: string, end: string, title: string): string {
  return `${start} – ${end} ${title}`;
}

/** Our own reading of an event: every date that begins within a span, its days included. */
export function shownByUs(event: Series & Pick<Event, 'title' | 'status'>, from: Day, to: Day): string[] {
  return occurrencesOf(event, zone, addDays(to, farthestMove))
    .filter(({ start }) => dayOf(start) >= from && dayOf(start) <= to)
    .map(({ start, end, startsAt, endsAt, override, status }) => {
      const cancelled = event.status === 'cancelled' || status === 'cancelled';
      const title = override?.title ?? event.title;
      return shownLine(when(start, startsAt), when(end, endsAt), cancelled ? `AFLYST: ${title}` : title);
    })
    .toSorted();
}

function when(wall: Wall, at: EpochSeconds): string {
  return isWholeDay(wall) ? wall : instantOf(at).toString();
}

/** Where two readings differ, the first few lines of each: empty when they agree. */
export function differences(theirs: readonly string[], ours: readonly string[]): string[] {
  const missing = without(ours, theirs).map((line) => `not shown: ${line}`);
  const extra = without(theirs, ours).map((line) => `shown, though it is not: ${line}`);
  return [...missing.slice(0, 5), ...extra.slice(0, 5)];
}

/** Lines of the first that the second lacks; one that is there twice has to be there twice. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
