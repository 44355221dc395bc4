/**
 * Who may call what: every route of Hono by its method and pattern, every page by its file. A test holds the
 * table to the routes that are there; a new one does not pass until somebody has decided.
 */
import { officeProgramRoutes } from './office-access.ts';

/**
 * Who is let in: everyone, young people with a profile, staff, staff who publish, staff who look after the others, or
 * nobody at all.
 * The page asks again by its verbs; this is what it promises.
 */
export type Audience = 'public' | 'profile' | 'staff' | 'editor' | 'admin' | 'nobody';

/** Routes of programs. Those of staff take a token. */
export const programRoutes: Readonly<Record<string, Audience>> = {
  'GET /health': 'public',
  'GET /tema/:file{[^/]+\\.css}': 'public',
  // What nothing public has is for staff of its municipality; to anybody else it is not there.
  'GET /billeder/:file': 'public',
  'GET /api': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/municipalities': 'public',
  'GET /api/municipalities/:slug': 'public',
  'GET /api/municipalities/:slug/categories': 'public',
  'GET /api/municipalities/:slug/revision': 'public',
  'GET /api/municipalities/:slug/occurrences': 'public',
  'GET /api/municipalities/:slug/events/:id': 'public',
  'GET /api/municipalities/:slug/opportunities': 'public',
  'GET /api/municipalities/:slug/opportunities/:id': 'public',
  'GET /api/municipalities/:slug/contacts': 'public',
  'GET /api/municipalities/:slug/contacts/:id': 'public',
  'GET /api/municipalities/:slug/stories': 'public',
  'GET /api/municipalities/:slug/stories/:id': 'public',
  'GET /api/municipalities/:slug/places': 'public',
  'GET /api/municipalities/:slug/places/:id': 'public',
  ...Object.fromEntries(Object.keys(officeProgramRoutes).map((route) => [route, 'staff'] as const)),
  // Whoever has the address: a program cannot be asked who it is.
  'GET /feeds/mine/:file{[^/]+\\.ics}': 'public',
  'GET /feeds/:file{[^/]+\\.ics}': 'public',
  'GET /feeds/:file{[^/]+\\.rss}': 'public',
  'GET /feeds/:file{[^/]+\\.json}': 'public',
  'GET /feeds/:municipality/aktivitet/:file{[^/]+\\.ics}': 'public',
  'GET /feeds/:municipality/kontakter.vcf': 'public',
  'GET /feeds/:municipality/kontakt/:file{[^/]+\\.vcf}': 'public',
};

/** Pages that have a form, and everything under them. All else is only read. */
const formPages = /^\/(kode|velkommen|log-ind|log-ud|hurtig-ud|bekraeft|min-side|kontoret)(\/|\?|$)/;

/** Something to take along, which is only read. */
const file = /^[^?]*\.[a-z]+(\?|$)/;

/** True for the address of a page that takes a form. */
export function takesForms(url: string): boolean {
  return formPages.test(url) && !file.test(url);
}

/** Pages that take files with their form, from staff who have signed in. */
const filePages = /^\/kontoret\/(kladder|billeder|kilder|(aktiviteter|muligheder|nyt)\/ny)(\/|\?|$)/;

/** True for the address of a page that takes files. */
export function takesFiles(url: string): boolean {
  return filePages.test(url) && takesForms(url);
}

/** True for pages that are nobody else's business: never kept by a browser, never found by a search. */
export function isPrivatePage(path: string): boolean {
  return formPages.test(path) || path === '/slettet';
}

