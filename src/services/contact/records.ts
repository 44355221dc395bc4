/** Contacts between rows and values. */
import type { contact } from '#db/schema/contact.ts';
import type { ContactListing, KeptContact } from '#domain/contact.ts';
import type { Day } from '#domain/time.ts';
import { isVouchedFor } from '#domain/vouching.ts';
import { secondsOf, stampAt } from '../stamps.ts';

/** A row as a list and a page show it. */
export function contactListingOf(row: typeof contact.$inferSelect, slug: string, today: Day): ContactListing {
  const { modifiedAt, ownerId: _owner, status: _status, ...fields } = row;
  return { ...fields, municipality: slug, modified: stampAt(modifiedAt), current: isVouchedFor(row, today) };
}

/** A row as the office keeps it. */
export function contactOf(row: typeof contact.$inferSelect, slug: string): KeptContact {
  const { modifiedAt, ownerId: _, ...fields } = row;
  return { ...fields, municipality: slug, modified: stampAt(modifiedAt) };
}

/** The columns of a contact that is to be kept. */
export function contactRow(value: KeptContact, code: string): typeof contact.$inferInsert {
  const { modified, ...fields } = value;
  return { ...fields, municipality: code, modifiedAt: secondsOf(modified) };
}
