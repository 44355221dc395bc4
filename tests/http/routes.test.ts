/** Every address there is: somebody has decided who may call it, and none of them shows what is another municipality's. */
import { globSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRoutes as decidedPages, programRoutes, type Audience } from '#http/access.ts';
import { createApp } from '#http/app.ts';
import { filePath } from '#db/client.ts';
import { createApiToken } from '#services/api-token/create.ts';
import { asStaff } from '#tests/support/people.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';
import { openTwoHomes, type TwoHomes } from '#tests/support/two-homes.ts';

let at: TwoHomes;
let server: TestServer;
/** An admin's, at home, for all there is. */
let token: string;
/** The same admin's, to read with. */
let reader: string;
beforeAll(async () => {
  at = await openTwoHomes();
  const said = { name: 'Alt', scopes: ['admin' as const], days: 1 };
  const admin = await asStaff(at.hub, 'admin');
  token = (await createApiToken(admin, said)).token;
  reader = (await createApiToken(admin, { ...said, scopes: ['read'] })).token;
  await at.hub.db.writer.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
  server = await startServer({ demo: true, database: filePath(at.settings.databaseUrl) ?? '' });
});
afterAll(async () => {
  await server.stop();
  await at.close();
});

/** The routes that the build knows, those that Astro adds of its own too. */
function builtPages(): string[] {
  const built = new URL('../../dist/server/', import.meta.url).pathname;
  const texts = globSync('**/*.mjs', { cwd: built }).map((file) => readFileSync(built + file, 'utf8'));
  const routes = texts.flatMap((text) => [...text.matchAll(/"route":"(\/[^"]*)"/g)].map(([, route]) => route ?? ''));
  return [...new Set(routes)];
}

describe('who may call what has been decided', () => {
  test('for every route of a program, and for none that is gone', () => {
    const routes = createApp(at.hub).routes.filter(({ method }) => method !== 'ALL');
    const there = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))];
    expect(Object.keys(programRoutes).toSorted()).toEqual(there.toSorted());
  });

  test('for every page, and for none that is gone', () => {
    expect(Object.keys(decidedPages).toSorted()).toEqual(builtPages().toSorted());
  });

  test('and whatever answers every method lets the reading through and nothing else', async () => {
    const patterns = createApp(at.hub)
      .routes.filter(({ method }) => method === 'ALL')
      .map(({ path }) => path);
    expect([...new Set(patterns)].toSorted()).toEqual(['/*', '/api/*', '/api/office/*', '/feeds/*']);
    for (const path of ['/api', '/api/municipalities/haderslev', '/feeds/haderslev.ics']) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const ours = await fetch(server.url + path, { method, headers: { 'Sec-Fetch-Site': 'same-origin' } });
        expect(ours.status, `${method} ${path}`).toBe(405);
        const stranger = await fetch(server.url + path, { method });
        const refused = method === 'POST' && !path.startsWith('/feeds') ? 403 : 405;
        expect(stranger.status, `${method} ${path} from nowhere`).toBe(refused);
      }
    }
  });
});

/** Routes that take a token are walked by themselves. */
const withToken = Object.keys(programRoutes).filter((route) => route.includes('/api/office/'));
const openRoutes = Object.keys(programRoutes).filter((route) => !withToken.includes(route));

/** Every pattern with Haderslev and some id in it. */
function addressesOf(id: string): string[] {
  const programs = openRoutes.map((route) => route.replace('GET ', ''));
  return [...programs, ...Object.keys(decidedPages)].map((pattern) => filled(pattern, id));
}

function filled(pattern: string, id: string): string {
  return pattern
    .replace(/^(\/feeds|\/tema)\/:file\{.*\\\.(\w+)\}$/, '$1/haderslev.$2')
    .replace(/:file\{.*\\\.(\w+)\}$/, `${id}.$1`)
    .replace(/:slug|:municipality|\[municipality\]/, 'haderslev')
    .replace('[week]', '2026-48')
    .replace('[month]', '2026-11')
    .replace('[...path]', `haderslev/hemmeligt/${id}`)
    .replace(/\[event\]|\[item\]/, `navn-${id}`)
    .replace(':id', id);
}

/** The pages of an audience. */
function pagesFor(audience: Audience): string[] {
  return Object.keys(decidedPages).filter((route) => decidedPages[route] === audience);
}

/** Patterns that name one thing by its id. */
const ofOneThing = /:id|\[event\]|\[item\]|[^/]+\/:file/;
const saysNothing = [
  '/404',
  '/500',
  '/fejl',
  '/[...path]',
  // They lead to another site, where one is set up, and back from it.
  '/kontoret/oidc/[municipality]',
  '/kontoret/oidc/svar',
  ...Object.keys(decidedPages).filter((route) => decidedPages[route] === 'nobody'),
];

