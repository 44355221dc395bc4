/** Every item has a day by which its owner says "still right" again; what nobody vouches for leaves the front page. */
import type { Day } from './time.ts';

/** True while somebody vouches for the item, or nobody has to. */
export function isVouchedFor(item: { verifyBy: Day | null }, today: Day): boolean {
  return item.verifyBy === null || item.verifyBy >= today;
}
