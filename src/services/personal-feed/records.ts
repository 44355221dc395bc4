/** Personal calendars between rows, where their names are encrypted, and values. */
import type { personalFeed } from '#db/schema/account.ts';
import { readContents, type PersonalFeed } from '#domain/personal-feed.ts';
import { decryptField, encryptField, type Field } from '../keys/field.ts';
import type { KeyRing } from '../keys/ring.ts';

/** A row as its owner sees it. */
export function personalFeedOf(keys: KeyRing, row: typeof personalFeed.$inferSelect): PersonalFeed {
  const { id, created, lastFetchedAt } = row;
  const name = decryptField(keys, nameField(id), row.name);
  return { id, name, contents: readContents(row.contents), created, lastFetchedAt };
}

/** A name as it is kept. */
export function encryptedName(keys: KeyRing, id: string, name: string): string {
  return encryptField(keys, nameField(id), name);
}

function nameField(row: string): Field {
  return { table: 'personal_feed', row, column: 'name' };
}
