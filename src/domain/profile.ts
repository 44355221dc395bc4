/**
 * **profile** · profil: a young person, tied to the municipality they grew up in. No real name, no CPR number, no date of
 * birth, and nothing of where they live now.
 */
import { z } from 'zod';
import { Id, LanguageTag, Line, Slug } from './schemas.ts';

/** What they want to be called; only they see it, and a worker who helps them back. */
export const Alias = Line.min(1).max(40);

/** What they sign in with; a number is added, so that nobody can find out which names are taken. */
export const SignInName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9æøå][a-z0-9æøå._-]{1,23}$/, 'not a sign-in name');

/** What they have chosen to see, and what not. */
export const Choices = z.object({
  /** Slugs of categories. */
  interests: z.array(Slug).max(40).default([]),
  towns: z.array(Slug).max(60).default([]),
  languages: z.array(LanguageTag).max(20).default([]),
  birthYear: z.number().int().min(1900).max(2100).nullable().default(null),
  hidden: z
    .object({
      categories: z.array(Slug).max(40).default([]),
      towns: z.array(Slug).max(60).default([]),
      places: z.array(Id).max(200).default([]),
    })
    .prefault({}),
});
export type Choices = z.infer<typeof Choices>;
export type Hidden = Choices['hidden'];

/** Nothing chosen yet. */
export const noChoices: Choices = Choices.parse({});

/** A profile as its owner sees it. */
export type Profile = {
  id: string;
  /** Slug of the home municipality. */
  municipality: string;
  alias: string;
  signInName: string;
  choices: Choices;
  paused: boolean;
  /** What they are to be asked; null when nothing. */
  question: ProfileQuestion | null;
  hasPassphrase: boolean;
};

/** Asked at 18 and at 23, and before it is deleted after long absence. */
export const profileQuestions = ['adult', 'leaving', 'absent'] as const;
export type ProfileQuestion = (typeof profileQuestions)[number];
