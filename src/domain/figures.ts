/** **figures** · tal: what a leader is told of reach and participation. Fetches of feeds are not people and are not here. */
import type { Quarter } from './quarter.ts';
import type { Shown } from './small-numbers.ts';

/**
 * Numbers of people, taken once, when a quarter is over, and never counted again: profiles there are and those used in
 * it (to the nearest five), those that joined in it, those who kept something, and of which category.
 */
export const peopleFigures = ['profiles', 'used', 'joined', 'saved', 'savedCategory'] as const;
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

/** All there is to tell of a quarter. */
export type Figures = { quarter: Quarter; over: boolean; people: PeopleFigures; things: ThingFigures };
