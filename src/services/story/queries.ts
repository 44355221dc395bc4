/** Reading stories. */
import { and, asc, desc, eq, gt, lt, lte, or, type SQL } from 'drizzle-orm';
import { story } from '#db/schema/story.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Story } from '#domain/story.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { readCursor, writeCursor, type Cursor } from '../newest.ts';
import { storyOf } from './records.ts';

/** How many at most, and where the last page ended. */
export type StoryQuery = { limit: number; after?: string | null | undefined };

/** Stories that everybody may read, the newest first, a page at a time. */
export async function listStories(ctx: Ctx, home: Municipality, query: StoryQuery): Promise<Page<Story>> {
  authorise(ctx.actor, 'public.read');
  const cursor = query.after == null ? null : readCursor(query.after);
  const rows = await ctx.db.read
    .select()
    .from(story)
    .where(and(readable(ctx, home), beyond(cursor)))
    .orderBy(desc(story.published), asc(story.id))
    .limit(query.limit + 1);
  const items = rows.slice(0, query.limit).map((row) => storyOf(row, home.slug));
  const last = items.at(-1);
  return { items, next: rows.length > query.limit && last !== undefined ? writeCursor(last) : null };
}

function beyond(cursor: Cursor | null): SQL | undefined {
  if (cursor === null) return undefined;
  return or(lt(story.published, cursor.published), and(eq(story.published, cursor.published), gt(story.id, cursor.id)));
}

function readable(ctx: Ctx, home: Municipality): SQL | undefined {
  return and(
    eq(story.municipality, home.code),
    eq(story.status, 'published'),
    lte(story.published, dayAt(ctx.clock(), home.timeZone)),
    ctx.settings.demo ? undefined : eq(story.example, false),
  );
}

/** A story that everybody may read. Throws `not_found`, also for another municipality's and for a draft. */
export async function getStory(ctx: Ctx, home: Municipality, id: string): Promise<Story> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read
    .select()
    .from(story)
    .where(and(readable(ctx, home), eq(story.id, id)));
  const found = rows[0];
  if (found === undefined) throw notFound('story');
  return storyOf(found, home.slug);
}
