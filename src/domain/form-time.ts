/** Days and times of day as people in Denmark type them. */
import { addDays, isWholeDay, plainDateTime, wallOf, type Day, type Wall } from './time.ts';

/** A time of day, `19:00`; `24:00` is midnight at the end of the day. */
export type TimeOfDay = string;

/**
 * A day as typed: `2027-06-24`, `24.6.2027`, `24/6-2027`, `24. juni 2027`, `i morgen`. Without a year it is the next
 * such day. Null for what is no day.
 */
export function readDay(text: string, today: Day): Day | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const near = nearDays[said];
  if (near !== undefined) return addDays(today, near);
  const plain = said.replace(/^(?:man|tirs|ons|tors|fre|lør|søn)[a-zø]*\.? /, '').replace(/^d(?:en|\.) /, '');
  return isoDay(plain) ?? danishDay(plain, today);
}

const nearDays: Readonly<Record<string, number>> = { 'i dag': 0, 'i morgen': 1 };

function isoDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return year === undefined ? null : realDay(Number(year), Number(month), Number(day));
}

function danishDay(text: string, today: Day): Day | null {
  const [, day, month = '', year, short] = danishForm.exec(text) ?? [];
  if (day === undefined) return null;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  const said = year ?? (short === undefined ? undefined : `20${short}`);
  return said === undefined ? nextSuchDay(number, Number(day), today) : realDay(Number(said), number, Number(day));
}

/** `24/6`, `24.6.27`, `24/6-2027`, `24. juni 2027`. */
const danishForm =
  /^(\d{1,2})(?:\. | ?[./-] ?| )(\d{1,2}|[a-zæøå]{3,9}\.?)(?:(?: ?[./-] ?| )(\d{4})| ?[./-] ?(\d{2}))?\.?$/;

const monthStems = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

function monthNumber(name: string): number {
  return monthStems.indexOf(name.slice(0, 3)) + 1;
}

/** The 29th of February may be years away. */
function nextSuchDay(month: number, day: number, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const candidates = [0, 1, 2, 3, 4].map((more) => realDay(year + more, month, day));
  return candidates.find((candidate) => candidate !== null && candidate >= today) ?? null;
}

function realDay(year: number, month: number, day: number): Day | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** A time of day as typed: `19`, `19.30`, `1930`, `kl. 19`, `19:00`, `7:00 PM`. Null for what is none. */
export function readTimeOfDay(text: string): TimeOfDay | null {
  const said = text.trim().toLowerCase();
  const [, clock, half] = /^(.*\d)\s*([ap])\.?m\.?$/.exec(said) ?? [];
  return clock === undefined ? byTwentyFour(said) : byTwelve(byTwentyFour(clock), half === 'p');
}

/** A time on a clock of twelve hours: 12 is the first of each half. Null for an hour that such a clock has not. */
function byTwelve(time: TimeOfDay | null, afternoon: boolean): TimeOfDay | null {
  const hour = Number(time?.slice(0, 2) ?? 0);
  if (time === null || hour < 1 || hour > 12) return null;
  const whole = (hour % 12) + (afternoon ? 12 : 0);
  return `${String(whole).padStart(2, '0')}${time.slice(2)}`;
}

function byTwentyFour(said: string): TimeOfDay | null {
  const [, hour, minute = '00'] = /^(?:kl\.? ?)?(\d{1,2})(?:[.:,]?(\d{2}))?(?::00)?$/.exec(said) ?? [];
  if (hour === undefined || Number(minute) > 59) return null;
  const most = minute === '00' ? 24 : 23;
  return Number(hour) > most ? null : `${hour.padStart(2, '0')}:${minute}`;
}

/** A day and a time as one wall time; without a time the whole day. */
export function wallFrom(day: Day, time: TimeOfDay | null): Wall {
  if (time === null) return day;
  return time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`;
}

/** The time of day of a wall time; null for a whole day. */
export function timeOf(wall: Wall): TimeOfDay | null {
  return isWholeDay(wall) ? null : wall.slice(11);
}

/** A wall time as typed: a day, and after it a time when there is one. Null for what is none. */
export function readWall(text: string, today: Day): { day: Day; time: TimeOfDay | null } | null {
  const whole = readDay(text, today);
  if (whole !== null) return { day: whole, time: null };
  const [, first = '', last = ''] =
    /^(.+?)(?:T|,? +)((?:kl\.? ?)?\d{1,2}(?:[.:]?\d{2})?(?:\s?[ap]\.?m\.?)?)$/i.exec(text.trim()) ?? [];
  const [day, time] = [readDay(first, today), readTimeOfDay(last)];
  return day === null || time === null ? null : { day, time };
}

/** A wall time so many hours later. */
export function hoursLater(wall: Wall, hours: number): Wall {
  return wallOf(plainDateTime(wall).add({ hours }));
}
