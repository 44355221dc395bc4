/** Reading staff: myself, my colleagues by name, and for an admin everything there is. */
import { and, eq } from 'drizzle-orm';
import { staff } from '#db/schema/account.ts';
import { municipality as municipalities } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Colleague } from '#domain/staff.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from '../profile/queries.ts';
import { loadStaff, type Staff } from './records.ts';

/** Who I am. Throws `unauthenticated` without a sign-in. */
export async function getMe(ctx: Ctx): Promise<Staff> {
  authorise(ctx.actor, 'staff.readOwn', { owner: idOf(ctx.actor) });
  return only(await loadStaff(ctx.keys, ctx.db.read, eq(staff.id, idOf(ctx.actor))));
}

/** Those who work here, by name. */
export async function listStaff(ctx: Ctx, municipality: string): Promise<Staff[]> {
  authorise(ctx.actor, 'staff.list', { municipality });
  return byName(await loadStaff(ctx.keys, ctx.db.read, eq(municipalities.slug, municipality)));
}

/** One of those who work here. Throws `not_found`, also for another municipality's. */
export async function getStaff(ctx: Ctx, municipality: string, id: string): Promise<Staff> {
  authorise(ctx.actor, 'staff.list', { municipality });
  const here = and(eq(municipalities.slug, municipality), eq(staff.id, id));
  return only(await loadStaff(ctx.keys, ctx.db.read, here));
}

/** The others who work here, by name: whom one can hand over to. */
export async function listColleagues(ctx: Ctx, municipality: string, but: string): Promise<Colleague[]> {
  authorise(ctx.actor, 'staff.listColleagues', { municipality });
  const all = byName(await loadStaff(ctx.keys, ctx.db.read, eq(municipalities.slug, municipality)));
  return all.filter(({ id }) => id !== but).map(({ id, name, role }) => ({ id, name, role }));
}

function byName(all: readonly Staff[]): Staff[] {
  const { compare } = new Intl.Collator('da');
  return all.toSorted((a, b) => compare(a.name, b.name));
}

function only([found]: readonly Staff[]): Staff {
  if (found === undefined) throw notFound('staff');
  return found;
}
