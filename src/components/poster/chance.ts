/** Chance that falls the same way every time: numbers from a seed. */

/** Draws numbers from a seed; the same seed draws the same. */
export type Chance = {
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  /** One of some. Throws when there are none. */
  oneOf: <T>(some: readonly T[]) => T;
  /** True so often, 0 to 1. */
  often: (share: number) => boolean;
};

/** Chance of a seed (FNV-1a into mulberry32). */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { between, often: (share) => next() < share, oneOf: (some) => pick(some, between(0, some.length - 1)) };
}

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash | 0;
}

function pick<T>(some: readonly T[], index: number): T {
  const one = some[index];
  if (one === undefined) throw new RangeError('Nothing to choose from.');
  return one;
}
