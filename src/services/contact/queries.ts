/** Reading contacts. */
import { and, asc, eq, type SQL } from 'drizzle-orm';
import { contact } from '#db/schema/contact.ts';
import { authorise } from '#domain/authorisation.ts';
import type { ContactDetail, ContactListing } from '#domain/contact.ts';
import { notFound } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { notAt } from '../place/conditions.ts';
import { contactListingOf } from './records.ts';

/** Every contact of a municipality, in its own order. */
export async function listContacts(ctx: Ctx, home: Municipality): Promise<ContactListing[]> {
  authorise(ctx.actor, 'public.read');
  return select(ctx, home, notAt(contact.placeId, home.code, ctx.hidden));
}

/** A contact of this municipality, with its deputy (afløser). Throws `not_found`, also for another's. */
export async function getContact(ctx: Ctx, home: Municipality, id: string): Promise<ContactDetail> {
  authorise(ctx.actor, 'public.read');
  const [found] = await select(ctx, home, eq(contact.id, id));
  if (found === undefined) throw notFound('contact');
  const [deputy] = found.deputyId === null ? [] : await select(ctx, home, eq(contact.id, found.deputyId));
  return { ...found, deputy: deputy ?? null };
}

async function select(ctx: Ctx, home: Municipality, which: SQL | undefined): Promise<ContactListing[]> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const rows = await ctx.db.read
    .select()
    .from(contact)
    .where(and(eq(contact.municipality, home.code), ctx.settings.demo ? undefined : eq(contact.example, false), which))
    .orderBy(asc(contact.position), asc(contact.id));
  return rows.map((row) => contactListingOf(row, home.slug, today));
}
