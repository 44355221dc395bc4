/** Addresses of the site's pages. English stands under `/en`. */
import type { Lang } from './index.ts';

/** The parts of a municipality's hub, as their addresses say it. */
export type Section = 'det-sker' | 'muligheder' | 'kontakt' | 'nyt' | 'foelg';

/** An address of this site in a language: `/haderslev/kontakt`, `/en/haderslev/kontakt`. */
export function localPath(lang: Lang, path: string): string {
  return lang === 'da' ? path : `/${lang}${path}`;
}

/** A part of a municipality's hub; without one, its front page. `query` comes without its question mark. */
export function hubPath(lang: Lang, municipality: string, section?: Section, query = ''): string {
  const path = section === undefined ? `/${municipality}` : `/${municipality}/${section}`;
  return localPath(lang, query === '' ? path : `${path}?${query}`);
}

/** A week (`2026-48`) or a month (`2026-11`) of a municipality's calendar; without a name, the present one. */
export function calendarPath(
  lang: Lang,
  municipality: string,
  kind: 'uge' | 'maaned',
  name: string | null,
  query = '',
): string {
  const path = `${hubPath(lang, municipality, 'det-sker')}/${kind}${name === null ? '' : `/${name}`}`;
  return query === '' ? path : `${path}?${query}`;
}

/** The pages that are the same for every municipality. */
export const commonPages = {
  about: '/om',
  privacy: '/privatliv',
  accessibility: '/tilgaengelighed',
  notEmergency: '/ikke-et-akutsted',
  programs: '/om/api',
} as const;
