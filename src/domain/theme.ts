/** A municipality's colours as a stylesheet. The Content-Security-Policy forbids style attributes, so classes carry it. */
import { legibleOn, type Hex } from './colour.ts';
import type { Category } from './municipality.ts';

/**
 * The grounds that text in the accent may stand on: the darkest a light page uses and the lightest a dark
 * one does. The other pair is what stands on the accent itself.
 */
export const grounds = { lightPaper: '#e9dfcb', darkPaper: '#2b2520', white: '#ffffff', ink: '#171412' } as const;

/** The accent of a light and of a dark page. Each reads on its paper, and its `on` reads on it. */
export function accents(colour: Hex): Record<'light' | 'dark', { accent: Hex; on: Hex }> {
  return {
    light: { accent: legibleOn(grounds.lightPaper, colour, grounds.ink), on: grounds.white },
    dark: { accent: legibleOn(grounds.darkPaper, colour, grounds.white), on: grounds.ink },
  };
}

/** `--accent` and `--on-accent` for light and dark, and `--hue` in degrees on `.category-<slug>`. */
export function themeStylesheet(colour: Hex, categories: readonly Pick<Category, 'slug' | 'hue'>[]): string {
  const { light, dark } = accents(colour);
  return [
    root(light),
    `@media (prefers-color-scheme: dark){${root(dark)}}`,
    ...categories.map(({ slug, hue }) => `.category-${slug}{--hue:${hue}}`),
    '',
  ].join('\n');
}

function root({ accent, on }: { accent: Hex; on: Hex }): string {
  return `:root{--accent:${accent};--on-accent:${on}}`;
}
