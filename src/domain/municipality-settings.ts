/** What an admin decides for a municipality: its colour, the kinds of event, the towns, and texts of its own. */
import { z } from 'zod';
import { Markdown, Name, PostalCode, Title } from './schemas.ts';

/** An accent, as a browser's colour field writes it. */
export const ColourChoice = z.strictObject({ colour: z.string().regex(/^#[0-9a-f]{6}$/i) });

/** Languages that are that a municipality can say its events are held in; Danish always is one. */
export const offeredLanguages = [
  'da',
  'en',
  'uk',
  'ar',
  'so',
  'ti',
  'fa',
  'ps',
  'ckb',
  'tr',
  'pl',
  'ro',
  'de',
] as const;

/** Which of them. */
export const LanguageChoice = z.strictObject({ languages: z.array(z.enum(offeredLanguages)).max(20) });

/** A kind of event by its two names and its place on the colour wheel. Its slug never changes: addresses hold it. */
export const CategoryChoice = z.strictObject({
  name: Name,
  nameEn: Title,
  hue: z.coerce.number().int().min(0).max(359),
  retired: z.boolean(),
});
export type CategoryChoice = z.input<typeof CategoryChoice>;

/** A town; its slug never changes either. */
export const TownChoice = z.strictObject({
  name: Name,
  postalCode: PostalCode.nullable(),
  retired: z.boolean(),
});
export type TownChoice = z.input<typeof TownChoice>;

/** Where a text of its own can stand: at the top of the front page, and above the contacts. */
export const textKeys = ['front', 'contacts'] as const;
export type TextKey = (typeof textKeys)[number];

/** A text in one language; empty for none. */
export const OwnText = z.strictObject({ key: z.enum(textKeys), lang: z.enum(['da', 'en']), text: Markdown });

/** The CSS names that calendars know an accent by (RFC 7986 §5.9), with what they look like. */
const names: Readonly<Record<string, string>> = {
  black: '#000000',
  dimgray: '#696969',
  darkslategray: '#2f4f4f',
  slategray: '#708090',
  darkslateblue: '#483d8b',
  maroon: '#800000',
  brown: '#a52a2a',
  crimson: '#dc143c',
  tomato: '#ff6347',
  chocolate: '#d2691e',
  orange: '#ffa500',
  gold: '#ffd700',
  olive: '#808000',
  yellowgreen: '#9acd32',
  green: '#008000',
  seagreen: '#2e8b57',
  teal: '#008080',
  steelblue: '#4682b4',
  dodgerblue: '#1e90ff',
  royalblue: '#4169e1',
  navy: '#000080',
  rebeccapurple: '#663399',
  purple: '#800080',
  mediumvioletred: '#c71585',
  hotpink: '#ff69b4',
};

/** The name nearest to a colour, by red, green and blue. */
export function nearestName(colour: string): string {
  const sorted = Object.entries(names).toSorted(([, a], [, b]) => distance(a, colour) - distance(b, colour));
  return sorted[0]?.[0] ?? 'black';
}

function distance(a: string, b: string): number {
  return [1, 3, 5].reduce((sum, at) => {
    return sum + (Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) ** 2;
  }, 0);
}
