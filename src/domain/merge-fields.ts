/**
 * Two people changed the same thing: what they typed is put together field by field (a three-way merge). What only one
 * of them changed is taken; what both changed to different things is a question, never a guess.
 */
import type { Fields } from './draft.ts';
import { said } from './field-diff.ts';

/** A field that both changed, and what it was. */
export type Question = { field: string; base: string[]; mine: string[]; theirs: string[] };

/** What both want, with mine where there is a question. */
export type Merge = { fields: Fields; questions: Question[] };

/** Whose word counts, by field. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** Fields that are sets of values, merged value by value: two who leave out different weeks leave out both. */
const sets: ReadonlySet<string> = new Set(['excluded', 'extra', 'languages', 'access']);

/** Puts two versions of a form together. Without a base nobody knows who changed what: every difference is a question. */
export function mergeFields(base: Fields | null, mine: Fields, theirs: Fields): Merge {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base ?? {})])];
  const merged = names.map((field) => mergeField(field, base, { mine: mine[field], theirs: theirs[field] }));
  return {
    fields: Object.fromEntries(merged.map(({ field, values }) => [field, values])),
    questions: merged.flatMap(({ question }) => question ?? []),
  };
}

/** The fields once every question is answered; the fields whose questions are still open. */
export function answered({ fields, questions }: Merge, choices: Choices): { fields: Fields; open: string[] } {
  const taken = questions.flatMap(({ field, theirs }) =>
    choices[field] === 'theirs' ? [[field, theirs] as const] : [],
  );
  const open = questions.filter(({ field }) => !Object.hasOwn(choices, field)).map(({ field }) => field);
  return { fields: { ...fields, ...Object.fromEntries(taken) }, open };
}

type Sides = { mine: string[] | undefined; theirs: string[] | undefined };
type Merged = { field: string; values: string[]; question?: Question };

function mergeField(field: string, base: Fields | null, sides: Sides): Merged {
  const normal = sets.has(field) ? sorted : said;
  const [mine, theirs] = [normal(sides.mine), normal(sides.theirs)];
  if (same(mine, theirs)) return { field, values: sides.mine ?? sides.theirs ?? [] };
  const was = base === null ? null : normal(base[field]);
  if (was === null) return { field, values: mine, question: { field, base: [], mine, theirs } };
  if (same(was, theirs)) return { field, values: sides.mine ?? [] };
  if (same(was, mine)) return { field, values: sides.theirs ?? [] };
  if (sets.has(field)) return { field, values: mergeSets(was, mine, theirs) };
  return { field, values: mine, question: { field, base: was, mine, theirs } };
}

/** What both have, and what either put in; what either took out is out. */
function mergeSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const kept = (value: string) => !base.includes(value) || (mine.includes(value) && theirs.includes(value));
  return [...new Set([...mine, ...theirs])].filter(kept).toSorted();
}

function sorted(values: readonly string[] | undefined): string[] {
  return [...new Set(said(values))].toSorted();
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
