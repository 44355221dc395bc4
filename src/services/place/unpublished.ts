/** What names a place without being public: drafts, and how sources are understood. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { source } from '#db/schema/source.ts';
import type { Municipality } from '#domain/municipality.ts';
import { writable } from '../draft/save.ts';
import type { Move } from './merge.ts';

/** Lets all of them name the other place. Whoever has such a draft open is told that it was saved meanwhile. */
export async function moveUnpublished(tx: Transaction, home: Municipality, { from, into }: Move): Promise<void> {
  const named = sql`json_extract(${draft.fields}, '$.placeId[0]') = ${from}`;
  const unfinished = inArray(draft.state, [...writable]);
  await tx
    .update(draft)
    .set({
      fields: sql`json_set(${draft.fields}, '$.placeId', json_array(${into}))`,
      version: sql`${draft.version} + 1`,
    })
    .where(and(eq(draft.municipality, home.code), unfinished, named));
  const sources = await tx.select().from(source).where(eq(source.municipality, home.code));
  for (const { id, placeId, placeMap } of sources) {
    const mapped = Object.entries(placeMap).map(([name, to]) => [name, to === from ? into : to] as const);
    const after = { placeId: placeId === from ? into : placeId, placeMap: Object.fromEntries(mapped) };
    await tx.update(source).set(after).where(eq(source.id, id));
  }
}
