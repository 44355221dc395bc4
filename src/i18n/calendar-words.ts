/** Names of days and months. Written out, so that every machine says the same. */
import type { Lang } from './index.ts';

/** Monday first. */
export const weekdays = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const satisfies Record<Lang, readonly string[]>;

const months = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const satisfies Record<Lang, readonly string[]>;

/** The weekday of a date, `torsdag`. */
export function weekdayOf(date: Temporal.PlainDate, lang: Lang): string {
  return weekdays[lang][date.dayOfWeek - 1] ?? '';
}

/** The name of a month, 1 to 12. */
export function monthName(month: number, lang: Lang): string {
  return months[lang][month - 1] ?? '';
}
