/** Taking the numbers of people at the end of a quarter: once, small ones hidden before they are kept. */
import { and, count, countDistinct, eq, gte, lt, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { account, saved } from '#db/schema/account.ts';
import { event } from '#db/schema/event.ts';
import { figure } from '#db/schema/figure.ts';
import { authorise } from '#domain/authorisation.ts';
import { shownPeople, type PeopleCounts, type PeopleFigures } from '#domain/figures.ts';
import type { Municipality } from '#domain/municipality.ts';
import { daysOf, quarterBefore, quarterOf, type Quarter } from '#domain/quarter.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';

/** Takes those of the quarter that is just over, unless that was done. Answers whether it was done now. */
export async function takeFigures(ctx: Ctx, home: Municipality): Promise<boolean> {
  authorise(ctx.actor, 'figures.take', { municipality: home.slug });
  const quarter = quarterBefore(quarterOf(dayAt(ctx.clock(), home.timeZone)));
  return ctx.db.write(async (tx) => {
    const taken = and(eq(figure.municipality, home.code), eq(figure.quarter, quarter));
    const before = await tx.select({ name: figure.name }).from(figure).where(taken).limit(1);
    if (before.length > 0) return false;
    const figures = shownPeople(await countPeople(tx, home.code, quarter));
    const rows = Object.entries(figures).flatMap(([name, shown]) =>
      shown.map((one) => ({ municipality: home.code, quarter, name: name as keyof PeopleFigures, ...one })),
    );
    await tx.insert(figure).values(rows);
    return true;
  });
}

async function countPeople(tx: Transaction, code: string, quarter: Quarter): Promise<PeopleCounts> {
  const { from, to } = daysOf(quarter);
  const here = and(eq(account.municipality, code), eq(account.kind, 'profile'), lt(account.created, to));
  const [all] = await tx
    .select({
      profiles: count(),
      used: sql<number>`coalesce(sum(${account.lastUsed} >= ${from}), 0)`,
    })
    .from(account)
    .where(here);
  const { profiles = 0, used = 0 } = all ?? {};
  return { profiles, used, ...(await countKeepers(tx, code, quarter)) };
}

/** Who kept something in the quarter that they still keep, and of which category of events. */
async function countKeepers(tx: Transaction, code: string, quarter: Quarter) {
  const { from, to } = daysOf(quarter);
  const within = and(gte(saved.savedOn, from), lt(saved.savedOn, to), eq(account.municipality, code));
  const people = countDistinct(saved.profileId);
  const mine = eq(account.id, saved.profileId);
  const [all] = await tx.select({ people }).from(saved).innerJoin(account, mine).where(within);
  const categories = await tx
    .select({ label: event.category, people })
    .from(saved)
    .innerJoin(account, mine)
    .innerJoin(event, and(eq(event.id, saved.itemId), eq(saved.noun, 'event'), eq(event.municipality, code)))
    .where(within)
    .groupBy(event.category);
  return { saved: all?.people ?? 0, categories };
}
