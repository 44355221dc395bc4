/** What the list of events shows: as much of the asked-for filter as can be read, and what it gives. */
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { periodDays, type EventFilter } from '#domain/filter.ts';
import type { Listing, Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { Stay } from '#domain/visit.ts';
import type { Narrowing } from '#components/filters/choices.ts';
import { keepKnown, readFilterLeniently, type ReadFilter } from '#components/filters/lenient.ts';
import { attempt } from '#services/attempt.ts';
import { listOccurrences } from '#services/event/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { narrowingOf } from '../../_feeds.ts';

const pageSize = 30;

export type EventList = ReadFilter & {
  today: Day;
  /** The first day the list can have. */
  from: Day;
  all: Narrowing;
  /** Null when the dates could not be had. */
  page: Page<Listing> | null;
};

/** Loads the list an address asks for, with `during` only what is on during those stays. A filter that cannot be read is left out and complained about. */
export async function loadList(
  ctx: Ctx,
  home: Municipality,
  address: URLSearchParams,
  during?: readonly Stay[],
): Promise<EventList> {
  const all = await narrowingOf(ctx, home);
  const read = keepKnown(readFilterLeniently(address, ['efter', 'hjemme']), all);
  const today = dayAt(ctx.clock(), home.timeZone);
  const found = await readOn(ctx, home, { filter: read.filter, during }, address.get('efter'));
  return {
    ...read,
    complaints: [...read.complaints, ...found.complaints],
    today,
    from: firstDay(read.filter, today, ctx.clock(), home.timeZone),
    all,
    page: found.page,
  };
}

type Wanted = { filter: EventFilter; during: readonly Stay[] | undefined };
type Found = { page: Page<Listing> | null; complaints: readonly Complaint[] };

/** A page of the list. A place in it that cannot be read is its beginning. */
async function readOn(ctx: Ctx, home: Municipality, wanted: Wanted, after: string | null): Promise<Found> {
  try {
    const page = await attempt(
      listOccurrences(ctx, home, { ...wanted, limit: pageSize, after: after === '' ? null : after }),
    );
    return { page, complaints: [] };
  } catch (error) {
    if (!(error instanceof HjemegnError) || after === null) throw error;
    const { page } = await readOn(ctx, home, wanted, null);
    return { page, complaints: error.complaints };
  }
}

function firstDay(filter: EventFilter, today: Day, now: Temporal.Instant, timeZone: string): Day {
  return (filter.period === null ? filter.from : periodDays(filter.period, now, timeZone).from) ?? today;
}
