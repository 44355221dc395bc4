/** What stands on a calendar leaf. */
import type { Lang } from '#i18n/index.ts';
import type { Day } from '#domain/time.ts';

/** `tor`, `26`, `nov`, and the whole of it for those who listen. */
export type LeafWords = { weekday: string; day: string; month: string; said: string; restDay: boolean };

/** The words of a day on its leaf. Short names of three letters, as on a kitchen calendar. */
export function leafWords(day: Day, lang: Lang): LeafWords {
  const date = Temporal.PlainDate.from(day);
  const short = (options: Intl.DateTimeFormatOptions): string => date.toLocaleString(lang, options).slice(0, 3);
  return {
    weekday: short({ weekday: 'short' }),
    day: String(date.day),
    month: short({ month: 'short' }),
    said: date.toLocaleString(lang, { weekday: 'long', day: 'numeric', month: 'long' }),
    restDay: date.dayOfWeek > 5,
  };
}
