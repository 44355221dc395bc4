/** What a list of opportunities can be narrowed by; one shape for the page's address and the API. */
import { z } from 'zod';
import { filterSentences } from './filter.ts';
import { opportunityKinds, type OpportunityKind } from './opportunity.ts';
import { ageText, flag, readQuery, searchText, slugs, type Sentences } from './query.ts';

/** The kinds as an address says them. */
const kindWords = {
  job: 'job',
  apprenticeship: 'laereplads',
  internship: 'praktik',
  volunteering: 'frivillig',
  'helping-hand': 'giv-en-haand',
  education: 'uddannelse',
  association: 'forening',
  housing: 'bolig',
  support: 'stoette',
} as const satisfies Record<OpportunityKind, string>;

const kinds = slugs
  .pipe(z.array(z.enum(Object.values(kindWords))))
  .transform((words) => opportunityKinds.filter((kind) => words.includes(kindWords[kind])));

/** The filter as an address says it: `?slags=job,laereplads&alder=17&afstand=1&by=vojens`. Unknown names are refused. */
export const OpportunityFilterQuery = z.strictObject({
  slags: kinds.optional().describe(`Kind: any of ${Object.values(kindWords).join(', ')}, with commas between.`),
  by: slugs.optional().describe('Town: slugs with commas between; any of them matches.'),
  alder: ageText.optional().describe('Age in whole years: leaves out what is not for that age.'),
  afstand: flag.optional().describe('Distance: `1` leaves out what is closed to those who live elsewhere.'),
  q: searchText.optional().describe('Search: every word must begin a word of it.'),
});

/** A filter, read. Every field is there; null and empty mean "do not narrow". */
export type OpportunityFilter = {
  kinds: readonly OpportunityKind[];
  towns: readonly string[];
  age: number | null;
  /** Leaves out what is closed to those who live elsewhere; "ask first" stays. */
  openWhileAway: boolean;
  query: string | null;
};

/** Narrows nothing. */
export const everyOpportunity: OpportunityFilter = {
  kinds: [],
  towns: [],
  age: null,
  openWhileAway: false,
  query: null,
};

/** Reads the filter of an address, as `readFilter` does for events. Throws `invalid` with a sentence per name. */
export function readOpportunityFilter(params: URLSearchParams): OpportunityFilter {
  return opportunityFilterOf(readQuery(OpportunityFilterQuery, params, opportunitySentences));
}

/** The filter of a parsed query. */
export function opportunityFilterOf(query: z.output<typeof OpportunityFilterQuery>): OpportunityFilter {
  return {
    kinds: query.slags ?? [],
    towns: query.by ?? [],
    age: query.alder ?? null,
    openWhileAway: query.afstand ?? false,
    query: query.q ?? null,
  };
}

/** The address of a filter: sorted, shortest, the same for the same filter. Empty when it narrows nothing. */
export function opportunityFilterQuery(filter: OpportunityFilter): string {
  const params = new URLSearchParams();
  if (filter.kinds.length > 0) params.set('slags', filter.kinds.map((kind) => kindWords[kind]).join(','));
  if (filter.towns.length > 0) params.set('by', filter.towns.join(','));
  if (filter.age !== null) params.set('alder', String(filter.age));
  if (filter.openWhileAway) params.set('afstand', '1');
  if (filter.query !== null) params.set('q', filter.query);
  return params.toString().replaceAll('%2C', ',');
}

/** What to say about a value that cannot be taken, by its name in the address. */
export const opportunitySentences = {
  slags: {
    da: `Vælg blandt ${Object.values(kindWords).join(', ')}.`,
    en: `Choose among ${Object.values(kindWords).join(', ')}.`,
  },
  by: filterSentences.by,
  alder: filterSentences.alder,
  afstand: filterSentences.afstand,
  q: filterSentences.q,
} as const satisfies Sentences;
