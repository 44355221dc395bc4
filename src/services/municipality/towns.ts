/** The towns, as an admin keeps them. A slug stands in addresses, so it is made once and never changes. */
import { and, eq } from 'drizzle-orm';
import { town } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Transaction } from '#db/client.ts';
import { conflict, notFound, type Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { TownChoice } from '#domain/municipality-settings.ts';
import { isSameName } from '#domain/same-name.ts';
import { slugOf } from '#domain/slug.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';
import { refuseUnseen, seenOf, type Seen } from './seen.ts';

/** A town with its postcode and whether it is still offered. */
export type OfficeTown = Omit<typeof town.$inferSelect, 'municipality'>;

/** Every town, retired ones too, by name. */
export async function listOfficeTowns(ctx: Ctx, slug: string): Promise<OfficeTown[]> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const rows = await ctx.db.read.select().from(town).where(eq(town.municipality, code));
  const { compare } = new Intl.Collator('da');
  return rows.map(({ municipality: _, ...row }) => row).toSorted((a, b) => compare(a.name, b.name));
}

/** A new town. Throws `conflict` when there is one of that name. */
export async function addTown(ctx: Ctx, slug: string, choice: TownChoice): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const said = checkedInput(TownChoice, choice);
  const row = { municipality: code, slug: slugOf(said.name), ...said };
  await ctx.db.write(async (tx) => {
    await refuseTaken(tx, code, said.name, null);
    const added = await tx.insert(town).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw conflict(addressTaken);
    await revise(ctx, tx, code, [{ noun: 'town', itemId: row.slug, verb: 'create', snapshot: row }]);
  });
}

/** Says something else of a town: what lies there is shown so. Throws `not_found`, and `conflict` as above and when it is no longer as it was seen. */
export async function changeTown(
  ctx: Ctx,
  slug: string,
  name: string,
  choice: TownChoice,
  seen: Seen = null,
): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const said = checkedInput(TownChoice, choice);
  await ctx.db.write(async (tx) => {
    const ofName = and(eq(town.municipality, code), eq(town.slug, name));
    const [now] = await tx.select().from(town).where(ofName);
    if (now === undefined) throw notFound('town');
    const changed = { ...now, ...said };
    if (seenOf(townShown(changed)) === seenOf(townShown(now))) return;
    refuseUnseen(seen, townShown(now), isOtherNow(now));
    await tx.update(town).set(said).where(ofName);
    await refuseTaken(tx, code, said.name, name);
    await revise(ctx, tx, code, [{ noun: 'town', itemId: name, verb: 'change', snapshot: changed }]);
  });
}

/** What a page shows of a town. */
export function townShown({ name, postalCode, retired }: Omit<OfficeTown, 'slug'>): unknown[] {
  return [name, postalCode, retired];
}

function isOtherNow({ name, postalCode, retired }: OfficeTown): Complaint {
  const called = [name, postalCode].filter(Boolean).join(', ');
  return {
    field: 'name',
    da: `En kollega har ændret den imens. Nu er den »${called}«${retired ? ' og bruges ikke' : ''}. Gem igen, hvis det skal være som her.`,
    en: `A colleague has changed it meanwhile. It is “${called}” now${retired ? ' and not in use' : ''}. Save again if it is to be as here.`,
  };
}

/** Throws `conflict` when another town goes by a name, however it is written. */
async function refuseTaken(tx: Transaction, code: string, name: string, own: string | null): Promise<void> {
  const rows = await tx.select().from(town).where(eq(town.municipality, code));
  const there = rows.find((other) => other.slug !== own && isSameName(other.name, name));
  if (there !== undefined) throw conflict(isThere(there));
}

function isThere({ name, retired }: typeof town.$inferSelect): Complaint {
  if (!retired)
    return { field: 'name', da: `Byen »${name}« findes allerede.`, en: `The town “${name}” is there already.` };
  return {
    field: 'name',
    da: `Byen »${name}« findes, men bruges ikke. Tag den i brug igen.`,
    en: `The town “${name}” is not in use. Use it again.`,
  };
}

const addressTaken: Complaint = {
  field: 'name',
  da: 'En by, der har skiftet navn, har den adresse. Vælg et andet navn.',
  en: 'A town that was renamed has that address. Choose another name.',
};
