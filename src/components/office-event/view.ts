/** What the office's pages of events show. */
import type { Event } from '#domain/event.ts';
import type { OccurrenceStatus } from '#domain/series.ts';
import type { Wall } from '#domain/time.ts';

/** One date as it stands; `title` and `reason` are its own. */
export type DateRow = {
  recurrenceId: Wall;
  start: Wall;
  end: Wall;
  status: OccurrenceStatus;
  title: string | null;
  reason: string | null;
};

/** An event as a line of the list; `date` is its next, or its last when all is over. */
export type OfficeRow = Pick<
  Event,
  'id' | 'title' | 'start' | 'end' | 'rule' | 'extraDates' | 'excludedDates' | 'status' | 'visibility' | 'example'
> & {
  date: Pick<DateRow, 'start' | 'end' | 'status'>;
  owner: string | null;
  stale: boolean;
};
