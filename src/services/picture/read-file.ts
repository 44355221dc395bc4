import { and, eq, inArray, lte } from 'drizzle-orm';
import { event } from '#db/schema/event.ts';
import { municipality } from '#db/schema/municipality.ts';
import { picture, pictureFile } from '#db/schema/picture.ts';
import { story } from '#db/schema/story.ts';
import { authorise, may } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { pictureAddress, type PictureFormat } from '#domain/picture.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';

/** Which file of which picture. */
export type FileKey = { id: string; width: number; format: PictureFormat };

/** A file's bytes, and whether anybody may have them. */
export type ReadFile = { bytes: Buffer; isPublic: boolean };

/**
 * A file of a picture: for everybody while something that everybody may see has it, and for staff of its municipality.
 * Throws `not_found` otherwise, whether it is there or not.
 */
export async function readPictureFile(ctx: Ctx, key: FileKey): Promise<ReadFile> {
  authorise(ctx.actor, 'public.read');
  const owner = await ownerOfFile(ctx, key.id);
  const isPublic = owner !== null && (await isShown(ctx, owner));
  if (owner === null || (!isPublic && !may(ctx.actor, 'picture.list', { municipality: owner.slug }))) {
    throw notFound('picture');
  }
  const { pictureId, width, format, bytes } = pictureFile;
  const [file] = await ctx.db.read
    .select({ bytes })
    .from(pictureFile)
    .where(and(eq(pictureId, key.id), eq(width, key.width), eq(format, key.format)));
  if (file === undefined) throw notFound('picture');
  return { bytes: file.bytes, isPublic };
}

type Owner = { address: string; slug: string; timeZone: string };

async function ownerOfFile(ctx: Ctx, id: string): Promise<Owner | null> {
  const [row] = await ctx.db.read
    .select({
      id: picture.id,
      width: picture.width,
      height: picture.height,
      slug: municipality.slug,
      timeZone: municipality.timeZone,
    })
    .from(picture)
    .innerJoin(municipality, eq(municipality.code, picture.municipality))
    .where(eq(picture.id, id));
  return row === undefined ? null : { address: pictureAddress(row), slug: row.slug, timeZone: row.timeZone };
}

/** True while an event that is listed has it, or a story that is out. */
async function isShown(ctx: Ctx, { address, timeZone }: Owner): Promise<boolean> {
  const listed = and(
    eq(event.pictureUrl, address),
    eq(event.visibility, 'public'),
    inArray(event.status, ['published', 'cancelled']),
  );
  const events = await ctx.db.read.select({ id: event.id }).from(event).where(listed).limit(1);
  if (events.length > 0) return true;
  const today = dayAt(ctx.clock(), timeZone);
  const out = and(eq(story.pictureUrl, address), eq(story.status, 'published'), lte(story.published, today));
  return (await ctx.db.read.select({ id: story.id }).from(story).where(out).limit(1)).length > 0;
}
