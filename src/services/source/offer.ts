/** What a source has: its events, as far as it says them. */
import { z } from 'zod';
import type { Complaint } from '#domain/errors.ts';
import { WallText } from '#domain/schemas.ts';
import { Said } from '../import/said.ts';

/** What is said of an event; a piece of news may not say when. */
export const Told = Said.extend({ start: WallText.nullable(), end: WallText.nullable() });
export type Told = z.infer<typeof Told>;

/** An event as it is remembered, with the source's own words for what and where it is. */
export const Offer = z.object({
  told: Told,
  categories: z.array(z.string()),
  place: z.string().nullable(),
});
export type Offer = z.infer<typeof Offer>;

/** An event of a source by its UID there; null where it is for the calendar's owner only. */
export type Offered = { uid: string; offer: Offer | null };

/** What one reading brought. `whole` is false where what is no longer there says nothing: a feed of the latest news. */
export type Taken = {
  /** What the source calls itself. */
  name: string | null;
  offered: Offered[];
  /** There, but not to be read: neither taken nor gone. */
  unreadable: ReadonlySet<string>;
  /** What could not be taken, and why. */
  remarks: Complaint[];
  /** What was taken, and is worth knowing. */
  notes: Complaint[];
  whole: boolean;
};

/** True for what says when it is. */
export function isDated(told: Told): told is Said {
  return told.start !== null && told.end !== null;
}
