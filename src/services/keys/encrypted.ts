/**
 * Everything that is encrypted, and what is found by an HMAC of it: the one list that a rotation of keys goes by. A
 * test holds it to the schema's own words.
 */
import { getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { invitation } from '#db/schema/access.ts';
import { homeVisit, passkey, personalFeed, profile, staff } from '#db/schema/account.ts';
import { handOverNote } from '#db/schema/hand-over.ts';
import { webhook } from '#db/schema/integration.ts';
import type { Looked } from './lookup.ts';

/** A table with encrypted columns, by the names that the values are bound to. */
export type EncryptedTable = {
  table: SQLiteTable & { id: SQLiteColumn };
  columns: readonly string[];
  /** Columns that hold an HMAC of an encrypted one, in lower case unless it is `exact`. */
  lookups?: readonly { column: string; of: string; what: Looked; exact?: true }[];
};

export const encryptedTables: readonly EncryptedTable[] = [
  {
    table: profile,
    columns: ['alias', 'signInName', 'passphrase', 'choices'],
    lookups: [{ column: 'signInLookup', of: 'signInName', what: 'sign-in name' }],
  },
  {
    table: staff,
    columns: ['name', 'email', 'password', 'totpSecret', 'oidcIdentity'],
    lookups: [
      { column: 'emailLookup', of: 'email', what: 'e-mail' },
      { column: 'oidcLookup', of: 'oidcIdentity', what: 'oidc', exact: true },
    ],
  },
  { table: passkey, columns: ['name'] },
  { table: homeVisit, columns: ['days'] },
  { table: personalFeed, columns: ['name'] },
  { table: invitation, columns: ['name', 'email'] },
  { table: handOverNote, columns: ['text'] },
  { table: webhook, columns: ['secret'] },
];

/** What the values of a table are bound to. */
export function nameOf({ table }: EncryptedTable): string {
  return getTableName(table);
}
