/**
 * What a list of events can be narrowed by. One shape for the page's address, the API and every feed:
 * what a person sees in the list is what their calendar follows.
 */
import { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';
import { DayText, Slug } from './schemas.ts';
import { addDays, dayAt, type Day } from './time.ts';

export const periods = ['i-aften', 'weekend', 'naeste-uge', 'maaned'] as const;
export const Period = z.enum(periods);
export type Period = z.infer<typeof Period>;

/** Slugs with commas between. */
export const slugs = z
  .string()
  .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))].toSorted())
  .pipe(z.array(Slug).max(20));
/** A thing asked for, or not mentioned. */
export const flag = z.literal('1').transform(() => true);

/** The filter as an address says it: `?kategori=sport,musik&by=vojens&alder=17&gratis=1`. Unknown names are refused. */
export const EventFilterQuery = z.strictObject({
  kategori: slugs.optional(),
  by: slugs.optional(),
  alder: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional(),
  gratis: flag.optional(),
  afstand: flag.optional(),
  alene: flag.optional(),
  periode: Period.optional(),
  fra: DayText.optional(),
  til: DayText.optional(),
  q: z.string().trim().min(1).max(100).optional(),
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
  const parsed = EventFilterQuery.safeParse(joined(params));
  if (!parsed.success) throw invalid(...parsed.error.issues.flatMap((issue) => complaintsOf(issue, filterSentences)));
  return filterOf(parsed.data);
}

/** A query record with one text per name. */
export function joined(params: URLSearchParams): Record<string, string> {
  const names = [...new Set(params.keys())];
  const entries = names.map(
    (name) =>
      [
        name,
        params
          .getAll(name)
          .filter((value) => value !== '')
          .join(','),
      ] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
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

const endsBeforeItBegins: Complaint = {
  field: 'til',
  da: 'Slutdatoen ligger før startdatoen.',
  en: 'The end is before the beginning.',
};

/** What to say about a name that cannot be taken: the sentence of its field, or that there is no such field. */
export function complaintsOf(issue: z.core.$ZodIssue, sentences: Sentences): Complaint[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownName);
  const field = String(issue.path[0] ?? '');
  return [{ field, ...(sentences[field] ?? fallback) }];
}

function unknownName(name: string): Complaint {
  const field = name.slice(0, 40);
  return { field, da: `Der er ikke noget filter, der hedder »${field}«.`, en: `There is no filter called “${field}”.` };
}

/** By field, what may stand there. */
export type Sentences = Readonly<Record<string, { da: string; en: string }>>;

const fallback = { da: 'Værdien kan ikke bruges.', en: 'The value cannot be used.' };
const flagSentence = { da: 'Skriv 1 for at slå filteret til.', en: 'Write 1 to turn the filter on.' };
const daySentence = {
  da: 'Skriv en dato, der findes, som 2026-06-24.',
  en: 'Write a date that exists, like 2026-06-24.',
};
const slugSentence = {
  da: 'Skriv navne med små bogstaver og komma imellem, som sport,musik.',
  en: 'Write names in lower case with commas between, like sport,musik.',
};
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