/** Pages. */
export const pageRoutes: Readonly<Record<string, Audience>> = {
  '/': 'public',
  '/om': 'public',
  '/om/api': 'public',
  '/privatliv': 'public',
  '/tilgaengelighed': 'public',
  '/ikke-et-akutsted': 'public',
  '/kode': 'public',
  '/velkommen': 'public',
  '/log-ind': 'public',
  '/log-ind/hjaelp': 'public',
  '/log-ind/kort': 'public',
  '/log-ind/tilbage': 'public',
  '/log-ud': 'public',
  '/kontoret/log-ind': 'public',
  '/kontoret/log-ind/trin-2': 'public',
  '/kontoret/velkommen': 'public',
  '/kontoret/velkommen/dig': 'public',
  '/kontoret/velkommen/sikker': 'public',
  '/kontoret': 'staff',
  '/kontoret/bekraeft': 'staff',
  '/kontoret/mig': 'staff',
  '/kontoret/mig/login': 'staff',
  '/kontoret/mig/app': 'staff',
  '/kontoret/mig/stop': 'staff',
  '/kontoret/medarbejdere': 'admin',
  '/kontoret/medarbejdere/inviter': 'admin',
  '/kontoret/medarbejdere/[staff]': 'admin',
  '/min-side/kalender': 'profile',
  '/min-side/kalender.ics': 'profile',
  '/kontoret/oidc/[municipality]': 'public',
  '/kontoret/oidc/svar': 'public',
  '/hurtig-ud': 'public',
  '/bekraeft': 'profile',
  '/min-side/login': 'profile',
  '/min-side/stop': 'profile',
  '/kontoret/forbindelser': 'staff',
  '/kontoret/aktiviteter/ny': 'staff',
  '/kontoret/kontakter': 'staff',
  '/kontoret/kontakter/ny': 'staff',
  '/kontoret/kontakter/[item]': 'staff',
  '/kontoret/kontakter/[item]/historik': 'staff',
  '/kontoret/steder': 'staff',
  '/kontoret/steder/ny': 'staff',
  '/kontoret/steder/[item]': 'staff',
  '/kontoret/steder/[item]/historik': 'staff',
  '/kontoret/overdrag': 'staff',
  '/kontoret/kladder/[draft]': 'staff',
  '/kontoret/kladder/[draft]/flet': 'staff',
  '/kontoret/kladder/[draft]/vis': 'staff',
  '/kontoret/tal': 'staff',
  '/kontoret/tal.csv': 'staff',
  '/kontoret/billeder': 'staff',
  '/kontoret/billeder/[picture]': 'staff',
  '/kontoret/kilder': 'staff',
  '/kontoret/kilder/ny': 'editor',
  '/kontoret/kilder/[source]': 'staff',
  '/kontoret/indstillinger': 'admin',
  '/kontoret/indstillinger/byer': 'admin',
  '/kontoret/indstillinger/kategorier': 'admin',
  '/kontoret/indstillinger/sprog': 'admin',
  '/kontoret/indstillinger/tekster': 'admin',
  '/kontoret/koder': 'staff',
  '/kontoret/aktiviteter': 'staff',
  '/kontoret/aktiviteter/[event]': 'staff',
  '/kontoret/aktiviteter/[event]/historik': 'staff',
  '/kontoret/gennemse': 'staff',
  '/kontoret/gennemse/[draft]': 'staff',
  '/kontoret/kladder': 'staff',
  '/kontoret/hjaelp': 'staff',
  '/kontoret/hjaelp/[request]': 'staff',
  '/min-side/data': 'profile',
  '/min-side/data/alt': 'profile',
  '/min-side/data/hjemegn.ics': 'profile',
  '/min-side/data/hjemegn.json': 'profile',
  '/min-side/data/log': 'profile',
  '/min-side/data/slet': 'profile',
  '/slettet': 'public',
  '/kontoret/muligheder': 'staff',
  '/kontoret/muligheder/ny': 'staff',
  '/kontoret/muligheder/[item]': 'staff',
  '/kontoret/muligheder/[item]/historik': 'staff',
  '/kontoret/nyt': 'staff',
  '/kontoret/nyt/ny': 'staff',
  '/kontoret/nyt/[item]': 'staff',
  '/kontoret/nyt/[item]/historik': 'staff',
  '/kontoret/log': 'admin',
  '/min-side': 'public',
  '/min-side/valg': 'profile',
  '/min-side/skjul': 'profile',
  '/min-side/gemt': 'profile',
  '/min-side/hjemme': 'profile',
  '/min-side/flyt': 'profile',
  '/[municipality]': 'public',
  '/[municipality]/det-sker': 'public',
  '/[municipality]/det-sker/uge': 'public',
  '/[municipality]/det-sker/uge/[week]': 'public',
  '/[municipality]/det-sker/maaned': 'public',
  '/[municipality]/det-sker/maaned/[month]': 'public',
  '/[municipality]/det-sker/[event]': 'public',
  '/[municipality]/muligheder': 'public',
  '/[municipality]/muligheder/[item]': 'public',
  '/[municipality]/kontakt': 'public',
  '/[municipality]/kontakt/[item]': 'public',
  '/[municipality]/nyt': 'public',
  '/[municipality]/nyt/[item]': 'public',
  '/[municipality]/foelg': 'public',
  // What Astro adds, and the door refuses.
  '/_image': 'nobody',
  '/_server-islands/[name]': 'nobody',
  // What is shown when nothing else can be.
  '/[...path]': 'public',
  '/404': 'public',
  '/500': 'public',
  '/fejl': 'public',
};
