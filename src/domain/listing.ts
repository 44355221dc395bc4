/** One date in a list: what a person needs to decide whether to come, and no more. */
import { z } from 'zod';
import { unreadablePage } from './errors.ts';
import { PlaceName } from './place.ts';
import { Age, Id, Line, Slug, Title, WallText } from './schemas.ts';
import { SignUp } from './event.ts';
import { occurrenceStatuses } from './series.ts';

/** A date of an event, as lists, the JSON feed and the API show it. */
export const Listing = z.object({
  eventId: Id,
  /** The date's name for ever, its original start. */
  recurrenceId: WallText,
  municipality: Slug,
  slug: Slug,
  title: Title,
  summary: Line,
  category: Slug,
  start: WallText,
  /** Exclusive. */
  end: WallText,
  /** Epoch seconds. */
  startsAt: z.number().int(),
  endsAt: z.number().int(),
  status: z.enum(occurrenceStatuses),
  /** When it would have been (schema.org `previousStartDate`); null for a date that has not been moved. */
  previousStart: WallText.nullable(),
  /** Why it is cancelled or moved. */
  reason: Line.nullable(),
  place: PlaceName.nullable(),
  ageFrom: Age.nullable(),
  ageTo: Age.nullable(),
  price: z.number().int().nullable(),
  signUp: SignUp,
  comeAlone: z.boolean(),
  fromAfar: z.boolean(),
  pictureUrl: z.string().nullable(),
  pictureAlt: z.string().nullable(),
  repeats: z.boolean(),
  example: z.boolean(),
});
export type Listing = z.infer<typeof Listing>;

/** A page of a list. `next` goes into `efter` to read on; null at the end. */
export type Page<T> = { items: T[]; next: string | null };

/** Where a list that is numbered reads on; null from its beginning. Throws `invalid` for what no list of ours wrote. */
export function numberAfter(after: string | null): number | null {
  if (after === null) return null;
  if (!/^\d{1,9}$/.test(after)) throw unreadablePage();
  return Number(after);
}

/** The address of an event's page on this site. */
export function eventPath(event: { municipality: string; slug: string; id: string }): string {
  return `/${event.municipality}/det-sker/${event.slug}-${event.id}`;
}
