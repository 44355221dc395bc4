/** Colours as `#rrggbb`, and how well one reads on another (WCAG 2.2, "relative luminance" and "contrast ratio"). */

/** `#9b2f3f`. */
export type Hex = string;

/** What ordinary text needs against its ground (WCAG 2.2 §1.4.3, level AA). */
export const legibleText = 4.5;

/** Contrast of two colours, 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour, moved towards `goal` by as little as it takes to be read on `ground`. `goal` itself must be legible there. */
export function legibleOn(ground: Hex, colour: Hex, goal: Hex): Hex {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(colour, goal, share);
    if (contrast(candidate, ground) >= legibleText) return candidate;
  }
  return goal;
}

function luminance(colour: Hex): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function mix(from: Hex, to: Hex, share: number): Hex {
  const goal = channels(to);
  const mixed = channels(from).map((channel, at) => channel + ((goal[at] ?? 0) - channel) * share);
  return `#${mixed.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: Hex): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
