/** Going back with a contact. Who vouched for it, and until when, stays as it is now. */
import { z } from 'zod';
import { Contact, contactStatuses, isShownContact } from '#domain/contact.ts';
import { conflict } from '#domain/errors.ts';
import { unreadableRecord } from '#domain/item-record.ts';
import { announcementsOfItem } from '#domain/item-announcement.ts';
import { slugOf } from '#domain/slug.ts';
import { amendContactWithin } from '../../contact/amend.ts';
import type { ItemKind } from '../kind.ts';

/** What a record of long ago did not yet say: everything was published. */
const Kept = Contact.extend({ status: z.enum(contactStatuses).default('published') });

export const contactItem: ItemKind = {
  become: async (ctx, tx, home, { itemId: id, verb, snapshot }) => {
    const then = snapshot === null ? null : Kept.safeParse(snapshot).data;
    if (then === undefined) throw conflict(unreadableRecord);
    await amendContactWithin(ctx, tx, home, {
      id,
      verb,
      decide: (before) => {
        if (then === null) return { ...before, status: 'withdrawn' };
        const { modified, verified, verifyBy } = before;
        return { ...then, id, municipality: home.slug, slug: slugOf(then.role), modified, verified, verifyBy };
      },
    });
  },
  steps: (before, after) => {
    const [was, is] = [Kept.safeParse(before).data ?? null, Kept.safeParse(after).data];
    if (is === undefined) return [];
    const told = announcementsOfItem('contact', { before: was, after: is, shown: isShownContact });
    return told.filter(({ kind }) => kind !== 'changed');
  },
};
