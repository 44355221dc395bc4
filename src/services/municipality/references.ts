/** What an item points at must belong to the same municipality. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import { place } from '#db/schema/place.ts';
import type { Complaint } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { complaintsAboutPicture } from '../picture/references.ts';

const tables = { placeId: place, contactId: contact, deputyId: contact } as const;
const fields = ['placeId', 'contactId', 'deputyId'] as const;

/** The places, contacts and pictures an item names; null and absent name none. */
export type References = Readonly<Partial<Record<keyof typeof tables | 'pictureUrl', string | null>>>;

/** Complaints about places, contacts and pictures that this municipality does not have. */
export async function complaintsAboutOwners(
  db: Reader | Transaction,
  home: Municipality,
  references: References,
): Promise<Complaint[]> {
  const missing: Complaint[] = [];
  for (const field of fields) {
    const id = references[field] ?? null;
    if (id !== null && !(await owns(db, tables[field], home.code, id))) missing.push(unknownReference(field, id));
  }
  return [...missing, ...(await complaintsAboutPicture(db, home, references))];
}

async function owns(
  db: Reader | Transaction,
  table: typeof place | typeof contact,
  code: string,
  id: string,
): Promise<boolean> {
  const found = and(eq(table.municipality, code), eq(table.id, id));
  return (await db.select({ id: table.id }).from(table).where(found)).length > 0;
}

/** The sentence for a name that the municipality does not know. */
export function unknownReference(field: string, value: string): Complaint {
  return { field, da: `»${value}« findes ikke i kommunen.`, en: `There is no “${value}” in the municipality.` };
}
