/** What a week's and a month's page have in common: the dates of a span, narrowed as the list is, and the ways on. */
import type { CalendarSpan } from '#domain/calendar-grid.ts';
import type { Complaint } from '#domain/errors.ts';
import { filterQuery, type EventFilter } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { Narrowing } from '#components/filters/choices.ts';
import { keepKnown, readFilterLeniently } from '#components/filters/lenient.ts';
import { calendarPath, hubPath } from '#i18n/paths.ts';
import { attempt } from '#services/attempt.ts';
import { listSpan, type SpanOfDates } from '#services/event/span-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { narrowingOf } from '../../_feeds.ts';

/** More than fits on any sheet of paper. */
const mostDates = 600;

/** A week or a month as its page shows it. */
export type Sheet = {
  today: Day;
  /** What is chosen; never days, of which a calendar has its own. */
  filter: EventFilter;
  all: Narrowing;
  complaints: readonly Complaint[];
  /** Where to read on when the address chose days too. */
  instead: string | null;
  /** Every date, past ones too; null when they could not be had. */
  dates: SpanOfDates | null;
  /** Another week or month, narrowed the same; null is the present one. */
  at: (name: string | null) => string;
  /** A week by itself, narrowed the same. */
  weekAt: (week: string) => string;
  /** The same week or month with another filter. */
  there: (filter: EventFilter) => string;
  ways: { list: string; follow: string; unfiltered: string | null };
  /** The same from a wall: in full for a code, and short enough to be typed. */
  fromWall: { code: string; typed: string };
  /** A sheet with nothing on it is not for search engines. */
  canonical: string | undefined;
};

/** Loads a sheet. A filter that cannot be read is left out and complained about, as in the list. */
export async function loadSheet(
  ctx: Ctx,
  home: Municipality,
  kind: 'uge' | 'maaned',
  span: CalendarSpan,
  address: URLSearchParams,
): Promise<Sheet> {
  const all = await narrowingOf(ctx, home);
  const read = keepKnown(readFilterLeniently(address), all);
  const filter = { ...read.filter, period: null, from: null, to: null };
  const dated = { ...filter, from: span.first, to: span.last };
  const dates = await attempt(listSpan(ctx, home, { filter, from: span.first, to: span.last, limit: mostDates }));
  const query = filterQuery(filter);
  const at = (name: string | null): string => calendarPath('da', home.slug, kind, name, query);
  return {
    today: dayAt(ctx.clock(), home.timeZone),
    filter,
    all,
    complaints: read.complaints,
    instead: filterQuery(read.filter) === query ? null : at(span.name),
    dates,
    at,
    weekAt: (week) => calendarPath('da', home.slug, 'uge', week, query),
    there: (other) => calendarPath('da', home.slug, kind, span.name, filterQuery(other)),
    ways: {
      list: hubPath('da', home.slug, 'det-sker', filterQuery(dated)),
      follow: hubPath('da', home.slug, 'foelg', query),
      unfiltered: query === '' ? null : calendarPath('da', home.slug, kind, span.name),
    },
    fromWall: followAddress(ctx.settings.publicUrl, home.slug, query),
    canonical: isWorthFinding(dates, read.complaints) ? at(span.name) : undefined,
  };
}

function isWorthFinding(dates: SpanOfDates | null, complaints: readonly Complaint[]): boolean {
  return dates !== null && dates.items.length > 0 && complaints.length === 0;
}

function followAddress(publicUrl: string, slug: string, query: string): Sheet['fromWall'] {
  const code = publicUrl + hubPath('da', slug, 'foelg', query);
  return { code, typed: code.length > 60 ? publicUrl + hubPath('da', slug, 'foelg') : code };
}

/** The HTTP status of a sheet. */
export function sheetStatus(sheet: Sheet | null): number {
  if (sheet === null) return 404;
  if (sheet.dates === null) return 503;
  return sheet.complaints.length > 0 ? 400 : 200;
}
