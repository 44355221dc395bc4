/**
 * Numbers of people, with the small ones hidden: in a municipality where few are placed elsewhere, a 1 is somebody.
 * 1 to 4 is hidden, and with it whatever it could be reckoned from (its complement). No shares are told.
 */

/** The least number of people that is shown. */
const leastShown = 5;

/** One number of people, by what it counts; null is hidden, which is not nought. */
export type Shown = { label: string; people: number | null };

/** A number of people that stands alone. */
export function shownAlone(people: number): number | null {
  return people > 0 && people < leastShown ? null : people;
}

/**
 * Groups that one person can be in several of, out of a number of people that is shown beside them: hidden when it is
 * small, and when those who are not in it are few.
 */
export function shownGroups(groups: readonly { label: string; people: number }[], of: number): Shown[] {
  return groups.map(({ label, people }) => ({
    label,
    people: shownAlone(people) === null || shownAlone(of - people) === null ? null : people,
  }));
}

/** How many there are at a time, to the nearest five: the difference of two such numbers is nobody in particular. */
export function shownStock(people: number): number | null {
  return people < leastShown ? shownAlone(people) : Math.round(people / 5) * 5;
}
