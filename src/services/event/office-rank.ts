/** Which events come next, those nobody else sees among them: the order of the office's list. */
import { and, asc, desc, eq, gt, gte, lt, lte, notInArray, sql, type SQL } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { listOf } from '../json-rows.ts';

/** An event by the date it stands for: its next, or its last when all is over. */
export type Ranked = { startsAt: EpochSeconds; eventId: string; recurrenceId: string };

/**
 * What to rank. `where` is about the event alone, its municipality included, and `many` when it is known to leave more
 * than are sorted; `over` looks back instead of ahead.
 */
export type Ranking = {
  code: string;
  now: EpochSeconds;
  over: boolean;
  where: SQL | undefined;
  many: boolean;
  after: Omit<Ranked, 'recurrenceId'> | null;
  limit: number;
};

/** As many as are quicker sorted than looked for along the list's index. */
const few = 2000;
const day = 86_400;
const { startsAt, endsAt, eventId, recurrenceId } = occurrence;
const columns = { startsAt, eventId, recurrenceId };

/**
 * A page of events, each once. A filter that leaves few sorts those; otherwise the walk goes along the index of dates
 * until the page is full, past the later dates of a series.
 */
export async function rankEvents({ db }: Pick<Ctx, 'db'>, ranking: Ranking): Promise<Ranked[]> {
  if (ranking.where !== undefined && !ranking.many) {
    const rows = await db.read
      .select({ id: event.id })
      .from(event)
      .where(ranking.where)
      .limit(few + 1);
    if (rows.length <= few)
      return sorted(
        db,
        ranking,
        rows.map(({ id }) => id),
      );
  }
  const walks = ranking.over ? [isOver(ranking)] : [began(ranking), ...longBegan(ranking)];
  const found = await Promise.all(
    walks.flatMap((dates) => [true, false].map((listed) => walk(db, ranking, dates, listed))),
  );
  const sign = ranking.over ? -1 : 1;
  const order = (a: Ranked, b: Ranked): number => a.startsAt - b.startsAt || (a.eventId < b.eventId ? -1 : 1);
  return found
    .flat()
    .toSorted((a, b) => sign * order(a, b))
    .slice(0, ranking.limit);
}

async function walk(db: Ctx['db'], ranking: Ranking, dates: SQL | undefined, listed: boolean): Promise<Ranked[]> {
  const { code, where, over, limit } = ranking;
  const fits = sql`EXISTS (SELECT 1 FROM ${event} WHERE ${event.id} = ${eventId} AND ${where})`;
  return db.read
    .select(columns)
    .from(occurrence)
    .where(
      and(
        eq(occurrence.municipality, code),
        eq(occurrence.listed, listed),
        dates,
        beyond(ranking, sql`${startsAt}`),
        isTheOne(ranking),
        where === undefined ? undefined : fits,
      ),
    )
    .orderBy(...[startsAt, eventId, recurrenceId].map((column) => (over ? desc(column) : asc(column))))
    .limit(limit);
}

function began({ now }: Ranking): SQL | undefined {
  return and(gte(startsAt, now - day), gt(endsAt, now));
}

/** What lasts for long and began before that; an index of its own holds those few. */
function longBegan({ now, after }: Ranking): (SQL | undefined)[] {
  if (after !== null && after.startsAt >= now - day) return [];
  return [and(sql`${occurrence.long} = 1`, sql`+${startsAt} < ${now - day}`, gt(endsAt, now))];
}

function isOver({ now }: Ranking): SQL | undefined {
  return and(lt(startsAt, now), lte(endsAt, now));
}

/** No other date of the event stands nearer: none before it that is not over, or none at all after it. */
function isTheOne({ now, over }: Ranking): SQL {
  const [starts, name, ends] = [sql.raw('other.starts_at'), sql.raw('other.recurrence_id'), sql.raw('other.ends_at')];
  const nearer = over
    ? sql`(${ends} > ${now} OR (${starts}, ${name}) > (${startsAt}, ${recurrenceId}))`
    : sql`${ends} > ${now} AND (${starts}, ${name}) < (${startsAt}, ${recurrenceId})`;
  return sql`NOT EXISTS (SELECT 1 FROM ${occurrence} AS other WHERE other.event_id = ${eventId} AND ${nearer})`;
}

async function sorted(db: Ctx['db'], ranking: Ranking, ids: readonly string[]): Promise<Ranked[]> {
  const { now, over, limit } = ranking;
  const ofThese = sql`${eventId} IN ${listOf(ids)}`;
  const toCome = db.read
    .select({ eventId })
    .from(occurrence)
    .where(and(ofThese, gt(endsAt, now)));
  // One aggregate, so that the name comes from the row of the least or greatest start (SQLite, bare columns).
  const place = over ? sql<number>`max(${startsAt})` : sql<number>`min(${startsAt})`;
  return db.read
    .select({ startsAt: place, eventId, recurrenceId })
    .from(occurrence)
    .where(and(ofThese, over ? notInArray(eventId, toCome) : gt(endsAt, now)))
    .groupBy(eventId)
    .having(beyond(ranking, place))
    .orderBy(over ? desc(place) : asc(place), over ? desc(eventId) : asc(eventId))
    .limit(limit);
}

function beyond({ after, over }: Ranking, place: SQL): SQL | undefined {
  if (after === null) return undefined;
  const [mine, last] = [sql`(${place}, ${eventId})`, sql`(${after.startsAt}, ${after.eventId})`];
  return over ? sql`${mine} < ${last}` : sql`${mine} > ${last}`;
}
