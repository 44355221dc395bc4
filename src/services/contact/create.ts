import type { z } from 'zod';
import type { Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import { authorise } from '#domain/authorisation.ts';
import { Contact, isShownContact, type KeptContact } from '#domain/contact.ts';
import { invalid } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { slugOf } from '#domain/slug.ts';
import { dayAt } from '#domain/time.ts';
import { nextVerifyBy } from '#domain/vouching.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { bookChange } from '../item/book.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { complaintsAboutOwners } from '../municipality/references.ts';
import { contactRow } from './records.ts';

/**
 * A new contact: its role and what it helps with; the rest has a default. What waits for the municipality's own words,
 * and an example, has nobody to vouch for it.
 */
export const NewContact = Contact.omit({ id: true, municipality: true, slug: true, modified: true })
  .partial()
  .required({ role: true, helpsWith: true })
  .strict();
export type NewContact = z.input<typeof NewContact>;

const defaults = {
  organisation: null,
  text: '',
  phone: null,
  email: null,
  url: null,
  hours: null,
  schedules: [],
  answersWithinDays: null,
  deputyId: null,
  placeId: null,
  verified: null,
  placeholder: false,
  example: false,
  position: 0,
} as const satisfies Partial<Contact>;

/** Creates a contact. Throws `invalid` with a complaint per field. */
export async function createContact(ctx: Ctx, municipality: string, input: NewContact): Promise<KeptContact> {
  authorise(ctx.actor, 'contact.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.write((tx) => createContactWithin(ctx, tx, home, input));
}

/** As {@link createContact}, inside the caller's transaction; it is the actor's unless somebody else wrote it. */
export async function createContactWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  input: NewContact,
  ownerId: string | null = ownerOf(ctx.actor),
): Promise<KeptContact> {
  const created = newContact(ctx, home, input);
  const complaints = await complaintsAboutOwners(tx, home, created);
  if (complaints.length > 0) throw invalid(...complaints);
  await tx.insert(contact).values({ ...contactRow(created, home.code), ownerId });
  const change = { noun: 'contact', verb: 'create', before: null, after: created, shown: isShownContact } as const;
  await bookChange(ctx, tx, home, change);
  return created;
}

function newContact(ctx: Ctx, home: Municipality, input: NewContact): KeptContact {
  const details = { ...defaults, ...checkedInput(NewContact, input) };
  const named = {
    id: ctx.newId(),
    municipality: home.slug,
    slug: slugOf(details.role),
    status: 'published' as const,
    modified: stampOf(ctx.clock()),
  };
  const waits = details.placeholder === true || details.example === true;
  const { verifyBy = waits ? null : nextVerifyBy('contact', dayAt(ctx.clock(), home.timeZone)) } = details;
  return { ...(details as Contact), ...named, verifyBy };
}
