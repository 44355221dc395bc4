/** Who works in a municipality, inside a transaction, and that one of them is an admin. */
import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { account, staff } from '#db/schema/account.ts';
import { municipality } from '#db/schema/municipality.ts';
import { conflict, notFound } from '#domain/errors.ts';
import type { Role } from '#domain/role.ts';
import { isActive } from './records.ts';

/** Somebody who works here. `home` is the municipality's code. */
export type Here = { id: string; role: Role; home: string };

/** Somebody who works in a municipality (a slug). Throws `not_found`. */
export async function here(tx: Transaction, slug: string, id: string): Promise<Here> {
  const found = await findHere(tx, slug, id);
  if (found === undefined) throw notFound('staff');
  return found;
}

/** The same, or undefined for somebody who does not. */
export async function findHere(tx: Transaction, slug: string, id: string): Promise<Here | undefined> {
  const [found] = await tx
    .select({ id: staff.id, role: staff.role, home: account.municipality })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .innerJoin(municipality, eq(municipality.code, account.municipality))
    .where(and(eq(staff.id, id), eq(municipality.slug, slug), isActive()));
  return found;
}

/** Throws `conflict` when nobody else could invite, help or remove anybody afterwards. */
export async function refuseLastAdmin(tx: Transaction, { id, role, home }: Here): Promise<void> {
  if (role !== 'admin') return;
  const others = await tx
    .select({ id: staff.id })
    .from(staff)
    .innerJoin(account, eq(account.id, staff.id))
    .where(and(eq(account.municipality, home), eq(staff.role, 'admin'), ne(staff.id, id), isActive()));
  if (others.length > 0) return;
  throw conflict({
    field: '',
    da: 'Der skal være en administrator. Gør først en kollega til administrator.',
    en: 'There must be an admin. Make a colleague an admin first.',
  });
}
