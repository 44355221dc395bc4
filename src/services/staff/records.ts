/** Staff between rows, where names and secrets are encrypted, and values. */
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { account, staff } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import { conflict, type HjemegnError } from '#domain/errors.ts';
import type { Role } from '#domain/role.ts';
import { decryptField, encryptField } from '../keys/field.ts';
import { lookupsOf } from '../keys/lookup.ts';
import type { KeyRing } from '../keys/ring.ts';

/** The encrypted columns of a member of staff. */
export type Secret = 'name' | 'email' | 'password' | 'totpSecret';

/** A member of staff, as an admin and they themselves see them. */
export type Staff = { id: string; municipality: string; role: Role; name: string; email: string; lastUsed: string };

/** A column's text as it is kept. */
export function encrypted(keys: KeyRing, id: string, column: Secret, text: string): string {
  return encryptField(keys, { table: 'staff', row: id, column }, text);
}

/** A kept column's text; null for one that is empty. */
export function decrypted(keys: KeyRing, id: string, column: Secret, value: string | null): string | null {
  return value === null ? null : decryptField(keys, { table: 'staff', row: id, column }, value);
}

/** Those who can sign in: neither left nor disabled. */
export function isActive(): SQL | undefined {
  return and(eq(account.disabled, false), isNull(staff.left));
}

/** Active staff that fit a condition, in no particular order. */
export async function loadStaff(keys: KeyRing, db: Reader | Transaction, which: SQL | undefined): Promise<Staff[]> {
  const rows = await db
    .select({ staff, lastUsed: account.lastUsed, municipality: municipality.slug })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .innerJoin(municipality, eq(municipality.code, account.municipality))
    .where(and(which, isActive()));
  return rows.map(({ staff: { id, role, name, email }, ...rest }) => ({
    id,
    role,
    name: decrypted(keys, id, 'name', name) ?? '',
    email: decrypted(keys, id, 'email', email) ?? '',
    ...rest,
  }));
}

/** Throws `conflict` when somebody who works here has the address. */
export async function refuseTakenEmail(keys: KeyRing, db: Reader | Transaction, email: string): Promise<void> {
  const same = inArray(staff.emailLookup, lookupsOf(keys, 'e-mail', email));
  const taken = await db.select({ id: staff.id }).from(staff).where(same);
  if (taken.length > 0) throw emailTaken();
}

function emailTaken(): HjemegnError {
  return conflict({
    field: 'email',
    da: 'Der er allerede en medarbejder med den e-mail.',
    en: 'There is already a member of staff with that e-mail address.',
  });
}
