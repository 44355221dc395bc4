/** Regular hours as a person says them. */
import { weekdays as codes, type Schedule } from '#domain/contact.ts';
import { weekdays } from './calendar-words.ts';
import type { Lang } from './index.ts';
import { formatClockRange } from './dates.ts';
import { listed } from './writing.ts';

/** `mandag og torsdag kl. 15.00–17.00`, a line for each stretch of hours, Monday first. */
export function formatSchedules(schedules: readonly Schedule[], lang: Lang): string[] {
  const ordered = schedules.toSorted((a, b) => orderOf(a) - orderOf(b) || (a.opensAt < b.opensAt ? -1 : 1));
  const byHours = Map.groupBy(ordered, ({ opensAt, closesAt }) => `${opensAt} ${closesAt}`);
  return [...byHours.values()].map((alike) => lineOf(alike, lang));
}

function lineOf(alike: readonly Schedule[], lang: Lang): string {
  const days = new Set(alike.map((schedule) => weekdays[lang][orderOf(schedule)] ?? ''));
  const { opensAt = '', closesAt = '' } = alike[0] ?? {};
  // Any day will do: only the hours are said of it.
  const hours = formatClockRange({ start: `2026-01-05T${opensAt}`, end: `2026-01-05T${closesAt}` }, lang);
  return `${listed([...days], lang)} ${hours}`;
}

function orderOf({ byday }: Schedule): number {
  return codes.indexOf(byday);
}
