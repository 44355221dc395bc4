/**
 * What a list of events can be narrowed by. One shape for the page's address, the API and every feed:
 * what a person sees in the list is what their calendar follows.
 */
import { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';
import { ageText, flag, readQuery, searchText, slugs, type Sentences } from './query.ts';
import { DayText } from './schemas.ts';
import { addDays, dayAt, type Day } from './time.ts';

export const periods = ['i-aften', 'weekend', 'naeste-uge', 'maaned'] as const;
export const Period = z.enum(periods);
export type Period = z.infer<typeof Period>;

/** The filter as an address says it: `?kategori=sport,musik&by=vojens&alder=17&gratis=1`. Unknown names are refused. */
export const EventFilterQuery = z.strictObject({
  kategori: slugs.optional().describe('Category: slugs with commas between; any of them matches.'),
  by: slugs.optional().describe('Town: slugs with commas between; any of them matches.'),
  alder: ageText.optional().describe('Age in whole years: leaves out what is not for that age.'),
  gratis: flag.optional().describe('Free: `1` leaves out what costs something or does not say.'),
  afstand: flag.optional().describe('From afar: `1` keeps only what one can take part in from elsewhere.'),
  alene: flag.optional().describe('Alone: `1` keeps only what it is fine to come to alone.'),
  periode: Period.optional().describe(
    'Period: this evening, this weekend, next week, or the next 31 days. Takes the place of `fra` and `til`.',
  ),
  fra: DayText.optional().describe('From: the first day; without it, from now on.'),
  til: DayText.optional().describe('To: the last day, included.'),
  q: searchText
    .optional()
    .describe('Search: every word must begin a word of title, summary, text, organiser or place.'),
});

/** A filter, read. Every field is there; null and empty mean "do not narrow". */
export type EventFilter = {
  categories: readonly string[];
  towns: readonly string[];
  age: number | null;
  free: boolean;
  fromAfar: boolean;
  comeAlone: boolean;
  period: Period | null;
  from: Day | null;
  to: Day | null;
  query: string | null;
};

/** Narrows nothing. */
export const everything: EventFilter = {
  categories: [],
  towns: [],
  age: null,
  free: false,
  fromAfar: false,
  comeAlone: false,
  period: null,
  from: null,
  to: null,
  query: null,
};

/**
 * Reads the filter of an address. Repeated names are joined (checkboxes of a form without JavaScript),
 * empty ones are left out. Throws `invalid` with a sentence per name it cannot take.
 */
export function readFilter(params: URLSearchParams): EventFilter {
  return filterOf(readQuery(EventFilterQuery, params, filterSentences));
}

/** The filter of a parsed query. Throws `invalid` when it ends before it begins. */
export function filterOf(query: z.output<typeof EventFilterQuery>): EventFilter {
  const from = query.fra ?? null;
  const to = query.til ?? null;
  if (from !== null && to !== null && to < from) throw invalid(endsBeforeItBegins);
  return { ...everything, ...narrowing(query), from, to };
}

function narrowing(query: z.output<typeof EventFilterQuery>): Partial<EventFilter> {
  const said: Partial<Record<keyof EventFilter, unknown>> = {
    categories: query.kategori,
    towns: query.by,
    age: query.alder,
    free: query.gratis,
    fromAfar: query.afstand,
    comeAlone: query.alene,
    period: query.periode,
    query: query.q,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** The address of a filter: sorted, shortest, the same for the same filter. Empty when it narrows nothing. */
export function filterQuery(filter: EventFilter): string {
  const params = new URLSearchParams();
  if (filter.categories.length > 0) params.set('kategori', filter.categories.join(','));
  if (filter.towns.length > 0) params.set('by', filter.towns.join(','));
  if (filter.age !== null) params.set('alder', String(filter.age));
  if (filter.free) params.set('gratis', '1');
  if (filter.fromAfar) params.set('afstand', '1');
  if (filter.comeAlone) params.set('alene', '1');
  if (filter.period !== null) params.set('periode', filter.period);
  if (filter.from !== null) params.set('fra', filter.from);
  if (filter.to !== null) params.set('til', filter.to);
  if (filter.query !== null) params.set('q', filter.query);
  return params.toString().replaceAll('%2C', ',');
}

/** First and last day of a period, both included, seen from `now`. Weeks begin on Monday. */
export function periodDays(period: Period, now: Temporal.Instant, timeZone: string): { from: Day; to: Day } {
  const today = dayAt(now, timeZone);
  const weekday = Temporal.PlainDate.from(today).dayOfWeek;
  const monday = addDays(today, 8 - weekday);
  switch (period) {
    case 'i-aften':
      return { from: today, to: today };
    case 'weekend':
      return { from: weekday >= 5 ? today : addDays(today, 5 - weekday), to: addDays(monday, -1) };
    case 'naeste-uge':
      return { from: monday, to: addDays(monday, 6) };
    case 'maaned':
      return { from: today, to: addDays(today, 30) };
  }
}

/** The same filter by days alone, from today on: what it lists stays the same until midnight. */
export function byDays(filter: EventFilter, now: Temporal.Instant, timeZone: string): EventFilter {
  const days = filter.period === null ? filter : periodDays(filter.period, now, timeZone);
  return { ...filter, period: null, from: days.from ?? dayAt(now, timeZone), to: days.to };
}

const endsBeforeItBegins: Complaint = {
  field: 'til',
  da: 'Slutdatoen ligger før startdatoen.',
  en: 'The end is before the beginning.',
};

const flagSentence = { da: 'Skriv 1 for at slå filteret til.', en: 'Write 1 to turn the filter on.' };
const daySentence = {
  da: 'Skriv en dato, der findes, som 2026-06-24.',
  en: 'Write a date that exists, like 2026-06-24.',
};
const slugSentence = {
  da: 'Skriv navne med små bogstaver og komma imellem, som sport,musik.',
  en: 'Write names in lower case with commas between, like sport,musik.',
};
/** What to say about a value that cannot be taken, by its name in the address. */
export const filterSentences = {
  kategori: slugSentence,
  by: slugSentence,
  alder: { da: 'Skriv en alder i hele år, som 17.', en: 'Write an age in whole years, like 17.' },
  gratis: flagSentence,
  afstand: flagSentence,
  alene: flagSentence,
  periode: { da: `Vælg en af ${periods.join(', ')}.`, en: `Choose one of ${periods.join(', ')}.` },
  fra: daySentence,
  til: daySentence,
  q: { da: 'Søg med højst 100 tegn.', en: 'Search with at most 100 characters.' },
} as const satisfies Sentences;
