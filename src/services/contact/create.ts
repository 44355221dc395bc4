import type { z } from 'zod';
import { contact } from '#db/schema/contact.ts';
import { authorise } from '#domain/authorisation.ts';
import { Contact } from '#domain/contact.ts';
import { invalid } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import { checkedInput } from '#domain/input.ts';
import { slugOf } from '#domain/slug.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { complaintsAboutOwners } from '../municipality/references.ts';
import { revise } from '../municipality/revise.ts';
import { contactRow } from './records.ts';

/** A new contact: its role and what it helps with; the rest has a default. */
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
  verifyBy: null,
  placeholder: false,
  example: false,
  position: 0,
} as const satisfies Partial<Contact>;

/** Creates a contact. Throws `invalid` with a complaint per field. */
export async function createContact(ctx: Ctx, municipality: string, input: NewContact): Promise<Contact> {
  authorise(ctx.actor, 'contact.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const details = { ...defaults, ...checkedInput(NewContact, input) };
  const named = {
    id: ctx.newId(),
    municipality: home.slug,
    slug: slugOf(details.role),
    modified: stampOf(ctx.clock()),
  };
  const created = { ...details, ...named } as Contact;
  return ctx.db.write(async (tx) => {
    const complaints = await complaintsAboutOwners(tx, home, created);
    if (complaints.length > 0) throw invalid(...complaints);
    await tx.insert(contact).values({ ...contactRow(created, home.code), ownerId: ownerOf(ctx.actor) });
    await revise(ctx, tx, home.code, [{ noun: 'contact', itemId: created.id, verb: 'create', snapshot: created }]);
    return created;
  });
}
