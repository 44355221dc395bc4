/** The log as an admin searches it: who saw or changed what of whom, and what the office did. */
import { z } from 'zod';
import { draftNouns } from './draft.ts';
import { DayText } from './schemas.ts';
import type { Verb } from './verbs.ts';

/** What verbs are searched by: a few kinds of doings, each some nouns. */
export const auditGroups = {
  koder: ['invitation'],
  hjaelp: ['recovery'],
  medarbejdere: ['staff'],
  login: ['session', 'credential', 'wayIn'],
  unge: ['profile', 'visit', 'personalFeed'],
  kilder: ['source'],
  drift: ['audit', 'keys', 'apiToken', 'webhook'],
} as const satisfies Record<string, readonly NounOf<Verb>[]>;
type NounOf<Name extends string> = Name extends `${infer Noun}.${string}` ? Noun : never;
type AuditGroup = keyof typeof auditGroups;

/** The office's work, which its records tell of: what is published, and what is decided for the municipality. */
export const workGroups = {
  indhold: draftNouns,
  indstillinger: ['municipality', 'municipalityText', 'category', 'town'],
} as const;
export type WorkGroup = keyof typeof workGroups;

const accessNames = Object.keys(auditGroups) as [AuditGroup, ...AuditGroup[]];
export const workNames = Object.keys(workGroups) as [WorkGroup, ...WorkGroup[]];

/** By whom, and between which days, both included. */
const Narrowing = z.object({
  /** A member of staff. */
  hvem: z.string().max(40).nullable(),
  fra: DayText.nullable(),
  til: DayText.nullable(),
});
export type Narrowing = z.infer<typeof Narrowing>;

/** What the schema says of a last day that is before the first. */
export const notInOrder = 'ends before it begins';

/** What is looked for, and after which line; the names are those of the address. */
export const AuditQuery = Narrowing.extend({
  gruppe: z.enum([...accessNames, ...workNames]).nullable(),
  efter: z
    .string()
    .regex(/^\d{0,12}-\d{0,12}$/)
    .nullable(),
}).refine(({ fra, til }) => fra === null || til === null || fra <= til, { error: notInOrder, path: ['til'] });
export type AuditQuery = z.infer<typeof AuditQuery>;

/** The same of the office's work alone; `efter` is the number of a record. */
export const WorkQuery = Narrowing.extend({
  gruppe: z.enum(workNames).nullable(),
  efter: z.string().max(20).nullable(),
});
export type WorkQuery = z.infer<typeof WorkQuery>;

/** Every line there is. */
export const everyLine = { gruppe: null, hvem: null, fra: null, til: null, efter: null } as const;

/** Something that the office did, to one thing or to several of a kind at once. */
export type WorkDone = {
  noun: string;
  verb: string;
  many: number;
  /** What it was, when it was one; null when it was several. */
  itemId: string | null;
  /** What it is called by now; null when it was several or is gone. */
  name: string | null;
};

type Doer = { kind: string; name: string | null; role: string | null };

/** A line, with staff by name. Young people are nobody in particular. */
export type AuditLine = {
  number: number;
  /** Epoch seconds. */
  at: number;
  who: Doer;
  verb: string;
  /** The member of staff it was about; `young` for a young person, null for nobody. */
  about: { name: string } | 'young' | null;
  reason: string | null;
  /** What was done, for a line of the office's work. */
  work: WorkDone | null;
};

/** A line of the office's work. */
export type WorkLine = { number: number; at: number; who: Doer; work: WorkDone };

/** Where the two kinds of lines are read on, each below its number; null from the newest. */
export type LogCursor = { access: number | null; work: number | null };

/** A cursor as the address has it. */
export function writtenCursor({ access, work }: LogCursor): string {
  return `${access ?? ''}-${work ?? ''}`;
}

/** Reads it. */
export function readCursor(efter: string | null): LogCursor {
  const [access = '', work = ''] = (efter ?? '').split('-');
  const number = (text: string) => (text === '' ? null : Number(text));
  return { access: number(access), work: number(work) };
}

/**
 * The first of two lists, each newest first, by when they were: neither's own order changes. Answers them with how
 * many of each that takes.
 */
export function newestOf<A extends { at: number }, B extends { at: number }>(
  access: readonly A[],
  work: readonly B[],
  limit: number,
): { lines: (A | B)[]; access: number; work: number } {
  const lines: (A | B)[] = [];
  let [a, w] = [0, 0];
  while (lines.length < limit) {
    const [one, other] = [access[a], work[w]];
    if (one !== undefined && (other === undefined || one.at >= other.at)) {
      lines.push(one);
      a += 1;
    } else if (other !== undefined) {
      lines.push(other);
      w += 1;
    } else break;
  }
  return { lines, access: a, work: w };
}
