import type { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { Contact, type KeptContact } from '#domain/contact.ts';
import { checkedInput, saidOnly } from '#domain/input.ts';
import { slugOf } from '#domain/slug.ts';
import type { Ctx } from '../hub.ts';
import { amendContact, type ContactKey } from './amend.ts';

/** What can be said differently; whether it is shown at all is published or withdrawn. */
export const ContactChange = Contact.omit({ id: true, municipality: true, slug: true, modified: true, example: true })
  .partial()
  .strict();
export type ContactChange = z.input<typeof ContactChange>;

/**
 * Changes what a contact says; its address goes on leading to it. Throws `invalid` with a complaint per field, also for
 * a deputy that would in the end be itself.
 */
export async function changeContact(ctx: Ctx, key: ContactKey, change: ContactChange): Promise<KeptContact> {
  authorise(ctx.actor, 'contact.change', { municipality: key.municipality });
  const said = saidOnly(checkedInput(ContactChange, change));
  return amendContact(ctx, key, 'change', (before) => changedContact(before, said));
}

/** A contact that says something else; its address follows its role. */
export function changedContact(before: KeptContact, said: Partial<Contact>): KeptContact {
  const after = { ...before, ...said };
  return { ...after, slug: after.role === before.role ? before.slug : slugOf(after.role) };
}
