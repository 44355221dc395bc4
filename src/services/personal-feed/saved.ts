/** What somebody has saved, by the municipality it is of: the home they have now, and those they had. */
import { and, eq } from 'drizzle-orm';
import { saved } from '#db/schema/account.ts';
import { contact } from '#db/schema/contact.ts';
import { event } from '#db/schema/event.ts';
import { municipality } from '#db/schema/municipality.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import type { Hub } from '../hub.ts';

type Noun = (typeof saved.$inferSelect)['noun'];

/** Ids by municipality and noun. */
export type SavedThings = ReadonlyMap<string, Record<Noun, string[]>>;

/** Reads it; what is no longer there is in no municipality. */
export async function savedThings(hub: Hub, profileId: string): Promise<SavedThings> {
  const rows = await Promise.all([
    rowsOf(hub, profileId, 'event', event),
    rowsOf(hub, profileId, 'opportunity', opportunity),
    rowsOf(hub, profileId, 'contact', contact),
  ]);
  const bySlug = new Map<string, Record<Noun, string[]>>();
  for (const { slug, noun, id } of rows.flat()) {
    bySlug.getOrInsertComputed(slug, () => ({ event: [], opportunity: [], contact: [] }))[noun].push(id);
  }
  return bySlug;
}

async function rowsOf(
  { db }: Hub,
  profileId: string,
  noun: Noun,
  table: typeof event | typeof opportunity | typeof contact,
) {
  return db.read
    .select({ slug: municipality.slug, noun: saved.noun, id: saved.itemId })
    .from(saved)
    .innerJoin(table, eq(table.id, saved.itemId))
    .innerJoin(municipality, eq(municipality.code, table.municipality))
    .where(and(eq(saved.profileId, profileId), eq(saved.noun, noun), eq(municipality.joined, true)));
}
