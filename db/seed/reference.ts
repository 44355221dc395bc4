/** Reference data that every installation has: the 98 municipalities by name, and Haderslev as one that has joined. */
import municipalities from '#content/municipalities.json' with { type: 'json' };
import { slugOf } from '#domain/slug.ts';
import type { Database } from '../client.ts';
import { category, municipality, town } from '../schema/municipality.ts';
import { categories } from './categories.ts';
import { haderslev, towns } from './haderslev.ts';

/** Fills in what is missing and changes nothing that is there. */
export async function seedReference(database: Database): Promise<void> {
  await database.write(async (tx) => {
    await tx.insert(municipality).values(municipalities.map(rowOf)).onConflictDoNothing();
    await tx.insert(category).values(categoriesOf('0510')).onConflictDoNothing();
    await tx
      .insert(town)
      .values(towns.map((one) => ({ municipality: '0510', ...one })))
      .onConflictDoNothing();
  });
}

/** The starting categories of a municipality that joins, by its code. */
export function categoriesOf(code: string): (typeof category.$inferInsert)[] {
  return categories.map((one, position) => ({ municipality: code, position, ...one }));
}

function rowOf({ code, name }: { code: string; name: string }): typeof municipality.$inferInsert {
  const own = code === '0510' ? haderslev : { slug: slugOf(name), colour: '#33566b', colourName: 'steelblue' };
  return { code, name, joined: code === '0510', timeZone: 'Europe/Copenhagen', languages: ['da', 'en'], ...own };
}
