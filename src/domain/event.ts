/** **event** · aktivitet: a series of dates with all that one needs to know to come. */
import { z } from 'zod';
import {
  Age,
  DayText,
  Id,
  LanguageTag,
  Line,
  Markdown,
  RuleText,
  SitePath,
  Slug,
  Stamp,
  Title,
  WallText,
  WebAddress,
} from './schemas.ts';

export const eventStatuses = ['draft', 'in_review', 'published', 'cancelled', 'withdrawn'] as const;
export const EventStatus = z.enum(eventStatuses);
export type EventStatus = z.infer<typeof EventStatus>;

export const visibilities = ['public', 'members'] as const;
export const Visibility = z.enum(visibilities);
export type Visibility = z.infer<typeof Visibility>;

export const signUps = ['none', 'link', 'contact'] as const;
export const SignUp = z.enum(signUps);

/** Access notes a person filters and decides by (schema.org `accessibilityFeature`). */
export const accessNotes = ['wheelchair', 'quiet', 'sign-language', 'hearing-loop'] as const;
const AccessNote = z.enum(accessNotes);

export const OverrideRecord = z.object({
  recurrenceId: WallText,
  cancelled: z.boolean(),
  reason: Line.nullable(),
  start: WallText.nullable(),
  end: WallText.nullable(),
  title: Title.nullable(),
  summary: Line.nullable(),
  placeId: Id.nullable(),
});

/** Why something is cancelled: never empty, because that is what everybody asks. */
export const CancelReason = z.strictObject({ reason: Title });

/** What a person decides about an event; everything else follows from use. */
export const EventDetails = z.object({
  title: Title,
  summary: Line,
  text: Markdown,
  category: Slug,
  placeId: Id.nullable(),
  contactId: Id.nullable(),
  organiser: Line.nullable(),
  start: WallText,
  end: WallText,
  rule: RuleText.nullable(),
  excludedDates: z.array(WallText).max(500),
  extraDates: z.array(WallText).max(500),
  ageFrom: Age.nullable(),
  ageTo: Age.nullable(),
  /** In øre; 0 is free, null is not said. */
  price: z.number().int().min(0).max(10_000_000).nullable(),
  signUp: SignUp,
  signUpUrl: WebAddress.nullable(),
  languages: z.array(LanguageTag).max(20),
  access: z.array(AccessNote),
  comeAlone: z.boolean(),
  fromAfar: z.boolean(),
  pictureUrl: SitePath.nullable(),
  pictureAlt: Line.nullable(),
  visibility: Visibility,
  /** A sample of the demonstration, never to be mistaken for the real thing. */
  example: z.boolean(),
  /** The role that keeps it true. */
  ownerRole: Line.nullable(),
  /** When its owner should say "still right" again. */
  verifyBy: DayText.nullable(),
});
export type EventDetails = z.infer<typeof EventDetails>;

/** When the next date would have been before all of an event was moved (schema.org `previousStartDate`), and why. */
const EventMoved = z.object({ previousStart: WallText, reason: Line.nullable() });
export type EventMoved = z.infer<typeof EventMoved>;

/** An event as everyone may know it. */
export const Event = EventDetails.extend({
  id: Id,
  municipality: Slug,
  slug: Slug,
  /** Stable for ever and the same in every feed (RFC 5545 §3.8.4.7). */
  uid: z.string(),
  status: EventStatus,
  /** Why it is cancelled. */
  reason: Line.nullable(),
  /** Set while all of it is on at another time than it was. */
  moved: EventMoved.nullable().default(null),
  overrides: z.array(OverrideRecord),
  /** Rises with every visible change (RFC 5545 §3.8.7.4). */
  sequence: z.number().int().min(0),
  created: Stamp,
  modified: Stamp,
});
export type Event = z.infer<typeof Event>;

/** What holds unless somebody says otherwise. */
export const eventDefaults = {
  summary: '',
  text: '',
  placeId: null,
  contactId: null,
  organiser: null,
  rule: null,
  excludedDates: [],
  extraDates: [],
  ageFrom: null,
  ageTo: null,
  price: null,
  signUp: 'none',
  signUpUrl: null,
  languages: ['da'],
  access: [],
  comeAlone: false,
  fromAfar: false,
  pictureUrl: null,
  pictureAlt: null,
  visibility: 'public',
  example: false,
  ownerRole: null,
  verifyBy: null,
} as const satisfies Partial<EventDetails>;

/** True when anybody may see the event: published or cancelled after being published, and not for members only. */
export function isListed(event: Pick<Event, 'status' | 'visibility'>): boolean {
  return event.visibility === 'public' && (event.status === 'published' || event.status === 'cancelled');
}
