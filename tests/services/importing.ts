/** Calendars for the tests of the import, and what came of them as a list shows it. */
import { eq } from 'drizzle-orm';
import { event } from '#db/schema/event.ts';
import type { Event } from '#domain/event.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { listDates } from '#services/event/queries.ts';
import { importCalendar } from '#services/import/import.ts';
import type { ImportReport } from '#services/import/report.ts';
import type { ImportOptions } from '#services/import/request.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

/** A hub, and how to import into it. */
export type Importing = TestHub & {
  import: (file: Uint8Array | string, options?: Partial<ImportOptions>) => Promise<ImportReport>;
  /** The event that a calendar calls so. */
  event: (uid: string) => Promise<Event>;
  /** Its dates as everybody sees them: `2026-12-03T19:00 2026-12-03T22:00 scheduled Torsdagsklub`. */
  dates: (uid: string) => Promise<string[]>;
};

export async function openImporting(): Promise<Importing> {
  const at = await openTestHub();
  const home = await getMunicipality(at.hub, 'haderslev');
  const find = async (uid: string) => {
    const [row] = await at.hub.db.read.select({ id: event.id }).from(event).where(eq(event.sourceUid, uid));
    if (row === undefined) throw new Error(`Nothing was imported as ${uid}.`);
    return row.id;
  };
  return {
    ...at,
    import: (file, options = {}) => {
      const watch = { step: () => undefined, signal: new AbortController().signal };
      return importCalendar(at.hub, 'haderslev', Buffer.from(file), { name: 'kalender', ...options }, watch);
    },
    event: async (uid) => getEventForOffice(at.hub, home, await find(uid)),
    dates: async (uid) => {
      const dates = await listDates(at.hub, home, await find(uid));
      return dates.map(({ start, end, status, title }) => `${start} ${end} ${status} ${title}`);
    },
  };
}

/** A calendar of events, each given by its lines after UID; the first UID is `a`, then `b` and so on. */
export function calendar(...events: string[][]): string {
  const blocks = events.map((lines, at) => vevent(String.fromCodePoint(97 + at), ...lines));
  return wrapped(...blocks);
}

/** One event with its UID. */
export function vevent(uid: string, ...lines: string[]): string {
  const title = lines.some((line) => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Klubaften'];
  return ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T080000Z', ...title, ...lines, 'END:VEVENT'].join('\r\n');
}

/** A calendar around what it holds. */
export function wrapped(...parts: string[]): string {
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...parts, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

/** An hour in November, at home. */
export const hour = ['DTSTART;TZID=Europe/Copenhagen:20261126T190000', 'DTEND;TZID=Europe/Copenhagen:20261126T200000'];
