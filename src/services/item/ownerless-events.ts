/** How many events nobody keeps right, without looking at the many that are over. */
import { and, count, eq, inArray, ne, sql, type SQL, type Subquery } from 'drizzle-orm';
import { event, occurrence } from '#db/schema/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { beginsAround, stillOn } from '../event/conditions.ts';
import type { Ctx } from '../hub.ts';
import { ownedBy } from './owners.ts';
import { alive } from './tables.ts';

/** As many as are quicker looked at one by one than found among the dates that are coming. */
const few = 1000;

type Asked = { today: string; most: number };

/** How many of those that are still on, to `most`. `today` is a day where the municipality is. */
export async function countOwnerlessEvents(ctx: Ctx, home: Municipality, { today, most }: Asked): Promise<number> {
  // The pluses keep the search on the index of owners.
  const nobodys = and(
    sql`+${event.municipality} = ${home.code}`,
    sql`+${event.status} = 'published'`,
    ownedBy(ctx, 'event', 'nobody'),
  );
  const some = ctx.db.read
    .select({ id: event.id })
    .from(event)
    .where(nobodys)
    .limit(few + 1);
  if ((await manyOf(ctx, some.as('some'))) > few) return countAmongComing(ctx, home, most);
  const living = ctx.db.read
    .select({ id: event.id })
    .from(event)
    .where(and(nobodys, alive(ctx, 'event', today)));
  return Math.min(await manyOf(ctx, living.as('living')), most);
}

async function manyOf({ db }: Ctx, rows: Subquery): Promise<number> {
  const [row] = await db.read.select({ many: count() }).from(rows);
  return row?.many ?? 0;
}

/** Walks along the dates from now on until there are enough; the few long ones have an index of their own. */
async function countAmongComing(ctx: Ctx, home: Municipality, most: number): Promise<number> {
  const span = { from: Math.floor(ctx.clock().epochMilliseconds / 1000), to: null };
  const walk = (dates: SQL | undefined) =>
    ctx.db.read
      .selectDistinct({ id: event.id })
      .from(occurrence)
      .innerJoin(event, eq(event.id, occurrence.eventId))
      .where(
        and(
          eq(occurrence.municipality, home.code),
          inArray(occurrence.listed, [true, false]),
          dates,
          ne(occurrence.status, 'cancelled'),
          ctx.settings.demo ? undefined : eq(occurrence.example, false),
          sql`+${event.status} = 'published'`,
          ownedBy(ctx, 'event', 'nobody'),
        ),
      )
      .limit(most);
  const found = (await Promise.all([walk(beginsAround(span)), walk(stillOn(span))])).flat();
  return Math.min(new Set(found.map(({ id }) => id)).size, most);
}
