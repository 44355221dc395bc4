/** Reads the filter of a page's address as far as it can be read, so that one wrong value loses nothing else. */
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { everything, filterQuery, readFilter, type EventFilter } from '#domain/filter.ts';

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
  const { filter, complaints } = readWithout(params, []);
  const empty = [...params.values()].includes('');
  return {
    filter,
    complaints,
    typed: (field) => address.get(field),
    shorter: empty && complaints.length === 0 ? filterQuery(filter) : null,
  };
}

function readWithout(
  params: URLSearchParams,
  before: readonly Complaint[],
): { filter: EventFilter; complaints: readonly Complaint[] } {
  try {
    return { filter: readFilter(params), complaints: before };
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    const rest = new URLSearchParams(params);
    for (const name of params.keys()) {
      if (error.complaints.some(({ field }) => name.startsWith(field))) rest.delete(name);
    }
    const complaints = [...before, ...error.complaints];
    return rest.size < params.size ? readWithout(rest, complaints) : { filter: everything, complaints };
  }
}
