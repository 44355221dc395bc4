/** What of an event a calendar tells. */
import type { Event } from './event.ts';

/** An event without what no calendar file says. */
export type CalendarEvent = Pick<
  Event,
  | 'id'
  | 'municipality'
  | 'slug'
  | 'uid'
  | 'title'
  | 'summary'
  | 'text'
  | 'category'
  | 'placeId'
  | 'organiser'
  | 'start'
  | 'end'
  | 'rule'
  | 'excludedDates'
  | 'extraDates'
  | 'overrides'
  | 'ageFrom'
  | 'ageTo'
  | 'price'
  | 'signUp'
  | 'signUpUrl'
  | 'visibility'
  | 'example'
  | 'status'
  | 'reason'
  | 'moved'
  | 'sequence'
  | 'created'
  | 'modified'
>;
