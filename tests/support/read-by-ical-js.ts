/** A feed as ical.js reads it, which is what Thunderbird and much of the web run on. */
import ICAL from 'ical.js';
import { addDays, dayOf, type Day } from '#domain/time.ts';
import { farthestMove, shownLine } from './shown.ts';

/** Every date of a calendar that begins within a span, its days included. */
export function shownByIcalJs(text: string, from: Day, to: Day): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = calendar.getAllSubcomponents('vtimezone');
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const masters = events.filter((event) => !event.isRecurrenceException());
  return masters
    .flatMap((master) => datesOf(master, events, to))
    .filter(({ day }) => day >= from && day <= to)
    .map(({ line }) => line)
    .toSorted();
}

type Shown = { day: Day; line: string };

function datesOf(master: ICAL.Event, events: readonly ICAL.Event[], to: Day): Shown[] {
  if (!master.isRecurring()) return [shown(master.startDate, master.endDate, master.summary)];
  for (const exception of events) {
    if (exception.isRecurrenceException() && exception.uid === master.uid) master.relateException(exception);
  }
  const dates: Shown[] = [];
  const iterator = master.iterator();
  while (!iterator.complete) {
    const next = iterator.next() as ICAL.Time | undefined;
    if (next === undefined || dayOf(next.toString()) > addDays(to, farthestMove)) break;
    const { startDate, endDate, item } = master.getOccurrenceDetails(next);
    dates.push(shown(startDate, endDate, item.summary));
  }
  return dates;
}

function shown(start: ICAL.Time, end: ICAL.Time, title: string): Shown {
  return { day: dayOf(start.toString()), line: shownLine(when(start), when(end), title) };
}

function when(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
}
