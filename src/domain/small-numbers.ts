/**
 * Numbers of people, with the small ones hidden: in a municipality where few are placed elsewhere, a 1 is somebody.
 * 1 to 4 is hidden, and with it whatever it could be reckoned from (its complement); percentages are of ten or more.
 */

/** The least number of people that is shown. */
const leastShown = 5;

/** The least number that percentages are made of. */
const leastBase = 10;

/** One number of people, by what it counts; null is hidden, which is not nought. */
export type Shown = { label: string; people: number | null };

/** Numbers that sum up to a total, and the total: both as they may be shown. */
export type ShownParts = { parts: Shown[]; total: number | null };

/** A number of people that stands alone. */
export function shownAlone(people: number): number | null {
  return people > 0 && people < leastShown ? null : people;
}

/**
 * Parts that each person is in exactly one of. When what is hidden could be reckoned from the total, or is too few
 * together, the next smallest is hidden as well; when nothing is left to hide, the total is.
 */
export function shownParts(parts: readonly { label: string; people: number }[]): ShownParts {
  const total = parts.reduce((sum, { people }) => sum + people, 0);
  const hidden = new Set(parts.filter(({ people }) => shownAlone(people) === null).map(({ label }) => label));
  const hide = () => parts.filter(({ label, people }) => people > 0 && !hidden.has(label)).toSorted(bySize)[0];
  while (hidden.size > 0 && isReckonable(parts, hidden)) {
    const next = hide();
    if (next === undefined) return { parts: shownOf(parts, hidden), total: null };
    hidden.add(next.label);
  }
  return { parts: shownOf(parts, hidden), total: shownAlone(total) };
}

/** One hidden number is what is left of the total; a few together are still a few. */
function isReckonable(parts: readonly { label: string; people: number }[], hidden: ReadonlySet<string>): boolean {
  const together = parts.filter(({ label }) => hidden.has(label)).reduce((sum, { people }) => sum + people, 0);
  return hidden.size === 1 || together < leastShown;
}

function bySize(a: { people: number }, b: { people: number }): number {
  return a.people - b.people;
}

function shownOf(parts: readonly { label: string; people: number }[], hidden: ReadonlySet<string>): Shown[] {
  return parts.map(({ label, people }) => ({ label, people: hidden.has(label) ? null : people }));
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

/** The share in whole percent; null when it may not be said. */
export function shownShare(people: number | null, of: number | null): number | null {
  return people === null || of === null || of < leastBase ? null : Math.round((people * 100) / of);
}

/** How many there are at a time, to the nearest five: the difference of two such numbers is nobody in particular. */
export function shownStock(people: number): number | null {
  return people < leastShown ? shownAlone(people) : Math.round(people / 5) * 5;
}
