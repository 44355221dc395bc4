/** Drafts between rows and values. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import type { Draft } from '#domain/draft.ts';
import { notFound } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';

/** A row as a value. */
export function draftOf(row: typeof draft.$inferSelect, slug: string): Draft {
  return { ...row, municipality: slug };
}

/** A draft of this municipality. Throws `not_found`. */
export async function loadDraft(db: Reader | Transaction, home: Municipality, id: string): Promise<Draft> {
  const [row] = await db
    .select()
    .from(draft)
    .where(and(eq(draft.id, id), eq(draft.municipality, home.code)));
  if (row === undefined) throw notFound('draft');
  return draftOf(row, home.slug);
}
