/** The kinds of event, as an admin arranges them. A slug stands in addresses, so it is made once and never changes. */
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { category } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, HjemegnError, notFound, type Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { CategoryChoice } from '#domain/municipality-settings.ts';
import { isSameName } from '#domain/same-name.ts';
import { slugOf } from '#domain/slug.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise, type Entry } from './revise.ts';
import { refuseUnseen, seenOf, type Seen } from './seen.ts';

/** A kind of event with whether it is still offered. */
export type OfficeCategory = Omit<typeof category.$inferSelect, 'municipality'>;

/** Every kind, retired ones too, in order. */
export async function listOfficeCategories(ctx: Ctx, slug: string): Promise<OfficeCategory[]> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const rows = await ctx.db.read
    .select()
    .from(category)
    .where(eq(category.municipality, code))
    .orderBy(asc(category.position));
  return rows.map(({ municipality: _, ...row }) => row);
}

/** A new kind, last in the order. Throws `conflict` at the field when there is one of that name in either language. */
export async function addCategory(ctx: Ctx, slug: string, choice: CategoryChoice): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const said = checkedInput(CategoryChoice, choice);
  await ctx.db.write(async (tx) => {
    await complainAboutNames(tx, code, said, null);
    const row = { municipality: code, slug: slugOf(said.name), ...said, position: (await orderOf(tx, code)).length };
    const added = await tx.insert(category).values(row).onConflictDoNothing().returning();
    if (added.length === 0) throw conflict(await whoseAddress(tx, code, row.slug));
    await record(ctx, tx, code, { verb: 'create', itemId: row.slug, snapshot: row });
  });
}

/**
 * Says something else of a kind: what has it shows it so. Throws `not_found`, and `conflict` as above, for the last that
 * is offered, and when it is no longer as it was seen.
 */
export async function changeCategory(
  ctx: Ctx,
  slug: string,
  name: string,
  choice: CategoryChoice,
  seen: Seen = null,
): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const said = checkedInput(CategoryChoice, choice);
  await ctx.db.write(async (tx) => {
    const [now] = await tx.select().from(category).where(ofName(code, name));
    if (now === undefined) throw notFound('category');
    const changed = { ...now, ...said };
    if (seenOf(categoryShown(changed)) === seenOf(categoryShown(now))) return;
    refuseUnseen(seen, categoryShown(now), isOtherNow(now));
    await tx.update(category).set(said).where(ofName(code, name));
    await complainAboutNames(tx, code, said, name);
    if (said.retired) await refuseWithout(tx, code);
    await record(ctx, tx, code, { verb: 'change', itemId: name, snapshot: changed });
  });
}

/** What a page shows of a kind. */
export function categoryShown({
  name,
  nameEn,
  hue,
  retired,
}: Pick<OfficeCategory, 'name' | 'nameEn' | 'hue' | 'retired'>) {
  return [name, nameEn, hue, retired];
}

function isOtherNow({ name, nameEn, retired }: OfficeCategory): Complaint {
  const called = `${name} / ${nameEn}`;
  return {
    field: 'name',
    da: `En kollega har ændret den imens. Nu er den »${called}«${retired ? ' og bruges ikke' : ''}. Gem igen, hvis det skal være som her.`,
    en: `A colleague has changed it meanwhile. It is “${called}” now${retired ? ' and not in use' : ''}. Save again if it is to be as here.`,
  };
}

/** Throws `conflict` when no kind is offered any more: nothing could be written. */
async function refuseWithout(tx: Transaction, code: string): Promise<void> {
  const offered = and(eq(category.municipality, code), eq(category.retired, false));
  if ((await tx.$count(category, offered)) === 0) throw conflict(theLast);
}

const theLast: Complaint = {
  field: 'retired',
  da: 'Det er den sidste kategori, der kan vælges, og uden kan ingen skrive en aktivitet. Tilføj en ny først.',
  en: 'It is the last category to choose, and without one no event can be written. Add another first.',
};

/** Throws `conflict` at each name that another kind goes by, however it is written. */
async function complainAboutNames(
  tx: Transaction,
  code: string,
  said: Pick<CategoryChoice, 'name' | 'nameEn'>,
  own: string | null,
): Promise<void> {
  const rows = await tx.select().from(category).where(eq(category.municipality, code));
  const others = rows.filter(({ slug }) => slug !== own);
  const complaints = (['name', 'nameEn'] as const).flatMap((field) => {
    const there = others.find((other) => isSameName(other[field], said[field]));
    return there === undefined ? [] : [isThere(field, there)];
  });
  if (complaints.length > 0) throw new HjemegnError('conflict', complaints);
}

function isThere(field: 'name' | 'nameEn', there: typeof category.$inferSelect): Complaint {
  const [da, en] = [`Kategorien »${there.name}«`, `The category “${there.nameEn}”`];
  if (field === 'nameEn')
    return { field, da: `${da} hedder det samme på engelsk.`, en: `${en} is called the same in English.` };
  if (there.retired)
    return {
      field,
      da: `${da} findes, men bruges ikke. Tag den i brug igen.`,
      en: `${en} is not in use. Use it again.`,
    };
  return { field, da: `${da} findes allerede.`, en: `${en} is there already.` };
}

/** An address stays with the kind that had it first, whatever that is called by now. */
async function whoseAddress(tx: Transaction, code: string, slug: string): Promise<Complaint> {
  const [there] = await tx.select().from(category).where(ofName(code, slug));
  return {
    field: 'name',
    da: `Adressen »${slug}« hører til kategorien »${there?.name ?? ''}«. Vælg et andet navn.`,
    en: `The address “${slug}” belongs to the category “${there?.nameEn ?? ''}”. Choose another name.`,
  };
}

/** Moves a kind one place up. Throws `not_found`. */
export async function raiseCategory(ctx: Ctx, slug: string, name: string): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  await ctx.db.write(async (tx) => {
    const order = await orderOf(tx, code);
    const at = order.indexOf(name);
    if (at < 0) throw notFound('category');
    if (at === 0) return;
    const moved = order.toSpliced(at, 1).toSpliced(at - 1, 0, name);
    for (const [position, one] of moved.entries()) await tx.update(category).set({ position }).where(ofName(code, one));
    await record(ctx, tx, code, { verb: 'change', itemId: name, snapshot: { order: moved } });
  });
}

async function orderOf(tx: Transaction, code: string): Promise<string[]> {
  const rows = await tx.select().from(category).where(eq(category.municipality, code)).orderBy(asc(category.position));
  return rows.map((row) => row.slug);
}

function ofName(code: string, name: string) {
  return and(eq(category.municipality, code), eq(category.slug, name));
}

async function record(ctx: Ctx, tx: Transaction, code: string, entry: Omit<Entry, 'noun'>): Promise<void> {
  await revise(ctx, tx, code, [{ noun: 'category', ...entry }]);
}
