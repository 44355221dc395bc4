/** An item may show a picture of its own municipality that somebody has said enough of. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { picture } from '#db/schema/picture.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { complaintsAboutDetails, pictureAddress, readPictureName } from '#domain/picture.ts';

/** What may have a picture. */
type Pictured = { readonly pictureUrl?: string | null };

/** Complaints about the picture that an item shows; none about an address that is no picture of ours. */
export async function complaintsAboutPicture(
  db: Reader | Transaction,
  home: Municipality,
  { pictureUrl }: Pictured,
): Promise<Complaint[]> {
  const name = readPictureName(pictureUrl ?? '');
  if (name === null) return [];
  const [found] = await db
    .select()
    .from(picture)
    .where(and(eq(picture.id, name.id), eq(picture.municipality, home.code)));
  if (found === undefined || pictureAddress(found) !== pictureUrl) return [missing];
  return complaintsAboutDetails(found);
}

/** Throws `invalid` with {@link complaintsAboutPicture}. */
export async function requirePicture(db: Reader | Transaction, home: Municipality, item: Pictured): Promise<void> {
  const complaints = await complaintsAboutPicture(db, home, item);
  if (complaints.length > 0) throw invalid(...complaints);
}

const missing: Complaint = {
  field: 'pictureId',
  da: 'Billedet er her ikke længere. Vælg et andet.',
  en: 'The picture is no longer here. Choose another.',
};
