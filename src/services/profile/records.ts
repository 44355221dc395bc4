/** Profiles between rows, where every word is encrypted, and values. */
import { eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { account, profile } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import { Choices, type Profile } from '#domain/profile.ts';
import { notFound } from '#domain/errors.ts';
import { decryptField, encryptField } from '../keys/field.ts';
import type { KeyRing } from '../keys/ring.ts';

/** The encrypted columns of a profile. */
type Secret = 'alias' | 'signInName' | 'passphrase' | 'choices';

/** A column's text as it is kept. */
export function encrypted(keys: KeyRing, id: string, column: Secret, text: string): string {
  return encryptField(keys, { table: 'profile', row: id, column }, text);
}

/** A kept column's text. */
export function decrypted(keys: KeyRing, id: string, column: Secret, value: string): string {
  return decryptField(keys, { table: 'profile', row: id, column }, value);
}

/** A profile by its id. Throws `not_found`. */
export async function loadProfile(keys: KeyRing, db: Reader | Transaction, id: string): Promise<Profile> {
  const [row] = await db
    .select({ profile, municipality: municipality.slug })
    .from(profile)
    .innerJoin(account, eq(account.id, profile.id))
    .innerJoin(municipality, eq(municipality.code, account.municipality))
    .where(eq(profile.id, id));
  if (row === undefined) throw notFound('profile');
  const read = (column: Exclude<Secret, 'passphrase'>): string => decrypted(keys, id, column, row.profile[column]);
  return {
    id,
    municipality: row.municipality,
    alias: read('alias'),
    signInName: read('signInName'),
    choices: Choices.parse(JSON.parse(read('choices'))),
    paused: row.profile.paused,
    question: row.profile.question,
    hasPassphrase: row.profile.passphrase !== null,
  };
}
