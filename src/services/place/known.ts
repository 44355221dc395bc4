/** Which places the public may know of. */
import { and, eq, exists, inArray, or, sql, type SQL } from 'drizzle-orm';
import { contact } from '#db/schema/contact.ts';
import { event, occurrence } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { place } from '#db/schema/place.ts';
import { may } from '#domain/authorisation.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { readable } from '../opportunity/conditions.ts';

/**
 * Where only members meet, or where a draft would be, nobody else learns that it is a place at all: the public
 * knows the places of what it can see. Who may write knows them all.
 */
export function known(ctx: Ctx, home: Home): SQL | undefined {
  if (may(ctx.actor, 'office.read', { municipality: home.slug })) return undefined;
  const used = [ofDates, ofEvents, ofOpportunities, ofContacts];
  return or(...used.map((table) => table(ctx, home)));
}

type Home = Pick<Municipality, 'slug' | 'code' | 'timeZone'>;

const here = { here: sql`1` };

/** Examples are there only while the installation says that it is a demonstration. */
function genuine(ctx: Ctx, table: typeof occurrence | typeof event | typeof contact) {
  return ctx.settings.demo ? undefined : eq(table.example, false);
}

function ofDates(ctx: Ctx): SQL {
  const listed = and(eq(occurrence.placeId, place.id), eq(occurrence.listed, true), genuine(ctx, occurrence));
  return exists(ctx.db.read.select(here).from(occurrence).where(listed));
}

/** A series whose every date is somewhere else still has the place it says. */
function ofEvents(ctx: Ctx): SQL {
  const shown = and(eq(event.visibility, 'public'), inArray(event.status, ['published', 'cancelled']));
  const listed = and(eq(event.placeId, place.id), shown, genuine(ctx, event));
  return exists(ctx.db.read.select(here).from(event).where(listed));
}

function ofOpportunities(ctx: Ctx, { code, timeZone }: Home): SQL {
  const shown = readable(code, dayAt(ctx.clock(), timeZone), ctx.settings.demo);
  return exists(
    ctx.db.read
      .select(here)
      .from(opportunity)
      .where(and(eq(opportunity.placeId, place.id), shown)),
  );
}

function ofContacts(ctx: Ctx): SQL {
  const shown = and(eq(contact.placeId, place.id), eq(contact.status, 'published'), genuine(ctx, contact));
  return exists(ctx.db.read.select(here).from(contact).where(shown));
}
