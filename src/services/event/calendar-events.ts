/** Events as calendars tell them, read many at a time. */
import { inArray } from 'drizzle-orm';
import { event, eventOverride } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import type { CalendarEvent } from '#domain/calendar-event.ts';
import { isListed } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Override } from '#domain/series.ts';
import type { Ctx } from '../hub.ts';
import { jsonRows, listOf, nested, readJsonRows, stamp } from '../json-rows.ts';

const eventRows = jsonRows({
  id: event.id,
  slug: event.slug,
  uid: event.uid,
  title: event.title,
  summary: event.summary,
  text: event.text,
  category: event.category,
  placeId: event.placeId,
  organiser: event.organiser,
  start: event.start,
  end: event.end,
  rule: event.rule,
  excludedDates: nested(event.excludedDates),
  extraDates: nested(event.extraDates),
  ageFrom: event.ageFrom,
  ageTo: event.ageTo,
  price: event.price,
  signUp: event.signUp,
  signUpUrl: event.signUpUrl,
  visibility: event.visibility,
  example: event.example,
  status: event.status,
  reason: event.reason,
  moved: nested(event.moved),
  sequence: event.sequence,
  created: stamp(event.createdAt),
  modified: stamp(event.modifiedAt),
});
type EventRow = Omit<CalendarEvent, 'municipality' | 'overrides' | 'example'> & { example: number };

const overrideRows = jsonRows({
  eventId: eventOverride.eventId,
  recurrenceId: eventOverride.recurrenceId,
  cancelled: eventOverride.cancelled,
  reason: eventOverride.reason,
  start: eventOverride.start,
  end: eventOverride.end,
  title: eventOverride.title,
  summary: eventOverride.summary,
  placeId: eventOverride.placeId,
});
type OverrideRow = Omit<Override, 'cancelled'> & { eventId: string; cancelled: number };

/** So many at a time, with a breath in between for whoever else asks. */
const batch = 500;

/** The events of some ids that everybody may see, in no particular order. */
export async function loadCalendarEvents(
  ctx: Ctx,
  home: Municipality,
  ids: readonly string[],
): Promise<CalendarEvent[]> {
  authorise(ctx.actor, 'public.read');
  const events: CalendarEvent[] = [];
  for (let from = 0; from < ids.length; from += batch) {
    events.push(...(await loadBatch(ctx, home, ids.slice(from, from + batch))));
  }
  return events.filter((one) => isListed(one) && (ctx.settings.demo || !one.example));
}

async function loadBatch(ctx: Ctx, home: Municipality, ids: readonly string[]): Promise<CalendarEvent[]> {
  const overrides = await loadOverrides(ctx, ids);
  const events = await ctx.db.read
    .select({ json: eventRows })
    .from(event)
    .where(inArray(event.id, listOf(ids)));
  return readJsonRows<EventRow>(events).map((row) => ({
    ...row,
    example: row.example === 1,
    municipality: home.slug,
    overrides: overrides.get(row.id) ?? [],
  }));
}

async function loadOverrides(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Override[]>> {
  const rows = await ctx.db.read
    .select({ json: overrideRows })
    .from(eventOverride)
    .where(inArray(eventOverride.eventId, listOf(ids)));
  const overrides = readJsonRows<OverrideRow>(rows).toSorted((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1));
  const byEvent = new Map<string, Override[]>();
  for (const { eventId, cancelled, ...override } of overrides) {
    byEvent.getOrInsertComputed(eventId, () => []).push({ ...override, cancelled: cancelled === 1 });
  }
  return byEvent;
}
