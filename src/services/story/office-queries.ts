/** Stories as those who write them see them: with their owner, and whatever became of them. */
import { and, asc, desc, eq, gt, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { story } from '#db/schema/story.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { OfficeFilter, OfficeState } from '#domain/office-filter.ts';
import type { Story } from '#domain/story.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { matchOf } from '../full-text.ts';
import type { Ctx } from '../hub.ts';
import { readCursor, writeCursor } from '../newest.ts';
import { storyOf } from './records.ts';

/** A story, and which member of staff keeps it right; null for what nobody owns. */
export type OfficeStory = { item: Story; ownerId: string | null };

/** What to list, how many at most, and where the last page ended. */
export type OfficeListQuery = { filter: OfficeFilter; limit: number; after?: string | null };

/** Stories, the newest first. Throws `invalid` for a page that no list of ours names. */
export async function listStoriesForOffice(
  ctx: Ctx,
  home: Municipality,
  { filter, limit, after = null }: OfficeListQuery,
): Promise<Page<OfficeStory>> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const rows = await ctx.db.read
    .select()
    .from(story)
    .where(
      and(
        eq(story.municipality, home.code),
        inState(filter.state, dayAt(ctx.clock(), home.timeZone)),
        filter.query === null ? undefined : saying(filter.query),
        after === null ? undefined : beyond(after),
      ),
    )
    .orderBy(desc(story.published), asc(story.id))
    .limit(limit + 1);
  const items = rows.slice(0, limit).map((row) => ({ item: storyOf(row, home.slug), ownerId: row.ownerId }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(last.item) : null };
}

/** A story does not run out by itself. */
function inState(state: OfficeState, today: Day): SQL | undefined {
  switch (state) {
    case 'alle':
      return undefined;
    case 'fremme':
      return and(eq(story.status, 'published'), lte(story.published, today));
    case 'slut':
      return sql`0`;
    case 'trukket':
      return ne(story.status, 'published');
  }
}

function saying(query: string): SQL {
  const match = matchOf(query);
  if (match === null) return sql`0`;
  return sql`${story.id} IN (SELECT id FROM story_search WHERE story_search MATCH ${match})`;
}

function beyond(after: string): SQL | undefined {
  const { published, id } = readCursor(after);
  return or(lt(story.published, published), and(eq(story.published, published), gt(story.id, id)));
}

/** A story of this municipality, whatever its status. Throws `not_found`. */
export async function getStoryForOffice(ctx: Ctx, home: Municipality, id: string): Promise<OfficeStory> {
  authorise(ctx.actor, 'office.read', { municipality: home.slug });
  const [row] = await ctx.db.read
    .select()
    .from(story)
    .where(and(eq(story.id, id), eq(story.municipality, home.code)));
  if (row === undefined) throw notFound('story');
  return { item: storyOf(row, home.slug), ownerId: row.ownerId };
}
