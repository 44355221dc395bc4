/** Pictures between rows and values. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { picture } from '#db/schema/picture.ts';
import { notFound } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Picture } from '#domain/picture.ts';

/** A row as a value. */
export function pictureOf({ unusedSince: _, ...row }: typeof picture.$inferSelect, slug: string): Picture {
  return { ...row, municipality: slug };
}

/** A picture of this municipality. Throws `not_found`. */
export async function loadPicture(db: Reader | Transaction, home: Municipality, id: string): Promise<Picture> {
  const [row] = await db
    .select()
    .from(picture)
    .where(and(eq(picture.id, id), eq(picture.municipality, home.code)));
  if (row === undefined) throw notFound('picture');
  return pictureOf(row, home.slug);
}