async function ask(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(server.url + address, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

describe("another municipality's things", () => {
  const titles = ['Fest ved slottet', 'Is på søen', 'Ungevejleder', 'Hjælp i kiosken', 'Slotssøen'];

  test('are there at home, so that not finding them elsewhere means something', async () => {
    for (const [list, id] of Object.entries(at.theirs)) {
      expect((await ask(`/api/municipalities/kolding/${list}/${id}`)).status).toBe(200);
    }
    expect((await ask(`/kolding/det-sker/fest-ved-slottet-${at.theirs.events}`)).status).toBe(200);
    expect((await ask(`/feeds/kolding/aktivitet/${at.theirs.events}.ics`)).status).toBe(200);
  });

  test('cannot be told from what never was, on any route that takes an id', async () => {
    const patterns = [...openRoutes, ...pagesFor('public')].filter(namesOneThing);
    expect(patterns.length).toBeGreaterThanOrEqual(11);
    for (const pattern of patterns) {
      const never = await ask(filled(pattern.replace('GET ', ''), '00000000'));
      expect(never.status, pattern).toBe(404);
      for (const id of Object.values(at.theirs)) {
        const foreign = await ask(filled(pattern.replace('GET ', ''), id));
        expect(foreign.status, `${pattern} ${id}`).toBe(404);
        expect(foreign.text.replaceAll(id, '00000000'), pattern).toBe(never.text);
      }
    }
  });

  test('stand in nothing that is Haderslev’s', async () => {
    for (const address of addressesOf(at.theirs.events)) {
      const { text } = await ask(address);
      for (const title of titles) expect(text, address).not.toContain(title);
    }
  });
});

test('what is for nobody is refused at the door', async () => {
  const closed = Object.keys(decidedPages).filter((route) => decidedPages[route] === 'nobody');
  for (const route of [...closed, '/%5fimage', '/_actions/anything']) {
    const answer = await fetch(`${server.url}${route}?href=/favicon.svg&w=9999&h=9999&f=png`);
    expect([route, answer.status]).toEqual([route, 404]);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  }
});

test('every other route answers, and what is not for everyone sends a visitor to sign in', async () => {
  const decided = { ...programRoutes, ...decidedPages };
  for (const [pattern, audience] of Object.entries(decided)) {
    if (withToken.includes(pattern) || namesOneThing(pattern) || saysNothing.includes(pattern)) continue;
    const address = filled(pattern.replace('GET ', ''), '');
    const { status } = await ask(address);
    if (audience === 'public') expect([200, 302, 303], address).toContain(status);
    else expect([address, status]).toEqual([address, 303]);
  }
});

describe('what staff’s programs may call', () => {
  async function call(route: string, id: string, by?: string): Promise<{ status: number; text: string }> {
    const [method = '', pattern = ''] = route.split(' ');
    const address = filled(pattern, id).replace(':date', '2026-12-03T19:00').replace(':number', '1');
    const headers = {
      'Content-Type': 'application/json',
      ...(by === undefined ? {} : { Authorization: `Bearer ${by}` }),
    };
    const body = method === 'GET' ? {} : { body: '{}' };
    const answer = await fetch(server.url + address, { method, headers, ...body });
    return { status: answer.status, text: await answer.text() };
  }

  test('is all refused without a token, whatever it is about', async () => {
    for (const route of withToken) expect([route, (await call(route, at.theirs.events)).status]).toEqual([route, 401]);
  });

  test('and is refused to a token that may only read wherever something is written, whoever has it', async () => {
    for (const route of withToken.filter((one) => !one.startsWith('GET '))) {
      const { status, text } = await call(route, '00000000', reader);
      expect([route, status], text).toEqual([route, 403]);
    }
  });

  test('may do without a body where nothing is said', async () => {
    const headers = { Authorization: `Bearer ${token}` };
    for (const route of withToken.filter((one) => one.startsWith('DELETE '))) {
      const answer = await fetch(server.url + filled(route.replace('DELETE ', ''), '00000000'), {
        method: 'DELETE',
        headers,
      });
      expect([route, answer.status]).toEqual([route, 404]);
    }
    const long = { ...headers, 'Content-Type': 'application/json' };
    const body = new Blob(['{}']).stream();
    const chunked = { method: 'POST', headers: long, body, duplex: 'half' } as RequestInit;
    expect((await fetch(`${server.url}/api/office/drafts`, chunked)).status).toBe(411);
  });

  test("answers another municipality's things as what never was", async () => {
    for (const route of withToken.filter(namesOneThing)) {
      const never = await call(route, '00000000', token);
      expect([400, 404], `${route} ${never.text}`).toContain(never.status);
      for (const id of Object.values(at.theirs)) {
        const foreign = await call(route, id, token);
        expect([route, foreign.status, foreign.text.replaceAll(id, '00000000')]).toEqual([
          route,
          never.status,
          never.text,
        ]);
      }
    }
  });
});

function namesOneThing(pattern: string): boolean {
  return ofOneThing.test(pattern) && !/^GET \/(feeds|tema)\/:file/.test(pattern);
}
