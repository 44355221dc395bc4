/** What several answers of the office are made of. */
import { z } from 'zod';
import { WallText } from '#domain/schemas.ts';

/** A field of a form that says something else than before. */
export const FieldChangeItem = z
  .object({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) })
  .meta({ id: 'FieldChange' });

/** What a new event may be a second one of. */
export const AlikeItem = z
  .object({ kind: z.enum(['event', 'draft']), id: z.string(), title: z.string(), start: WallText })
  .meta({ id: 'Alike' });

/** A moment. */
export const at = z.number().int().describe('Epoch seconds.');

/** When a date is. */
export const DateSpanItem = z.object({ start: WallText, end: WallText }).meta({ id: 'DateSpan' });
