import { authorise } from '#domain/authorisation.ts';
import type { KeptContact } from '#domain/contact.ts';
import type { Ctx } from '../hub.ts';
import { amendContact, type ContactKey } from './amend.ts';

/** Takes a contact back: its page, its card and its hours in calendars are gone at once. Throws `not_found`. */
export async function withdrawContact(ctx: Ctx, key: ContactKey): Promise<KeptContact> {
  authorise(ctx.actor, 'contact.withdraw', { municipality: key.municipality });
  return amendContact(ctx, key, 'withdraw', (before) => ({ ...before, status: 'withdrawn' }));
}

/** Puts it back, as it was: those who saved it have it again. Throws `not_found`. */
export async function publishContact(ctx: Ctx, key: ContactKey): Promise<KeptContact> {
  authorise(ctx.actor, 'contact.publish', { municipality: key.municipality });
  return amendContact(ctx, key, 'publish', (before) => ({ ...before, status: 'published' }));
}
