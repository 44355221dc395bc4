/** Sources between rows and values. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { source } from '#db/schema/source.ts';
import { notFound } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Source } from '#domain/source.ts';

/** A source, and what is said when it is asked again. */
export type SourceRow = typeof source.$inferSelect;

/** A row as a value. */
export function sourceOf(row: SourceRow, slug: string): Source {
  const { etag: _e, lastModified: _m, contentHash: _h, ownerId: _o, triedAt: _t, createdAt: _c, ...fields } = row;
  return { ...fields, municipality: slug };
}

/** A source of this municipality. Throws `not_found`. */
export async function loadSource(db: Reader | Transaction, home: Municipality, id: string): Promise<SourceRow> {
  const [row] = await db
    .select()
    .from(source)
    .where(and(eq(source.id, id), eq(source.municipality, home.code)));
  if (row === undefined) throw notFound('source');
  return row;
}
