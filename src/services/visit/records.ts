/** Home visits between rows, where the days are encrypted, and values. */
import { eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { homeVisit } from '#db/schema/account.ts';
import { Stay, type HomeVisit } from '#domain/visit.ts';
import { decryptField, encryptField } from '../keys/field.ts';
import type { KeyRing } from '../keys/ring.ts';

/** The days of a stay as they are kept. */
export function encryptedDays(keys: KeyRing, id: string, stay: Stay): string {
  return encryptField(keys, { table: 'home_visit', row: id, column: 'days' }, JSON.stringify(stay));
}

/** Every stay of a profile that is kept, past ones too. */
export async function loadVisits(keys: KeyRing, db: Reader | Transaction, profileId: string): Promise<HomeVisit[]> {
  const rows = await db.select().from(homeVisit).where(eq(homeVisit.profileId, profileId));
  return rows.map(({ id, days }) => {
    const text = decryptField(keys, { table: 'home_visit', row: id, column: 'days' }, days);
    return { id, ...Stay.parse(JSON.parse(text)) };
  });
}
