/** What an item points at must belong to the same municipality. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import { picture } from '#db/schema/picture.ts';
import { place } from '#db/schema/place.ts';
import type { Complaint } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { pictureIdOf } from '#domain/picture-fields.ts';

const tables = { placeId: place, contactId: contact, deputyId: contact } as const;
const fields = ['placeId', 'contactId', 'deputyId'] as const;

/** The places and contacts an item names; null and absent name none. */
export type References = { readonly [Field in keyof typeof tables]?: string | null };

/** Complaints about places and contacts that this municipality does not have. */
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
  return missing;
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

/** Complains about a picture of ours that this municipality does not have. */
export async function complaintsAboutPicture(
  db: Reader | Transaction,
  home: Municipality,
  { pictureUrl }: { pictureUrl: string | null },
): Promise<Complaint[]> {
  const id = pictureIdOf(pictureUrl);
  if (id === null || id.startsWith('/')) return [];
  const found = and(eq(picture.id, id), eq(picture.municipality, home.code));
  const rows = await db.select({ id: picture.id }).from(picture).where(found);
  return rows.length > 0 ? [] : [unknownReference('pictureId', id)];
}

/** The sentence for a name that the municipality does not know. */
export function unknownReference(field: string, value: string): Complaint {
  return { field, da: `»${value}« findes ikke i kommunen.`, en: `There is no “${value}” in the municipality.` };
}
