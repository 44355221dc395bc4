/** Forms that are used again: templates with a name, and copies of what is there. */
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { draft } from '#db/schema/draft.ts';
import { authorise } from '#domain/authorisation.ts';
import { Fields, type Draft, type DraftNoun } from '#domain/draft.ts';
import { conflict, invalid, notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { movedToNext } from '#domain/moved-fields.ts';
import type { Municipality } from '#domain/municipality.ts';
import { isSameName } from '#domain/same-name.ts';
import { Line } from '#domain/schemas.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { keepDraft } from './keep.ts';
import { kindOf } from './kinds.ts';
import type { DraftLine } from './queries.ts';
import { draftOf, loadDraft } from './records.ts';

/** What a template is made from: a draft as it is typed, or something published. */
export type TemplateOf = { draftId: string } | { noun: DraftNoun; itemId: string };

const whole = { scope: 'all', recurrenceId: null } as const;
const anew = { proposal: 'create', itemId: null, base: null, ...whole } as const;

/** Keeps a form as a template by a name, `Torsdagsklub`. Throws `invalid` and `conflict` on `name`, and `not_found`. */
export async function saveTemplate(ctx: Ctx, municipality: string, of: TemplateOf, name: string): Promise<Draft> {
  authorise(ctx.actor, 'template.write', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const templateName = checkedInput(Line, name, 'name');
  if (templateName === '') throw invalid(nameMissing);
  return ctx.db.write(async (tx) => {
    const { noun, fields } =
      'draftId' in of ? await loadDraft(tx, home, of.draftId) : await itemForm(ctx, tx, home, of);
    await refuseTaken(tx, home, noun, templateName);
    return keepDraft(ctx, tx, home, { ...anew, noun, fields: checkedInput(Fields, fields), templateName });
  });
}

/** Throws `conflict` when there is a template of that name: nobody could tell them apart, and no colleague's is replaced. */
async function refuseTaken(tx: Transaction, { code }: Municipality, noun: DraftNoun, name: string): Promise<void> {
  const templates = and(eq(draft.municipality, code), eq(draft.state, 'template'), eq(draft.noun, noun));
  const rows = await tx.select({ title: draft.title }).from(draft).where(templates);
  const there = rows.find(({ title }) => isSameName(title, name));
  if (there === undefined) return;
  throw conflict({
    field: 'name',
    da: `Der er allerede en skabelon, der hedder »${there.title}«. Vælg et andet navn, eller smid den ud under Kladder.`,
    en: `There is a template called “${there.title}” already. Choose another name, or discard it under Drafts.`,
  });
}

/** The templates of a municipality by name; everybody in the office has the same. */
export async function listTemplates(ctx: Ctx, municipality: string, noun?: DraftNoun): Promise<DraftLine[]> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const ofNoun = noun === undefined ? undefined : eq(draft.noun, noun);
  const rows = await ctx.db.read
    .select()
    .from(draft)
    .where(and(eq(draft.municipality, home.code), eq(draft.state, 'template'), ofNoun));
  const { compare } = new Intl.Collator('da');
  return rows
    .toSorted((a, b) => compare(a.title, b.title))
    .map((row) => {
      const { fields: _, ...line } = draftOf(row, home.slug);
      return line;
    });
}

/** Begins a draft from a template, its dates moved to the next that fit. Throws `not_found`. */
export async function beginFromTemplate(ctx: Ctx, municipality: string, id: string): Promise<Draft> {
  authorise(ctx.actor, 'draft.write', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.write(async (tx) => {
    const { state, noun, fields } = await loadDraft(tx, home, id);
    if (state !== 'template') throw notFound('draft');
    return begin(ctx, tx, home, { noun, fields });
  });
}

/** Begins a draft of something new that is like something there is. Throws `not_found`. */
export async function duplicateItem(ctx: Ctx, municipality: string, item: ItemKey): Promise<Draft> {
  authorise(ctx.actor, 'draft.write', { municipality });
  const home = await getMunicipality(ctx, municipality);
  return ctx.db.write(async (tx) => begin(ctx, tx, home, await itemForm(ctx, tx, home, item)));
}

type ItemKey = { noun: DraftNoun; itemId: string };
type Form = { noun: DraftNoun; fields: Fields };

async function itemForm(ctx: Ctx, tx: Transaction, home: Municipality, { noun, itemId }: ItemKey): Promise<Form> {
  const kind = kindOf(noun);
  return { noun, fields: kind.fieldsOf(await kind.load(ctx, tx, home, itemId), whole, home) };
}

function begin(ctx: Ctx, tx: Transaction, home: Municipality, { noun, fields }: Form): Promise<Draft> {
  const moved = movedToNext(fields, dayAt(ctx.clock(), home.timeZone));
  return keepDraft(ctx, tx, home, { ...anew, noun, fields: moved });
}

const nameMissing = { field: 'name', da: 'Skriv, hvad skabelonen hedder.', en: 'Say what the template is called.' };
