/** Pictures as the office sees them. */
import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm';
import { picture } from '#db/schema/picture.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Page } from '#domain/listing.ts';
import { readPictureName, type Picture, type UsedPicture } from '#domain/picture.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { loadPicture, pictureOf } from './records.ts';
import { usesOf } from './uses.ts';

const pageSize = 24;

/** The pictures of a municipality, the newest first, a page at a time; `after` is the id that the last page ended with. */
export async function listPictures(ctx: Ctx, municipality: string, after: string | null): Promise<Page<UsedPicture>> {
  authorise(ctx.actor, 'picture.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const last = after === null ? null : await loadPicture(ctx.db.read, home, after);
  const older =
    last === null
      ? undefined
      : or(lt(picture.createdAt, last.createdAt), and(eq(picture.createdAt, last.createdAt), gt(picture.id, last.id)));
  const rows = await ctx.db.read
    .select()
    .from(picture)
    .where(and(eq(picture.municipality, home.code), older))
    .orderBy(desc(picture.createdAt), asc(picture.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize).map((row) => pictureOf(row, home.slug));
  const uses = await usesOf(ctx.db.read, home.code, page);
  const items = page.map((one) => ({ ...one, uses: uses.filter(({ pictureId }) => pictureId === one.id) }));
  return { items, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** The picture that a form names, by name or by address; null when it names none of this municipality's. */
export async function findPicture(ctx: Ctx, municipality: string, named: string): Promise<Picture | null> {
  authorise(ctx.actor, 'picture.list', { municipality });
  const name = readPictureName(named);
  if (name === null) return null;
  const home = await getMunicipality(ctx, municipality);
  const [row] = await ctx.db.read
    .select()
    .from(picture)
    .where(and(eq(picture.id, name.id), eq(picture.municipality, home.code)));
  return row === undefined ? null : pictureOf(row, home.slug);
}

/** One picture, and what has it. Throws `not_found`, also for another municipality's. */
export async function getPicture(ctx: Ctx, municipality: string, id: string): Promise<UsedPicture> {
  authorise(ctx.actor, 'picture.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const found = await loadPicture(ctx.db.read, home, id);
  return { ...found, uses: await usesOf(ctx.db.read, home.code, [found]) };
}
