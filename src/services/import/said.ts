/** What a calendar says of an event: what is compared, import after import, and nothing that is not published. */
import { z } from 'zod';
import { OverrideRecord, Visibility } from '#domain/event.ts';
import { Place } from '#domain/place.ts';
import { Line, Markdown, RuleText, Slug, Title, WallText } from '#domain/schemas.ts';

const SaidPlace = Place.omit({ id: true, municipality: true, accessText: true });

/** What it says of a single date; null is "as the others". */
export const SaidOverride = OverrideRecord.omit({ placeId: true }).extend({ place: SaidPlace.nullable() });
export type SaidOverride = z.infer<typeof SaidOverride>;

export const Said = z.object({
  title: Title,
  summary: Line,
  text: Markdown,
  category: Slug,
  visibility: Visibility,
  place: SaidPlace.nullable(),
  start: WallText,
  end: WallText,
  rule: RuleText.nullable(),
  excludedDates: z.array(WallText),
  extraDates: z.array(WallText),
  status: z.enum(['confirmed', 'tentative', 'cancelled']),
  reason: Line.nullable(),
  overrides: z.array(SaidOverride),
});
export type Said = z.infer<typeof Said>;

/**
 * An event of a file, by its UID there and the line it begins on; null where it is for the calendar's owner only.
 * `categories` are its own words for what it is.
 */
export type Reading = { uid: string; line: number; said: Said | null; categories: readonly string[] };
