/** A young person says when they are home. Days that touch are one stay, and what is over is not kept. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { homeVisit } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { addDays, dayAt, type Day } from '#domain/time.ts';
import { joined, Stay, touches, type HomeVisit } from '#domain/visit.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { touchProfile } from '../profile/touch.ts';
import { encryptedDays, loadVisits } from './records.ts';

/** What became of it: the stay as it is kept, and how many others it was put together with. */
export type Kept = { visit: HomeVisit; merged: number };

/** As many stays as a year has weekends, and a few more. */
const most = 60;

/** Adds a stay, or changes the one of an `id`. Throws `invalid`, and `not_found` for a stay that is not mine. */
export async function keepVisit(ctx: Ctx, input: Stay, id: string | null): Promise<Kept> {
  authorise(ctx.actor, 'visit.change', { owner: idOf(ctx.actor) });
  const stay = checkedInput(Stay, input);
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  requireAhead(stay, today);
  return ctx.db.write(async (tx) => {
    const mine = await loadVisits(ctx.keys, tx, idOf(ctx.actor));
    if (id !== null && !mine.some((one) => one.id === id)) throw notFound('visit');
    const others = mine.filter((one) => one.id !== id && one.to >= today);
    const near = touching(stay, others);
    if (others.length - near.length >= most) throw tooManyStays();
    const gone = mine.filter((one) => near.includes(one) || one.to < today || one.id === id);
    const visit = { id: id ?? ctx.newId(), ...joined(stay, near) };
    await replace(ctx, tx, gone, visit);
    return { visit, merged: near.length };
  });
}

/** Those a stay touches, and those that these touch in turn. */
function touching(stay: Stay, others: readonly HomeVisit[], found: readonly HomeVisit[] = []): HomeVisit[] {
  const whole = joined(stay, found);
  const near = others.filter((one) => touches(whole, one));
  return near.length === found.length ? near : touching(stay, others, near);
}

async function replace(ctx: Ctx, tx: Transaction, gone: readonly HomeVisit[], visit: HomeVisit): Promise<void> {
  const profileId = idOf(ctx.actor);
  const ids = gone.map(({ id }) => id);
  if (ids.length > 0) await tx.delete(homeVisit).where(inArray(homeVisit.id, ids));
  const { id, ...stay } = visit;
  await tx.insert(homeVisit).values({ id, profileId, days: encryptedDays(ctx.keys, id, stay) });
  await touchProfile(ctx, tx, profileId);
}

/** Takes a stay away; one that is not mine is not found. */
export async function removeVisit(ctx: Ctx, id: string): Promise<void> {
  authorise(ctx.actor, 'visit.change', { owner: idOf(ctx.actor) });
  const profileId = idOf(ctx.actor);
  await ctx.db.write(async (tx) => {
    const mine = and(eq(homeVisit.id, id), eq(homeVisit.profileId, profileId));
    const rows = await tx.delete(homeVisit).where(mine).returning({ id: homeVisit.id });
    if (rows.length === 0) throw notFound('visit');
    await touchProfile(ctx, tx, profileId);
  });
}

function requireAhead({ to, from }: Stay, today: Day): void {
  if (to < today) throw invalid({ field: 'to', da: 'De dage er forbi.', en: 'Those days are over.' });
  if (from > addDays(today, 2 * 366)) {
    throw invalid({ field: 'from', da: 'Vælg dage inden for to år.', en: 'Choose days within two years.' });
  }
  if (to > addDays(from, 366)) {
    throw invalid({ field: 'to', da: 'Højst et år ad gangen.', en: 'At most a year at a time.' });
  }
}

function tooManyStays() {
  return invalid({
    field: 'from',
    da: 'Der er ikke plads til flere. Fjern nogen først.',
    en: 'There is no room for more. Remove some first.',
  });
}
