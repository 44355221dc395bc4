/**
 * Everything that is kept of somebody, as a file they can take along. The shape is stable: a field is added, never given
 * another meaning, and `version` rises when a program that reads it would have to know. Times are UTC.
 */
import { z } from 'zod';
import { accessReasons } from './access.ts';
import { Choices, profileQuestions } from './profile.ts';
import { roles } from './role.ts';
import { savedNouns } from './saved.ts';
import { DayText, Slug, Stamp } from './schemas.ts';

/** A line of the access log about them. No colleague is named: what counts is the role. */
export const LogLine = z.object({
  number: z.number().int(),
  at: Stamp,
  /** `me` is whoever the log is about. */
  who: z.enum(['me', 'profile', 'staff', 'operator', 'system', 'anonymous']),
  role: z.enum(roles).nullable(),
  /** What was done, by the name it has here: `recovery.view`. */
  verb: z.string(),
  reason: z.enum(accessReasons).nullable(),
});
export type LogLine = z.infer<typeof LogLine>;

export const ProfileExport = z.object({
  format: z.literal('hjemegn-profile'),
  version: z.literal(1),
  exported: Stamp,
  profile: z.object({
    alias: z.string(),
    signInName: z.string(),
    municipality: z.object({ slug: Slug, name: z.string() }),
    choices: Choices,
    paused: z.boolean(),
    /** The day it was made, and the last day it was used. */
    created: DayText,
    lastUsed: DayText,
    /** What they are asked, since when, and which question of age they have answered. */
    question: z.enum(profileQuestions).nullable(),
    questionSince: DayText.nullable(),
    answered: z.enum(profileQuestions).nullable(),
  }),
  /** How they sign in. What opens anything is not here, and most of it is not even known. */
  signIn: z.object({
    hasPassphrase: z.boolean(),
    passkeys: z.array(z.object({ name: z.string(), created: DayText, lastUsed: DayText.nullable() })),
    /** Cards that lead back and have not been used. */
    cards: z.number().int(),
    sessions: z.array(z.object({ device: z.string(), policy: z.string(), begun: Stamp, ends: Stamp })),
  }),
  saved: z.array(
    z.object({
      noun: z.enum(savedNouns),
      id: z.string(),
      savedOn: DayText,
      /** Null for what has been taken back since. */
      title: z.string().nullable(),
      address: z.url().nullable(),
    }),
  ),
  visits: z.array(z.object({ from: DayText, to: DayText })),
  calendars: z.array(
    z.object({
      name: z.string(),
      contents: z.array(z.string()),
      created: DayText,
      /** To the hour. */
      lastFetched: Stamp.nullable(),
    }),
  ),
  /** Requests to get back in after everything was lost. */
  recoveries: z.array(z.object({ asked: Stamp, state: z.string() })),
  log: z.array(LogLine),
});
export type ProfileExport = z.infer<typeof ProfileExport>;
