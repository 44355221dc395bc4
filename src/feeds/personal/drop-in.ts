/** Hours when one can just come by: week after week, or only on the days one is at home. */
import { contactPath, weekdays, type Contact, type Schedule } from '#domain/contact.ts';
import { basicFormat, expandRule, withUntil } from '#domain/recurrence.ts';
import { dayOf, type Day, type Wall } from '#domain/time.ts';
import type { Stay } from '#domain/visit.ts';
import { words } from '#i18n/index.ts';
import { localPath } from '#i18n/paths.ts';
import type { Entry, Surroundings } from '../ics/event.ts';
import { plainEntry, sequenceAt } from './entry.ts';

/** The entries of a contact: a series per regular hour, each named for ever by the contact, the weekday and the hour. */
export function dropInEntries(contact: Contact, around: Surroundings, visits: readonly Stay[] | null): Entry[] {
  const each = new Map(contact.schedules.map((schedule) => [`${schedule.byday} ${schedule.opensAt}`, schedule]));
  return [...each.values()].flatMap((schedule) => scheduleEntries(contact, schedule, around, visits));
}

function scheduleEntries(
  contact: Contact,
  schedule: Schedule,
  around: Surroundings,
  visits: readonly Stay[] | null,
): Entry[] {
  const weekly = weeklyOf(contact, schedule, around.horizon);
  const entry = (uid: string, start: Wall, rule: string | null): Entry =>
    entryOf(contact, around, { uid, start, end: `${dayOf(start)}T${schedule.closesAt}`, rule });
  if (visits === null) return [entry(weekly.uid, weekly.start, weekly.rule)];
  const last = visits
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (last === undefined) return [];
  return expandRule(weekly.start, weekly.rule, last)
    .filter((start) => visits.some(({ from, to }) => dayOf(start) >= from && dayOf(start) <= to))
    .map((start) => entry(`${weekly.uid}-${basicFormat(start)}`, start, null));
}

/** From the day the hours were last written down, to the horizon: nothing in it moves from day to day. */
function weeklyOf({ id, modified }: Contact, { byday, opensAt }: Schedule, horizon: Day) {
  const uid = `${id}-${byday.toLowerCase()}-${opensAt.replace(':', '')}`;
  return {
    uid,
    start: `${firstOn(weekdays.indexOf(byday) + 1, dayOf(modified))}T${opensAt}`,
    rule: withUntil('FREQ=WEEKLY', `${horizon}T${opensAt}`),
  };
}

/** The first day from one on that is a weekday, Monday being 1. */
function firstOn(weekday: number, day: Day): Day {
  const from = Temporal.PlainDate.from(day);
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 }).toString();
}

type Date = { uid: string; start: Wall; end: Wall; rule: string | null };

/** The horizon moves on with the year, and with it the end of the rule: a change like any other. */
function entryOf(contact: Contact, { lang, publicUrl, venues, horizon }: Surroundings, date: Date): Entry {
  const said = words(lang).personalFeed.file;
  const newYear = `${Number(horizon.slice(0, 4)) - 1}-01-01T00:00:00Z`;
  const modified = contact.modified > newYear ? contact.modified : newYear;
  return plainEntry({
    ...date,
    sequence: sequenceAt(modified),
    created: dayOf(contact.modified),
    modified,
    title: said.dropIn(contact.role),
    text: [contact.helpsWith, contact.organisation ?? ''],
    example: contact.example,
    venue: venues.get(contact.placeId ?? '') ?? null,
    category: said.dropIns,
    address: publicUrl + localPath(lang, contactPath(contact)),
    lang,
  });
}
