/** The access log as an admin searches it. */
import { z } from 'zod';
import { DayText } from './schemas.ts';
import type { Verb } from './verbs.ts';

/** What verbs are searched by: a few kinds of doings, each some nouns. */
export const auditGroups = {
  koder: ['invitation'],
  hjaelp: ['recovery'],
  medarbejdere: ['staff'],
  login: ['session', 'credential', 'wayIn'],
  unge: ['profile', 'visit', 'personalFeed'],
  drift: ['audit', 'keys', 'apiToken', 'webhook'],
} as const satisfies Record<string, readonly NounOf<Verb>[]>;
type NounOf<Name extends string> = Name extends `${infer Noun}.${string}` ? Noun : never;
export type AuditGroup = keyof typeof auditGroups;

const groups = Object.keys(auditGroups) as [AuditGroup, ...AuditGroup[]];

/** What is looked for, and before which line; the names are those of the address. */
export const AuditQuery = z.object({
  gruppe: z.enum(groups).nullable(),
  /** A member of staff. */
  hvem: z.string().max(40).nullable(),
  /** Both included. */
  fra: DayText.nullable(),
  til: DayText.nullable(),
  efter: z.coerce.number().int().positive().nullable(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** Every line there is. */
export const everyLine: AuditQuery = { gruppe: null, hvem: null, fra: null, til: null, efter: null };

/** A line, with staff by name. Young people are nobody in particular. */
export type AuditLine = {
  number: number;
  /** Epoch seconds. */
  at: number;
  who: { kind: string; name: string | null; role: string | null };
  verb: string;
  /** The member of staff it was about; `young` for a young person, null for nobody. */
  about: { name: string } | 'young' | null;
  reason: string | null;
};
