/** Every item has a day by which its owner says "still right" again; what nobody vouches for leaves the front page. */
import type { DraftNoun } from './draft.ts';
import type { Day } from './time.ts';

/**
 * For how many days one "still right" holds. A telephone number goes stale in a season and a deadline sooner; a venue
 * seldom moves. A story is true of the day it was told on: nobody has to vouch for it, unless somebody said so.
 */
const vouchDays: Readonly<Record<DraftNoun, number | null>> = {
  event: 180,
  opportunity: 60,
  contact: 90,
  story: null,
  place: 365,
};

/** True while somebody vouches for the item, or nobody has to. */
export function isVouchedFor(item: { verifyBy: Day | null }, today: Day): boolean {
  return item.verifyBy === null || item.verifyBy >= today;
}

/** The day by which somebody has to say it again, when it is right today; null for what needs no vouching. */
export function nextVerifyBy(noun: DraftNoun, today: Day): Day | null {
  const days = vouchDays[noun];
  return days === null ? null : Temporal.PlainDate.from(today).add({ days }).toString();
}
