/** What a week or a month shows: all of its dates, past ones too, within what is chosen. */
import type { EventFilter } from '#domain/filter.ts';
import type { Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { CalendarSpan } from '#components/calendar/spans.ts';
import { keepKnown, readFilterLeniently, type ReadFilter } from '#components/filters/lenient.ts';
import { listOccurrences } from '#services/event/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { attempt } from '../../_attempt.ts';
import { narrowingOf } from '../../_feeds.ts';

/** More dates than fit on a sheet of paper. */
const mostDates = 400;

export type SpanOfDates = Pick<ReadFilter, 'complaints'> & {
  today: Day;
  /** What is chosen besides the days. */
  filter: EventFilter;
  /** Null when the dates could not be had. */
  items: Listing[] | null;
  /** True when there are more than are shown. */
  cut: boolean;
};

/** Loads the dates of a span, narrowed by an address; its own days and periods do not count here. */
export async function loadSpan(
  ctx: Ctx,
  home: Municipality,
  span: CalendarSpan,
  address: URLSearchParams,
): Promise<SpanOfDates> {
  const read = keepKnown(readFilterLeniently(address), await narrowingOf(ctx, home));
  const filter = { ...read.filter, period: null, from: null, to: null };
  const dated = { ...filter, from: span.first, to: span.last };
  const page = await attempt(listOccurrences(ctx, home, { filter: dated, limit: mostDates }));
  return {
    complaints: read.complaints,
    today: dayAt(ctx.clock(), home.timeZone),
    filter,
    items: page?.items ?? null,
    cut: (page?.next ?? null) !== null,
  };
}
