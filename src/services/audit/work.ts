/** What the office did, as its records say: who changed, published, cancelled or decided what. */
import { and, count, desc, eq, gte, inArray, like, lt, min, ne, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { category, revision, town } from '#db/schema/municipality.ts';
import { workGroups, type Narrowing, type WorkGroup, type WorkLine, type WorkQuery } from '#domain/audit.ts';
import { authorise } from '#domain/authorisation.ts';
import { draftNouns } from '#domain/draft.ts';
import { numberAfter, type Page } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { addDays, epochSeconds, type Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { nameOf, tables } from '../item/tables.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { namesOfStaff } from '../staff/names.ts';
import { record } from './record.ts';

/** Records on a page; one that did several kinds of things is several lines. */
const pageSize = 50;

/** A page of it for an admin's programs, the newest first. That it is read is a line of the access log. */
export async function readWorkLog(ctx: Ctx, municipality: string, query: WorkQuery): Promise<Page<WorkLine>> {
  authorise(ctx.actor, 'audit.readWork', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const span = { before: numberAfter(query.efter), limit: pageSize + 1 };
  await ctx.db.write((tx) => record(ctx, tx, { verb: 'audit.readWork', municipality }));
  const records = await loadRecords(ctx, home, query, span);
  const last = records.length > pageSize ? records[pageSize - 1] : undefined;
  const items = await linesOf(ctx, home, query.gruppe, records.slice(0, pageSize));
  return { items, next: last === undefined ? null : String(last.number) };
}

/** One record, which may be of many things. */
export type WorkRecord = { number: number; at: number };

type Looked = Narrowing & { gruppe: WorkGroup | null };

/** The newest records that fit. */
export async function loadRecords(
  { db }: Ctx,
  home: Municipality,
  query: Looked,
  { before, limit }: { before: number | null; limit: number },
): Promise<WorkRecord[]> {
  const { hvem, fra, til } = query;
  return db.read
    .selectDistinct({ number: revision.number, at: revision.at })
    .from(revision)
    .where(
      and(
        eq(revision.municipality, home.code),
        hvem === null ? like(revision.actor, 'staff:%') : eq(revision.actor, `staff:${hvem}`),
        ofGroup(query.gruppe),
        before === null ? undefined : lt(revision.number, before),
        ...betweenDays(revision.at, { fra, til }, home),
      ),
    )
    .orderBy(desc(revision.number))
    .limit(limit);
}

/** From the beginning of one day to the end of another, where the municipality is. */
export function betweenDays(
  at: SQLiteColumn,
  { fra, til }: Pick<Narrowing, 'fra' | 'til'>,
  { timeZone }: Municipality,
): (SQL | undefined)[] {
  const midnight = (day: Day): number => epochSeconds(day, timeZone);
  return [
    fra === null ? undefined : gte(at, midnight(fra)),
    til === null ? undefined : lt(at, midnight(addDays(til, 1))),
  ];
}

/** Writing more dates of a rule out is nobody's doing. */
function ofGroup(group: WorkGroup | null): SQL | undefined {
  return and(ne(revision.verb, 'extend'), group === null ? undefined : inArray(revision.noun, [...workGroups[group]]));
}

/** What is new and seen at once was published. */
const deed = sql<string>`CASE WHEN ${revision.verb} = 'create' AND json_extract(${revision.snapshot}, '$.status') = 'published'
  THEN 'publish' ELSE ${revision.verb} END`;

/** Records as lines: what each did to each kind of thing, with the names of one thing and of whoever it was. */
export async function linesOf(
  ctx: Ctx,
  home: Municipality,
  group: WorkGroup | null,
  records: readonly WorkRecord[],
): Promise<WorkLine[]> {
  const { number, noun, itemId, actor, at } = revision;
  const numbers = records.map((one) => one.number);
  const rows = await ctx.db.read
    .select({ number, noun, verb: deed, actor: min(actor), at: min(at), many: count(), itemId: min(itemId) })
    .from(revision)
    .where(and(eq(revision.municipality, home.code), inArray(number, numbers), ofGroup(group)))
    .groupBy(number, noun, deed)
    .orderBy(desc(number), noun, deed);
  const ids = rows.map((row) => staffOf(row.actor));
  const people = await namesOfStaff(ctx, home.code, ids);
  const names = await namesOfThings(ctx, home, rows);
  return rows.map((row) => {
    const one = row.many === 1 ? row.itemId : null;
    const work = {
      noun: row.noun,
      verb: row.verb,
      many: row.many,
      itemId: one,
      name: names.get(keyOf(row.noun, one)) ?? null,
    };
    const who = { kind: 'staff', name: people.get(staffOf(row.actor)) ?? null, role: null };
    return { number: row.number, at: row.at ?? 0, who, work };
  });
}

function staffOf(actor: string | null): string {
  return (actor ?? '').slice('staff:'.length);
}

function keyOf(noun: string, id: string | null): string {
  return `${noun} ${id ?? ''}`;
}

type Named = { noun: string; itemId: string | null };

/** What things are called by now; what is gone has no name. */
async function namesOfThings(
  { db }: Ctx,
  { code }: Municipality,
  rows: readonly Named[],
): Promise<Map<string, string>> {
  const idsOf = (noun: string) => rows.filter((row) => row.noun === noun).flatMap(({ itemId }) => itemId ?? []);
  const ofItems = draftNouns.map(async (noun) => {
    const table = tables[noun];
    const which = and(eq(table.municipality, code), inArray(table.id, idsOf(noun)));
    const found = await db.read.select({ id: table.id, name: nameOf[noun] }).from(table).where(which);
    return found.map(({ id, name }) => [keyOf(noun, id), name] as const);
  });
  const ofSettings = Object.entries({ category, town }).map(async ([noun, table]) => {
    const which = and(eq(table.municipality, code), inArray(table.slug, idsOf(noun)));
    const found = await db.read.select({ slug: table.slug, name: table.name }).from(table).where(which);
    return found.map(({ slug, name }) => [keyOf(noun, slug), name] as const);
  });
  return new Map((await Promise.all([...ofItems, ...ofSettings])).flat());
}
