/** Everything that anybody can ask for, as an address and an answer: for the tests of what stands in none of it. */
import { pageRoutes, programRoutes } from '#http/access.ts';

/** What one address answers: its text, and what a program remembers of it. */
export type Seen = { status: number; etag: string | null; modified: string | null; text: string };

/** Addresses of Haderslev that everybody may ask for, with each of some ids where an address names one thing. */
export function publicDoors(ids: readonly string[], words: readonly string[]): string[] {
  const programs = Object.entries(programRoutes).filter(
    ([route]) => route.startsWith('GET /') && !route.includes('office'),
  );
  const patterns = [...programs, ...Object.entries(pageRoutes)]
    .filter(([route, audience]) => audience === 'public' && !/oidc|\/mine\/|^\/(404|500|fejl)$/.test(route))
    .map(([route]) => route.replace('GET ', ''));
  const searched = ['/det-sker', '/muligheder'].flatMap((list) => words.map((q) => `/haderslev${list}?q=${q}`));
  const narrowed = ['/feeds/haderslev.ics', '/feeds/haderslev.rss', '/feeds/haderslev.json'].flatMap((feed) =>
    words.map((q) => `${feed}?q=${q}`),
  );
  const asked = ['occurrences', 'opportunities'].flatMap((list) =>
    words.map((q) => `/api/municipalities/haderslev/${list}?q=${q}`),
  );
  return [...patterns.flatMap((pattern) => filledBy(pattern, ids)), ...searched, ...narrowed, ...asked];
}

function filledBy(pattern: string, ids: readonly string[]): string[] {
  const here = pattern
    .replace(/^(\/feeds|\/tema)\/:file\{.*\\\.(\w+)\}$/, '$1/haderslev.$2')
    .replace(/:slug|:municipality|\[municipality\]/, 'haderslev')
    .replace('[week]', '2026-49')
    .replace('[month]', '2026-12')
    .replace('[...path]', 'haderslev/hemmeligt');
  const named = ids.map((id) =>
    here
      .replace(/^\/billeder\/:file$/, `/billeder/${id}-320.webp`)
      .replace(/:file\{.*\\\.(\w+)\}$/, `${id}.$1`)
      .replace(/\[(event|item)\]/, `navn-${id}`)
      .replace(':id', id),
  );
  return [...new Set(named)];
}

/** Asks all of them, a few at a time. What was made for the asking is stamped with `now`, and told as that. */
export async function lookThrough(
  url: string,
  doors: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  const waiting = [...doors];
  const stamp = new Date(now.epochMilliseconds).toUTCString();
  const walk = async (): Promise<void> => {
    for (let door = waiting.shift(); door !== undefined; door = waiting.shift())
      seen.set(door, await look(url + door, stamp));
  };
  await Promise.all([walk(), walk(), walk(), walk()]);
  return seen;
}

/** What a passkey is asked is another word each time. */
const challenges = /(?<=name="passkey-challenge" value="|&quot;challenge&quot;:&quot;)[\w.-]+/g;

async function look(address: string, now: string): Promise<Seen> {
  const answer = await fetch(address, { redirect: 'manual', headers: { Accept: 'text/html' } });
  const { status, headers } = answer;
  const [etag, stamped] = [headers.get('ETag'), headers.get('Last-Modified')];
  const modified = stamped === now ? 'now' : stamped;
  const text = headers.get('Location') ?? (await answer.text());
  return { status, etag, modified, text: text.replaceAll(challenges, '') };
}
