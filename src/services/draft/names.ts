/** What the places, people and kinds that a form refers to are called. */
import { and, eq, inArray } from 'drizzle-orm';
import { contact } from '#db/schema/contact.ts';
import { category, town } from '#db/schema/municipality.ts';
import { picture } from '#db/schema/picture.ts';
import { place } from '#db/schema/place.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Fields } from '#domain/draft.ts';
import { referencesIn, type Names } from '#domain/field-names.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** The names that some forms of this municipality need; what is another's or gone has none. */
export async function namesIn(ctx: Ctx, municipality: string, forms: readonly Fields[]): Promise<Names> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const wanted = referencesIn(forms);
  const db = ctx.db.read;
  const [categories, towns, places, contacts, pictures] = await Promise.all([
    db
      .select({ id: category.slug, name: category.name })
      .from(category)
      .where(and(eq(category.municipality, code), inArray(category.slug, wanted.category))),
    db
      .select({ id: town.slug, name: town.name })
      .from(town)
      .where(and(eq(town.municipality, code), inArray(town.slug, wanted.town))),
    db
      .select({ id: place.id, name: place.name })
      .from(place)
      .where(and(eq(place.municipality, code), inArray(place.id, wanted.place))),
    db
      .select({ id: contact.id, name: contact.role })
      .from(contact)
      .where(and(eq(contact.municipality, code), inArray(contact.id, wanted.contact))),
    db
      .select({ id: picture.id, name: picture.alt })
      .from(picture)
      .where(and(eq(picture.municipality, code), inArray(picture.id, wanted.picture))),
  ]);
  return {
    category: mapOf(categories),
    town: mapOf(towns),
    place: mapOf(places),
    contact: mapOf(contacts),
    picture: mapOf(pictures),
  };
}

function mapOf(rows: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
