/** Every kind of page there is, found by following links, as a visitor or as somebody who has signed in. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pages = fileURLToPath(new URL('../../src/pages/', import.meta.url));

/** How many addresses of one kind are looked at. */
const enough = 2;

/** A kind of page (`/[municipality]/kontakt`) and addresses it was found at. */
export type Kind = { route: string; addresses: string[] };

/** The routes that have a page of their own, most particular first. */
function pageRoutes(): string[] {
  return globSync('**/*.astro', { cwd: pages })
    .filter((file) => !file.split('/').some((part) => part.startsWith('_')))
    .map((file) => `/${file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '')}`.replace(/(?<=.)\/$/, ''))
    .toSorted((a, b) => openness(a).localeCompare(openness(b)));
}

/** Who walks: which routes are theirs to look at, and the cookie of a session. */
export type Walker = { sees: (route: string) => boolean; cookie?: string };

/** Follows links from `seeds`; every route the walker sees is there, with no addresses when nothing leads to it. */
export async function walkSite(url: string, seeds: readonly string[], { sees, cookie }: Walker): Promise<Kind[]> {
  const all = pageRoutes().map((route): Kind => ({ route, addresses: [] }));
  const waiting = [...seeds];
  const seen = new Set(waiting);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = all.find(({ route }) => matches(route, address));
    if (kind === undefined || !sees(kind.route) || (kind.addresses.length >= enough && !seeds.includes(address)))
      continue;
    kind.addresses.push(address);
    for (const link of linksIn(await read(url + address, cookie))) {
      if (seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return all.filter(({ route }) => sees(route));
}

async function read(address: string, cookie: string | undefined): Promise<string> {
  const answer = await fetch(address, {
    headers: { Accept: 'text/html', ...(cookie === undefined ? {} : { Cookie: cookie }) },
  });
  return (answer.headers.get('Content-Type') ?? '').startsWith('text/html') ? answer.text() : '';
}

function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\s[^>]*?href="(\/[^"#]*)/g)].map(([, link]) => link ?? '');
  return links.map((link) => link.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

function matches(route: string, address: string): boolean {
  const path = address.replace(/\?.*$/, '').replace(/(?<=.)\/$/, '');
  const pattern = route
    .split('/')
    .map((part) => (part.startsWith('[...') ? '.*' : part.replaceAll(/\[[^\]]+\]/g, '[^/]+')))
    .join('/');
  return new RegExp(`^${pattern}$`).test(path) && !/^\/(api|feeds|tema|health)(\/|$)/.test(path);
}

/** Sorts a name before a parameter, and a parameter before "anything". */
function openness(route: string): string {
  return route
    .split('/')
    .map((part) => (part.startsWith('[...') ? '2' : part.startsWith('[') ? '1' : `0${part}`))
    .join('/');
}
