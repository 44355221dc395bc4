/** Contacts as those who look after them see them. */
import { and, asc, eq } from 'drizzle-orm';
import { contact } from '#db/schema/contact.ts';
import { authorise } from '#domain/authorisation.ts';
import type { ContactStatus, KeptContact } from '#domain/contact.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isSaidIn } from '#domain/office-search.ts';
import { pageAfter, type Part } from '#domain/page-after.ts';
import type { Ctx } from '../hub.ts';
import { loadContact } from './amend.ts';
import { contactOf } from './records.ts';

/** A contact with whoever keeps it right. */
export type OfficeContact = { contact: KeptContact; ownerId: string | null };

/** Which contacts: those that say something, and those of a status; null looks at all. */
export type OfficeContactQuery = { text: string | null; status: ContactStatus | null };

/** Contacts in their own order, withdrawn ones too. */
export async function listContactsForOffice(
  ctx: Ctx,
  home: Municipality,
  query: OfficeContactQuery,
): Promise<OfficeContact[]> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  return (await everyContact(ctx, home)).filter(fitsContact(query));
}

/** A page of them; `after` is the `next` of the page before. Throws `invalid` for another. */
export async function listContactPage(
  ctx: Ctx,
  home: Municipality,
  { limit, after, ...query }: OfficeContactQuery & Omit<Part<never>, 'fits'>,
): Promise<Page<OfficeContact>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const part = { limit, after, fits: fitsContact(query) };
  return pageAfter(await everyContact(ctx, home), ({ contact: { id } }) => id, part);
}

async function everyContact(ctx: Ctx, home: Municipality): Promise<OfficeContact[]> {
  const genuine = ctx.settings.demo ? undefined : eq(contact.example, false);
  const rows = await ctx.db.read
    .select()
    .from(contact)
    .where(and(eq(contact.municipality, home.code), genuine))
    .orderBy(asc(contact.position), asc(contact.id));
  return rows.map((row) => ({ contact: contactOf(row, home.slug), ownerId: row.ownerId }));
}

function fitsContact({ text, status }: OfficeContactQuery): (one: OfficeContact) => boolean {
  return ({ contact: { role, helpsWith, organisation, ...one } }) =>
    (status === null || one.status === status) && isSaidIn(text, [role, helpsWith, organisation]);
}

/** One contact, those who answer in its place one after the other, and those for whom it answers. */
export type OfficeContactDetail = OfficeContact & { deputies: KeptContact[]; answersFor: KeptContact[] };

/** Reads one. Throws `not_found`, also for another municipality's. */
export async function getContactForOffice(ctx: Ctx, home: Municipality, id: string): Promise<OfficeContactDetail> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const found = await loadContact(ctx.db.read, home, id);
  const rows = await ctx.db.read.select().from(contact).where(eq(contact.municipality, home.code));
  const byId = new Map(rows.map((row) => [row.id, contactOf(row, home.slug)]));
  return {
    contact: found,
    ownerId: rows.find((row) => row.id === id)?.ownerId ?? null,
    deputies: chainFrom(found, byId),
    answersFor: [...byId.values()].filter(({ deputyId }) => deputyId === id),
  };
}

/** Ends where it would begin anew, whatever is kept. */
function chainFrom(first: KeptContact, byId: ReadonlyMap<string, KeptContact>): KeptContact[] {
  const chain = new Set([first]);
  for (let next = byId.get(first.deputyId ?? ''); next !== undefined; next = byId.get(next.deputyId ?? '')) {
    if (chain.has(next) || next.id === first.id) break;
    chain.add(next);
  }
  return [...chain].slice(1);
}
