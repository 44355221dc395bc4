/** Reads the filter of a page's address as far as it can be read, so that one wrong value loses nothing else. */
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { everything, filterQuery, readFilter, type EventFilter } from '#domain/filter.ts';
import type { Narrowing } from './choices.ts';

/** What could be read, what could not, and the words it was written in. */
export type ReadFilter = {
  filter: EventFilter;
  complaints: readonly Complaint[];
  /** What was typed in the field of a complaint. */
  typed: (field: string) => string | null;
  /** The shortest address of the filter, when the one that was asked for says more than it needs to. */
  shorter: string | null;
};

/** The filter of an address and, beside it, a complaint per name that had to be left out. `apart` are not filters. */
export function readFilterLeniently(address: URLSearchParams, apart: readonly string[] = []): ReadFilter {
  const params = new URLSearchParams(address);
  for (const name of apart) params.delete(name);
  const { filter, complaints } = readAsFarAsPossible(params, readFilter, everything);
  const empty = [...params.values()].includes('');
  return {
    filter,
    complaints,
    typed: (field) => address.get(field),
    shorter: empty && complaints.length === 0 ? filterQuery(filter) : null,
  };
}

/** What a reader makes of an address without the names it complains about; `nothing` when it complains of none in it. */
export function readAsFarAsPossible<Filter>(
  params: URLSearchParams,
  read: (params: URLSearchParams) => Filter,
  nothing: Filter,
  before: readonly Complaint[] = [],
): { filter: Filter; complaints: readonly Complaint[] } {
  try {
    return { filter: read(params), complaints: before };
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    const rest = new URLSearchParams(params);
    for (const name of params.keys()) {
      if (error.complaints.some(({ field }) => name.startsWith(field))) rest.delete(name);
    }
    const complaints = [...before, ...error.complaints];
    if (rest.size === params.size) return { filter: nothing, complaints };
    return readAsFarAsPossible(rest, read, nothing, complaints);
  }
}

/** The same, without the categories and towns this municipality does not have: a feed refuses those too. */
export function keepKnown(read: ReadFilter, all: Narrowing): ReadFilter {
  const categories = unknownOf(read.filter.categories, all.categories);
  const towns = unknownOf(read.filter.towns, all.towns);
  return {
    ...read,
    filter: {
      ...read.filter,
      categories: read.filter.categories.filter((slug) => !categories.includes(slug)),
      towns: read.filter.towns.filter((slug) => !towns.includes(slug)),
    },
    complaints: [
      ...read.complaints,
      ...categories.map((slug) => notHere('kategori', slug)),
      ...towns.map((slug) => notHere('by', slug)),
    ],
  };
}

/** None while the names themselves could not be had. */
function unknownOf(slugs: readonly string[], known: readonly { slug: string }[]): string[] {
  if (known.length === 0) return [];
  return slugs.filter((slug) => !known.some((one) => one.slug === slug));
}

function notHere(field: string, slug: string): Complaint {
  return { field, da: `»${slug}« findes ikke i kommunen.`, en: `There is no “${slug}” in the municipality.` };
}
