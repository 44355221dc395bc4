/** What has to be looked at again, what is whose, and what is nobody's: over all nouns. */
import { and, asc, count, eq, isNotNull, lte, sql, type SQL } from 'drizzle-orm';
import { authorise } from '#domain/authorisation.ts';
import { draftNouns, type DraftNoun } from '#domain/draft.ts';
import { notFound } from '#domain/errors.ts';
import type { ItemKey, ItemLine } from '#domain/item-line.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { countOwnerlessEvents } from './ownerless-events.ts';
import { ownedBy, type Owner } from './owners.ts';
import { alive, nameOf, tables } from './tables.ts';

/** Whose, due by when, and how many at most. */
export type VerifyQuery = { owner: Owner; until: Day; limit: number };

/** What is to be said "still right" of by a day, the most overdue first. What is over or taken back is not. */
export async function listToVerify(ctx: Ctx, municipality: string, query: VerifyQuery): Promise<ItemLine[]> {
  authorise(ctx.actor, 'office.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return linesOf(ctx, home, { ...query, which: (noun) => dueBy(noun, query.until), living: true });
}

/** What nobody who works here keeps right, so that an admin gives it to somebody. */
export async function listOwnerless(ctx: Ctx, municipality: string, limit: number): Promise<ItemLine[]> {
  authorise(ctx.actor, 'office.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return linesOf(ctx, home, { owner: 'nobody', limit, living: true });
}

/** How many things nobody who works here keeps right, to a hundred. */
export async function countOwnerless(ctx: Ctx, municipality: string): Promise<number> {
  authorise(ctx.actor, 'office.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const asked = { today: dayAt(ctx.clock(), home.timeZone), most: 100 };
  const counts = draftNouns.map((noun) =>
    noun === 'event' ? countOwnerlessEvents(ctx, home, asked) : countOwnerlessOf(ctx, home, noun, asked.today),
  );
  const many = (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
  return Math.min(many, asked.most);
}

async function countOwnerlessOf(ctx: Ctx, { code }: Municipality, noun: DraftNoun, today: Day): Promise<number> {
  const table = tables[noun];
  const nobodys = and(eq(table.municipality, code), ownedBy(ctx, noun, 'nobody'), alive(ctx, noun, today));
  const [row] = await ctx.db.read.select({ many: count() }).from(table).where(nobodys);
  return row?.many ?? 0;
}

/** One item as a line. Throws `not_found`, also for another municipality's. */
export async function getItemLine(ctx: Ctx, municipality: string, { noun, id }: ItemKey): Promise<ItemLine> {
  authorise(ctx.actor, 'office.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const which = (one: DraftNoun): SQL | undefined => eq(tables[one].id, id);
  const [line] = await linesOfNoun(ctx, home, noun, { owner: 'anybody', limit: 1, living: false, which });
  if (line === undefined) throw notFound(noun);
  return line;
}

/** Everything that is somebody's to keep right, drafts and what was taken back as well. */
export async function listOwned(ctx: Ctx, municipality: string, ownerId: string): Promise<ItemLine[]> {
  authorise(ctx.actor, 'office.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return linesOf(ctx, home, { owner: { ownerId }, limit: mostOwned, living: false });
}

/** More than anybody ticks one by one; "all of mine" hands over the rest as well. */
const mostOwned = 500;

/** Which lines, and how many; `living` leaves out drafts and what is over or taken back. */
export type Wanted = { owner: Owner; limit: number; living: boolean; which?: (noun: DraftNoun) => SQL | undefined };

async function linesOf(ctx: Ctx, home: Municipality, wanted: Wanted): Promise<ItemLine[]> {
  const lines = await Promise.all(draftNouns.map((noun) => linesOfNoun(ctx, home, noun, wanted)));
  const { compare } = new Intl.Collator('da');
  const day = ({ verifyBy }: ItemLine): string => verifyBy ?? 'never';
  return lines
    .flat()
    .toSorted((a, b) => compare(day(a), day(b)) || compare(a.name, b.name))
    .slice(0, wanted.limit);
}

/** Those of one noun: what is due first, then what nobody has to vouch for. For services that have asked who may know. */
export async function linesOfNoun(
  ctx: Ctx,
  home: Municipality,
  noun: DraftNoun,
  { owner, limit, living, which }: Wanted,
): Promise<ItemLine[]> {
  const table = tables[noun];
  const today = dayAt(ctx.clock(), home.timeZone);
  const { id, verifyBy, ownerId } = table;
  const rows = await ctx.db.read
    .select({ id, name: nameOf[noun], verifyBy, ownerId })
    .from(table)
    .where(
      and(
        eq(table.municipality, home.code),
        ownedBy(ctx, noun, owner),
        living ? alive(ctx, noun, today) : undefined,
        which?.(noun),
      ),
    )
    .orderBy(sql`${verifyBy} ASC NULLS LAST`, asc(id))
    .limit(limit);
  return rows.map((row) => ({ noun, ...row }));
}

/** Due by a day. */
export function dueBy(noun: DraftNoun, until: Day): SQL | undefined {
  const { verifyBy } = tables[noun];
  return and(isNotNull(verifyBy), lte(verifyBy, until));
}
