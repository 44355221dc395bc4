/** A personal calendar. Its name says where, and nothing about whom: it stands on a phone for all to see. */
import type { CalendarEvent } from '#domain/calendar-event.ts';
import type { TownOf } from '#domain/hidden.ts';
import type { PersonalMaterial } from '#domain/personal-feed.ts';
import { addDays, dayOf, isWholeDay, shift, type Wall } from '#domain/time.ts';
import type { Stay } from '#domain/visit.ts';
import { words, type Lang } from '#i18n/index.ts';
import { writeCalendar } from '../ics/calendar.ts';
import type { DateEntry } from '../ics/dates.ts';
import { dateEntries, eventEntries, type Entry, type Surroundings } from '../ics/event.ts';
import { fit } from '../ics/fit.ts';
import { surroundingsOf } from '../ics/surroundings.ts';
import { deadlineEntry } from './deadline.ts';
import { dropInEntries } from './drop-in.ts';
import { noticeEntry } from './notice.ts';

/** In which language, and where people reach the site. */
export type Telling = { lang: Lang; publicUrl: string };

/** The whole file. What was chosen by hand has room before what only matches. */
export function writePersonalCalendar(material: PersonalMaterial, telling: Telling): string {
  const { entries, cutOff } = fit(entriesOf(material, telling));
  return writeCalendar(factsOf(material, telling, cutOff || material.more), entries);
}

/** Its own address would be the key to it, in every copy of the file: it names what its owner can open instead. */
function factsOf({ home }: PersonalMaterial, { publicUrl, lang }: Telling, cutOff: boolean) {
  const about = words(lang).personalFeed.file.about(home.name);
  return {
    name: home.name,
    description: cutOff ? `${about} ${words(lang).feeds.cutOff}` : about,
    source: `${publicUrl}/min-side/kalender.ics`,
    colour: home.colour,
    colourName: home.colourName,
  };
}

/** The entries of one thing after the other. */
function* entriesOf(material: PersonalMaterial, telling: Telling): Generator<Entry[]> {
  const { saved, matched, deadlines, dropIns, notice, visits } = material;
  const around = surroundingsBySlug(material, telling);
  const townOf = townsOf(material);
  if (notice !== null) yield [noticeEntry(notice, telling)];
  for (const event of saved) yield eventPart(event, around(event.municipality), visits);
  for (const item of deadlines) yield [deadlineEntry(item, around(item.municipality))];
  for (const contact of dropIns) yield dropInEntries(contact, around(contact.municipality), visits);
  for (const event of matched)
    yield eventPart(event, around(event.municipality), visits, isInTown(event, material, townOf));
}

function surroundingsBySlug({ grounds, today }: PersonalMaterial, telling: Telling): (slug: string) => Surroundings {
  const known = new Map([...grounds].map(([slug, ground]) => [slug, surroundingsOf(ground, { ...telling, today })]));
  return (slug) => {
    const around = known.get(slug);
    if (around === undefined) throw new Error(`Nothing is known of ${slug}.`);
    return around;
  };
}

function townsOf({ grounds }: PersonalMaterial): TownOf {
  const places = [...grounds.values()].flatMap((ground) => ground.places);
  const towns = new Map(places.map(({ id, town }) => [id, town]));
  return (placeId) => towns.get(placeId) ?? null;
}

type Counts = (date: DateEntry) => boolean;

/** A series as a whole, under the UID it has everywhere; or, when only days at home count, each such date by itself. */
function eventPart(
  event: CalendarEvent,
  around: Surroundings,
  visits: readonly Stay[] | null,
  counts: Counts = () => true,
): Entry[] {
  if (visits === null) return eventEntries(event, around);
  const last = visits
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (last === undefined) return [];
  return dateEntries(event, around, last, (date) => counts(date) && visits.some((visit) => isDuring(date, visit)));
}

/** For dates one by one the towns count, as they do in a list. */
function isInTown({ placeId }: CalendarEvent, { towns }: PersonalMaterial, townOf: TownOf): Counts {
  return ({ override }) => towns.length === 0 || towns.includes(townOf(override?.placeId ?? placeId ?? '') ?? '');
}

/** True for what is on at some time of the days of a visit. */
function isDuring({ start, end }: { start: Wall; end: Wall }, { from, to }: Stay): boolean {
  const last = lastMoment(end);
  return dayOf(start) <= to && dayOf(last < start ? start : last) >= from;
}

/** The end is not part of it: what ends at midnight is not on the day after. */
function lastMoment(end: Wall): Wall {
  return isWholeDay(end) ? addDays(end, -1) : shift(end, Temporal.Duration.from({ minutes: -1 }));
}
