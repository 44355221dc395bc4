/** The five nouns as rows: what all of them have, so that one verb serves them all. */
import { and, eq, exists, gte, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import { contact } from '#db/schema/contact.ts';
import { event, occurrence } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { story } from '#db/schema/story.ts';
import type { DraftNoun } from '#domain/draft.ts';
import type { ItemKey } from '#domain/item-line.ts';
import type { Ctx } from '../hub.ts';

/** Where each noun is kept. */
export const tables = { event, opportunity, contact, story, place } as const;

/** What a line calls an item. */
export const nameOf = {
  event: event.title,
  opportunity: opportunity.title,
  contact: contact.role,
  story: story.title,
  place: place.name,
} as const;

/**
 * What still has to be right: neither a draft nor taken back nor over. Examples count only in a demonstration.
 * `today` is a day where the municipality is.
 */
export function alive(ctx: Ctx, noun: DraftNoun, today: string): SQL | undefined {
  const genuine = noun === 'place' || ctx.settings.demo ? undefined : eq(tables[noun].example, false);
  return and(genuine, lives[noun](ctx, today));
}

const lives: Readonly<Record<DraftNoun, (ctx: Ctx, today: string) => SQL | undefined>> = {
  event: (ctx) => and(eq(event.status, 'published'), exists(coming(ctx))),
  opportunity: (_, today) =>
    and(
      eq(opportunity.status, 'published'),
      or(sql`${opportunity.shownUntil} IS NULL`, gte(opportunity.shownUntil, today)),
      or(sql`${opportunity.deadline} IS NULL`, gte(opportunity.deadline, today)),
    ),
  contact: () => eq(contact.status, 'published'),
  story: () => eq(story.status, 'published'),
  place: () => eq(place.retired, false),
};

/** Dates of the event that are not over. */
function coming(ctx: Ctx) {
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  return ctx.db.read
    .select({ here: sql`1` })
    .from(occurrence)
    .where(and(eq(occurrence.eventId, event.id), gte(occurrence.endsAt, now), ne(occurrence.status, 'cancelled')));
}

/** The items of one noun among some keys. */
export function among(noun: DraftNoun, keys: readonly ItemKey[]): SQL | undefined {
  const ids = keys.filter((key) => key.noun === noun).map(({ id }) => id);
  return inArray(tables[noun].id, ids);
}
