/**
 * What search engines and other calendars read in our pages: schema.org Event and JobPosting as JSON-LD. Only
 * what is known is said, and of an example nothing at all: a search engine cannot see that it is one.
 */
import type { Event } from '#domain/event.ts';
import { eventPath, type Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { opportunityPath, type Opportunity, type OpportunityKind } from '#domain/opportunity.ts';
import { pictureOnWeb } from '#domain/picture.ts';
import type { Place } from '#domain/place.ts';
import { addDays, isWholeDay, plainDateTime, type Day, type Wall } from '#domain/time.ts';
import { locationOf } from './jsonld-place.ts';
import { scheduleOf } from './jsonld-schedule.ts';
import { plainText } from './plain-text.ts';

/** A thing of schema.org. */
export type Thing = { '@type': string } & Record<string, unknown>;

/** Where it is told, and what its places are called. */
export type LinkedContext = {
  home: Municipality;
  /** Where people reach the site, without a slash at the end. */
  publicUrl: string;
  today: Day;
  places: ReadonlyMap<string, Place>;
  /** Names by slug. */
  towns: ReadonlyMap<string, string>;
};

/** An event's dates, one Event for each; none for an example. */
export function eventThings(event: Event, dates: readonly Listing[], around: LinkedContext): Thing[] {
  return event.example ? [] : dates.map((date) => dateThing(event, date, around));
}

/** A JobPosting for what is a job, is still open, and names who offers it; null for anything else. */
export function jobThing(opportunity: Opportunity, around: LinkedContext): Thing | null {
  const { kind, organiser, deadline, example } = opportunity;
  const isOpen = deadline === null || deadline >= around.today;
  if (example || organiser === null || !isOpen || !(kind in employment)) return null;
  return jobPosting(opportunity, organiser, around);
}

/** Things as the text of a `<script type="application/ld+json">`: nothing in it ends the script or begins a comment. */
export function embedded(things: Thing | readonly Thing[]): string {
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': [things].flat() });
  return text.replaceAll(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function dateThing(event: Event, date: Listing, around: LinkedContext): Thing {
  const page = around.publicUrl + eventPath(event);
  return present({
    '@type': 'Event',
    '@id': `${page}#${date.recurrenceId}`,
    name: date.title,
    description: plainText(event.text) || date.summary || null,
    url: page,
    ...whenItIs(date, around.home.timeZone),
    ...whereItIs(event, date, around, page),
    ...whatItCosts(event, page),
    organizer: event.organiser === null ? null : { '@type': 'Organization', name: event.organiser },
    eventSchedule: event.rule === null ? null : scheduleOf(event, event.rule, around.home.timeZone),
    typicalAgeRange: ages(event),
    inLanguage: event.languages.length === 0 ? null : event.languages,
    image: pictureOnWeb(event.pictureUrl, around.publicUrl),
  });
}

/** Whole days end with their last day; a moved date also says when it would have been. */
function whenItIs({ start, end, status, previousStart }: Listing, timeZone: string): Record<string, unknown> {
  const moved = previousStart !== null && status !== 'cancelled';
  return {
    startDate: stamped(start, timeZone),
    endDate: isWholeDay(end) ? addDays(end, -1) : stamped(end, timeZone),
    eventStatus: schema(status === 'cancelled' ? 'EventCancelled' : moved ? 'EventRescheduled' : 'EventScheduled'),
    previousStartDate: moved ? stamped(previousStart, timeZone) : null,
  };
}

function whereItIs(event: Event, date: Listing, around: LinkedContext, page: string): Record<string, unknown> {
  const place = around.places.get(date.place?.id ?? '');
  if (place === undefined) return {};
  return {
    eventAttendanceMode: attendance(event, place),
    location: locationOf(place, around.towns, event.signUpUrl ?? page),
  };
}

function attendance({ fromAfar }: Event, { online }: Place): string {
  if (online) return schema('OnlineEventAttendanceMode');
  return schema(fromAfar ? 'MixedEventAttendanceMode' : 'OfflineEventAttendanceMode');
}

function whatItCosts({ price, signUpUrl }: Event, page: string): Record<string, unknown> {
  if (price === null) return {};
  const offer = { '@type': 'Offer', price: (price / 100).toFixed(2), priceCurrency: 'DKK', url: signUpUrl ?? page };
  return { isAccessibleForFree: price === 0, offers: offer };
}

/** `2026-11-26T19:00:00+01:00`; a whole day is its date alone. */
function stamped(wall: Wall, timeZone: string): string {
  if (isWholeDay(wall)) return wall;
  return plainDateTime(wall).toZonedDateTime(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `14-18`, `15-`, `-17`. */
function ages({ ageFrom, ageTo }: Event): string | null {
  return ageFrom === null && ageTo === null ? null : `${ageFrom ?? ''}-${ageTo ?? ''}`;
}

/** What kinds of opportunity are jobs, and the type of employment where the kind tells. */
const employment: Partial<Record<OpportunityKind, string | null>> = {
  job: null,
  apprenticeship: null,
  internship: 'INTERN',
  volunteering: 'VOLUNTEER',
};

function jobPosting(opportunity: Opportunity, organiser: string, around: LinkedContext): Thing {
  const { title, summary, text, kind, published, deadline, shownUntil, placeId, url } = opportunity;
  const last = deadline ?? shownUntil;
  const place = around.places.get(placeId ?? '') ?? null;
  const isThere = place !== null && !place.online;
  const page = around.publicUrl + opportunityPath(opportunity);
  return present({
    '@type': 'JobPosting',
    title,
    description: plainText(text) || summary || title,
    datePosted: published,
    validThrough: last === null ? null : stamped(`${last}T23:59`, around.home.timeZone),
    employmentType: employment[kind] ?? null,
    hiringOrganization: { '@type': 'Organization', name: organiser },
    jobLocation: isThere ? locationOf(place, around.towns, page) : null,
    url: page,
    sameAs: url,
  });
}

function present(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null)) as Thing;
}

function schema(name: string): string {
  return `https://schema.org/${name}`;
}
