/** **municipality** · kommune: the tenant. All 98 are known by name; those that have joined have a hub. */
import { z } from 'zod';
import { Slug, Title } from './schemas.ts';

/** A municipality as everyone may know it. */
export const Municipality = z.object({
  /** Four digits, `0510` (Danmarks Statistik). */
  code: z.string().regex(/^\d{4}$/),
  slug: Slug,
  name: Title,
  joined: z.boolean(),
  /** Accent colour, `#a4343a`, and the CSS name nearest to it (RFC 7986 §5.9). */
  colour: z.string(),
  colourName: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
});
export type Municipality = z.infer<typeof Municipality>;

/** A kind of event that one filters by. `hue` in degrees never carries meaning alone. */
export const Category = z.object({ slug: Slug, name: Title, nameEn: Title, hue: z.number().int().min(0).max(359) });
export type Category = z.infer<typeof Category>;
