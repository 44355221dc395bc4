/** **personal feed** · mit kalenderlink: a young person's own calendar, at an address that only they are told. */
import type { CalendarEvent } from './calendar-event.ts';
import type { Contact } from './contact.ts';
import { invalid } from './errors.ts';
import type { Category, Municipality } from './municipality.ts';
import type { Opportunity } from './opportunity.ts';
import type { Place, Town } from './place.ts';
import { Line } from './schemas.ts';
import type { Day, EpochSeconds } from './time.ts';
import type { Stay } from './visit.ts';

/** What one may choose to have in it. The last narrows the others. */
export const feedContents = ['saved', 'interests', 'deadlines', 'drop-in', 'home-only'] as const;
export type FeedContent = (typeof feedContents)[number];

/** What is chosen until somebody chooses. */
export const usualContents: readonly FeedContent[] = ['saved', 'interests'];

/** What a young person says of a calendar of theirs: its name, which only they see, and what is in it. */
export type FeedChoice = { name: string; contents: readonly FeedContent[] };

const longestName = 40;

/** Nobody has more programs than this; whoever has lost count can revoke. */
export const mostFeeds = 10;

/** A calendar as its owner sees it in a list; its address is not to be had again. */
export type PersonalFeed = {
  id: string;
  name: string;
  contents: readonly FeedContent[];
  created: Day;
  /** To the hour; null until a program has come. */
  lastFetchedAt: EpochSeconds | null;
};

/** Reads a choice, each thing in it once. Throws `invalid` for no name, one too long, and contents that hold nothing. */
export function readChoice(input: { name: string; contents: readonly string[] }): FeedChoice {
  const name = Line.min(1).max(longestName).safeParse(input.name);
  const contents = readContents(input.contents);
  if (name.success && holdSomething(contents)) return { name: name.data, contents };
  throw invalid(...(name.success ? [] : [nameless]), ...(holdSomething(contents) ? [] : [holdsNothing]));
}

/** What of some words is a choice. Throws `invalid` for contents that would leave a calendar empty for ever. */
export function requireContents(words: readonly string[]): FeedContent[] {
  const contents = readContents(words);
  if (!holdSomething(contents)) throw invalid(holdsNothing);
  return contents;
}

/** What of some words is a choice, in their own order; what is not, or is no longer, is passed over. */
export function readContents(words: readonly string[]): FeedContent[] {
  return feedContents.filter((one) => words.includes(one));
}

function holdSomething(contents: readonly FeedContent[]): boolean {
  return contents.some((one) => one !== 'home-only');
}

const nameless = {
  field: 'name',
  da: `Giv linket et navn på højst ${longestName} tegn.`,
  en: `Give the link a name of at most ${longestName} characters.`,
};

const holdsNothing = {
  field: 'contents',
  da: 'Vælg mindst én ting, der skal stå i kalenderen.',
  en: 'Choose at least one thing to have in the calendar.',
};

/** A municipality with what its events refer to. */
export type HomeGround = {
  municipality: Municipality;
  places: readonly Place[];
  towns: readonly Town[];
  categories: readonly Category[];
};

/** All that goes into a personal calendar. What its owner has hidden is not in it. */
export type PersonalMaterial = {
  home: Municipality;
  today: Day;
  /** By slug: the home municipality, and former ones that something was saved in. */
  grounds: ReadonlyMap<string, HomeGround>;
  /** What each of them was at, at the earliest, when it was read. */
  revisions: ReadonlyMap<string, { number: number; at: EpochSeconds }>;
  saved: readonly CalendarEvent[];
  matched: readonly CalendarEvent[];
  /** The towns that a date of a matched event has to be in; none is anywhere. */
  towns: readonly string[];
  deadlines: readonly Opportunity[];
  /** Contacts to whom one can just come. */
  dropIns: readonly Contact[];
  /** When its owner is at home; null when that does not matter. */
  visits: readonly Stay[] | null;
  /** The days between which they have to sign in to keep their profile. */
  notice: { since: Day; until: Day } | null;
  /** There was more than could be looked at. */
  more: boolean;
};
