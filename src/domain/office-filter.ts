/** What a list of the office is narrowed by, as its address says it. */
import { fieldNamed } from './input.ts';
import type { Complaint } from './errors.ts';

/** Everything; what everybody can see; what has run out by itself; what was taken back or never published. */
export const officeStates = ['alle', 'fremme', 'slut', 'trukket'] as const;
export type OfficeState = (typeof officeStates)[number];

/** A state, and a piece of what it says. */
export type OfficeFilter = { state: OfficeState; query: string | null };

const longest = 100;

/** Reads an address leniently: what cannot be read is complained about, and asks for everything. */
export function readOfficeFilter(address: URLSearchParams): { filter: OfficeFilter; complaints: Complaint[] } {
  const [typed, query] = [address.get('vis') ?? '', address.get('q')?.trim() ?? ''];
  const state = typed === '' ? 'alle' : officeStates.find((one) => one === typed);
  const tooLong = query.length > longest;
  return {
    filter: { state: state ?? 'alle', query: query === '' || tooLong ? null : query },
    complaints: [...(state === undefined ? [unknownState] : []), ...(tooLong ? [searchTooLong] : [])],
  };
}

/** The address's question, without what is usual; with where to read on when that is said. */
export function officeFilterQuery({ state, query }: OfficeFilter, after: string | null = null): string {
  const said = [
    ...(state === 'alle' ? [] : [['vis', state]]),
    ...(query === null ? [] : [['q', query]]),
    ...(after === null ? [] : [['efter', after]]),
  ];
  return new URLSearchParams(said).toString();
}

const named = fieldNamed('vis');
const unknownState: Complaint = {
  field: 'vis',
  da: `${named.da} skal være en af: ${officeStates.join(', ')}.`,
  en: `${named.en} must be one of: ${officeStates.join(', ')}.`,
};
const searchTooLong: Complaint = {
  field: 'q',
  da: `Søg med højst ${longest} tegn.`,
  en: `Search with at most ${longest} characters.`,
};
