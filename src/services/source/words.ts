/** What a source's reader remarks on a proposal, for whoever decides it. Danish, as all that the office writes down. */
import type { Conflict } from './conflicts.ts';

const names: Record<Conflict, string> = {
  title: 'titlen',
  summary: 'den korte tekst',
  text: 'teksten',
  category: 'kategorien',
  place: 'stedet',
  times: 'tiden',
};

/** That the source and somebody here changed the same. */
export function conflictWord(source: string, conflicts: readonly Conflict[]): string | null {
  if (conflicts.length === 0) return null;
  return `${source} har ændret ${listed(conflicts.map((name) => names[name]))}, som også er rettet her. Siger du ja, gælder det, kilden skriver.`;
}

/** That single dates change, which a form of the whole does not show. */
export function datesWord(dates: readonly string[]): string | null {
  if (dates.length === 0) return null;
  const shown = dates.slice(0, 6).map((wall) => `${Number(wall.slice(8, 10))}.${Number(wall.slice(5, 7))}.`);
  const more = dates.length > shown.length ? ` og ${dates.length - shown.length} til` : '';
  return `Også enkelte datoer er ændret eller aflyst i kilden: ${shown.join(', ')}${more}.`;
}

/** That it is no longer in the calendar. */
export function goneWord(source: string): string {
  return `Den står ikke længere i ${source}.`.slice(0, 200);
}

/** That the calendar says that it is cancelled. */
export function cancelledWord(source: string): string {
  return `Aflyst i ${source}.`.slice(0, 200);
}

/** That the same is here already. */
export function mergeWord(source: string): string {
  return `Den ligner en aktivitet, der er her i forvejen. Siger du ja, bliver de til én, som den står her, og ${source} vises ikke to gange.`;
}

/** That its category is one no longer. */
export function retiredWord(category: string | undefined): string | null {
  return category === undefined
    ? null
    : `Kategorien »${category}« bruges ikke længere. Vælg en anden, før den udgives.`;
}

/** That it says no date. */
export const undatedWord = 'Kilden siger ikke hvornår. Skriv dato og tid, før den udgives.';

/** That two sources have it. */
export function sharedWord(source: string): string {
  return `Står også i ${source}.`;
}

/** Some words in one text; null for none. */
export function together(...words: (string | null)[]): string | null {
  return words.filter((word) => word !== null).join(' ') || null;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1) ?? ''}`;
}
