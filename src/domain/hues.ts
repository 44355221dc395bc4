/** The hues a category is chosen from, in degrees of OKLCH, evenly round the circle; their names are in the words. */
export const namedHues = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330] as const;

/** One of them. */
export type NamedHue = (typeof namedHues)[number];

/** The named hue farthest from all that are in use already: the least likely to be mistaken for another. */
export function freestHue(used: readonly number[]): NamedHue {
  const room = (hue: number): number => Math.min(180, ...used.map((other) => apart(hue, other)));
  return namedHues.reduce((best, hue) => (room(hue) > room(best) ? hue : best));
}

/** How far two hues are from each other round the circle, 0–180. */
function apart(a: number, b: number): number {
  const straight = Math.abs(a - b) % 360;
  return Math.min(straight, 360 - straight);
}
