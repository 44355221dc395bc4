/** **figures** · tal: what a leader is told of reach and participation. Fetches of feeds are not people and are not here. */
import type { Quarter } from './quarter.ts';
import { shownAlone, shownGroups, shownStock, type Shown } from './small-numbers.ts';

/**
 * Numbers of people, taken once, when a quarter is over, and never counted again: profiles there are and those used in
 * it (to the nearest five), those who kept something, and of which category. Not those that joined: beside what there
 * was before and is after, a hidden number of them could be reckoned.
 */
export const peopleFigures = ['profiles', 'used', 'saved', 'savedCategory'] as const;
export type PeopleFigure = (typeof peopleFigures)[number];

/** Numbers of things, which anybody can count on the public pages or in the office. */
export type ThingFigures = {
  /** Dates that were held in the quarter, by category. */
  dates: { label: string; many: number }[];
  /** Published and cancelled in the quarter. */
  published: number;
  cancelled: number;
};

/** What was taken of people at the end of a quarter; empty for a quarter that is not over or was before our time. */
export type PeopleFigures = Partial<Record<PeopleFigure, Shown[]>>;

/** What was counted, as it is: it goes nowhere but into {@link shownPeople}. */
export type PeopleCounts = {
  profiles: number;
  used: number;
  saved: number;
  /** One person may have kept something of several. */
  categories: readonly { label: string; people: number }[];
};

/** What may be kept of it: no number from 1 to 4, and none that such a one could be reckoned from. */
export function shownPeople({ profiles, used, saved, categories }: PeopleCounts): Required<PeopleFigures> {
  return {
    profiles: [{ label: '', people: shownStock(profiles) }],
    used: [{ label: '', people: shownStock(used) }],
    saved: [{ label: '', people: shownAlone(saved) }],
    savedCategory: shownGroups(categories, saved),
  };
}

/** All there is to tell of a quarter. */
export type Figures = { quarter: Quarter; over: boolean; people: PeopleFigures; things: ThingFigures };
