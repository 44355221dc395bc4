/** The dates that match somebody's interests. */
import { and, eq, gte, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import { authorise } from '#domain/authorisation.ts';
import { everything } from '#domain/filter.ts';
import { agesOn, interestFilter } from '#domain/interests.ts';
import type { Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Choices } from '#domain/profile.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { listOf } from '../json-rows.ts';
import { listOccurrences } from './queries.ts';

/** The next dates of the kinds and in the towns that were chosen; none while nothing is. */
export async function listMatching(ctx: Ctx, home: Municipality, choices: Choices, limit: number): Promise<Listing[]> {
  authorise(ctx.actor, 'public.read');
  const filter = interestFilter(choices);
  if (filter === null) return [];
  const today = dayAt(ctx.clock(), home.timeZone);
  const also = and(
    choices.languages.length === 0 ? undefined : speaks(choices.languages),
    choices.birthYear === null ? undefined : suitsEither(agesOn(choices.birthYear, today)),
  );
  return (await listOccurrences(ctx, home, { filter, limit, also })).items;
}

/** The next date of an event, cancelled or not; null when there is none, or none that may be met. */
export async function nextDateOf(ctx: Ctx, home: Municipality, id: string): Promise<Listing | null> {
  authorise(ctx.actor, 'public.read');
  const { items } = await listOccurrences(ctx, home, {
    filter: everything,
    limit: 1,
    also: eq(occurrence.eventId, id),
  });
  return items[0] ?? null;
}

/** Any of the languages; an event that names none is for everybody. */
function speaks(languages: readonly string[]): SQL {
  return sql`(json_array_length(${event.languages}) = 0 OR EXISTS
    (SELECT 1 FROM json_each(${event.languages}) AS spoken WHERE spoken.value IN ${listOf(languages)}))`;
}

/** Of somebody's two possible ages one will do. */
function suitsEither([youngest, oldest]: [number, number]): SQL | undefined {
  return and(
    or(isNull(occurrence.ageFrom), lte(occurrence.ageFrom, oldest)),
    or(isNull(occurrence.ageTo), gte(occurrence.ageTo, youngest)),
  );
}
