/** Reading contacts as everybody may: never one that was withdrawn. */
import { and, asc, eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
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

const deputies = alias(contact, 'deputies');

/** Whoever would answer in its place, but was withdrawn, answers no more. */
async function select(ctx: Ctx, home: Municipality, which: SQL | undefined): Promise<ContactListing[]> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const genuine = ctx.settings.demo ? undefined : eq(contact.example, false);
  const rows = await ctx.db.read
    .select({ contact, deputyId: deputies.id })
    .from(contact)
    .leftJoin(deputies, and(eq(deputies.id, contact.deputyId), eq(deputies.status, 'published')))
    .where(and(eq(contact.municipality, home.code), eq(contact.status, 'published'), genuine, which))
    .orderBy(asc(contact.position), asc(contact.id));
  return rows.map((row) => contactListingOf({ ...row.contact, deputyId: row.deputyId }, home.slug, today));
}
