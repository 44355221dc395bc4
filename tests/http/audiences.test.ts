/** Every page keeps what its audience promises, to each kind of person, from here and from another municipality. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRoutes, type Audience } from '#http/access.ts';
import type { Ctx } from '#services/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { joinKolding } from '#tests/support/two-homes.ts';

/** Everyone who comes here. */
const names = [
  'visitor',
  'young person',
  'young person from Kolding',
  'author',
  'editor',
  'admin',
  'author from Kolding',
  'admin from Kolding',
] as const;
type Name = (typeof names)[number];

/** What each audience promises whom; `sign in` leads there. */
const promises: Record<Exclude<Audience, 'nobody'>, (name: Name) => 'let in' | 'refused' | 'sign in'> = {
  public: () => 'let in',
  profile: (name) => (name.startsWith('young') ? 'let in' : name === 'visitor' ? 'sign in' : 'refused'),
  staff: (name) => (name.startsWith('young') ? 'refused' : name === 'visitor' ? 'sign in' : 'let in'),
  editor: (name) => (/^(editor|admin)/.test(name) ? 'let in' : name === 'visitor' ? 'sign in' : 'refused'),
  admin: (name) => (name.startsWith('admin') ? 'let in' : name === 'visitor' ? 'sign in' : 'refused'),
};

let at: ServedHub;
let theirs: string[];
let people: Record<Exclude<Name, 'visitor'>, Ctx>;
beforeAll(async () => {
  at = await serveHub({ demo: true });
  theirs = Object.values(await joinKolding(at.hub));
  people = {
    'young person': await asYoung(at.hub),
    'young person from Kolding': await asYoung(at.hub, 'Ulven', 'kolding'),
    author: await asStaff(at.hub, 'author'),
    editor: await asStaff(at.hub, 'editor'),
    admin: await asStaff(at.hub, 'admin'),
    'author from Kolding': await asStaff(at.hub, 'author', 'kolding'),
    'admin from Kolding': await asStaff(at.hub, 'admin', 'kolding'),
  };
});
afterAll(() => at.stop());

type Answer = { status: number; to: string; headers: Headers; text: string };

async function ask(address: string, name: Name): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'text/html' };
  if (name !== 'visitor') headers.Cookie = await cookieOf(people[name]);
  const answer = await fetch(at.url + address, { redirect: 'manual', headers });
  return {
    status: answer.status,
    to: answer.headers.get('Location') ?? '',
    headers: answer.headers,
    text: await answer.text(),
  };
}

/** Shown in place of others, or for nobody. */
const others = ['/[...path]', '/404', '/500', '/fejl'];
const pages = Object.entries(pageRoutes).filter(
  (page): page is [string, Exclude<Audience, 'nobody'>] => page[1] !== 'nobody' && !others.includes(page[0]),
);
const parameter = /\[[^\]]+\]/g;

/** Where another's sign-in brings people back; nobody comes to it by themselves. */
const answersOthers = new Set(['/kontoret/oidc/svar']);

/** Pages that lead whoever they are not for to where they can go, before anything is read. */
const leadsOn: Record<string, [number, string]> = {
  '/bekraeft': [303, '/kontoret/bekraeft'],
  '/min-side/stop': [303, '/min-side'],
};

function filled(route: string): string {
  return route
    .replace('[municipality]', 'haderslev')
    .replace('[week]', '2026-48')
    .replace('[month]', '2026-11')
    .replaceAll(parameter, 'navn-00000000');
}

describe.each(pages)('%s, for %s', (route, audience) => {
  const address = filled(route);

  test.each(names)('%s', async (name) => {
    const { status, to } = await ask(address, name);
    switch (promises[audience](name)) {
      case 'let in':
        // A page of one thing is not there; a page of a step that was not begun leads on, or says so.
        expect([200, 302, 303, ...(answersOthers.has(route) ? [400] : [404])]).toContain(status);
        if (status === 404) expect(route).toMatch(parameter);
        if (audience !== 'public') expect(to).not.toMatch(/log-ind|bekraeft/);
        break;
      case 'refused':
        expect([status, to]).toEqual(leadsOn[route] ?? [403, '']);
        break;
      case 'sign in':
        expect([status, to]).toEqual([303, `${office(route)}/log-ind?til=${encodeURIComponent(address)}`]);
    }
  });
});

function office(route: string): string {
  return route.startsWith('/kontoret') ? '/kontoret' : '';
}

describe('nobody meets anybody else', () => {
  test.each(names)('%s sees no other account’s name or address', async (name) => {
    const strangers = Object.entries(people).filter(([other]) => other !== name && mayNotMeet(name, other as Name));
    for (const [route] of pages) {
      const { text } = await ask(filled(route), name);
      for (const [other, { actor }] of strangers) {
        expect(text.includes('id' in actor ? actor.id : ''), `${route}: ${other}`).toBe(false);
      }
      if (name !== 'young person') expect(text, route).not.toContain('Ræven');
      if (name !== 'young person from Kolding') expect(text, route).not.toContain('Ulven');
    }
  });
});

/** Staff meet their own colleagues, to name a successor; nobody meets a young person. */
function mayNotMeet(name: Name, other: Name): boolean {
  return [name, other].some((one) => one.startsWith('young')) || isFromKolding(name) !== isFromKolding(other);
}

function isFromKolding(name: Name): boolean {
  return name.endsWith('Kolding');
}

test('whatever somebody who has signed in is shown is kept nowhere', { timeout: 120_000 }, async () => {
  for (const name of names) {
    for (const [route, audience] of pages) {
      const { headers } = await ask(filled(route), name);
      const kept = headers.get('Cache-Control');
      if (name !== 'visitor' || audience !== 'public') expect([route, name, kept]).toEqual([route, name, 'no-store']);
      expect(kept ?? '', route).not.toMatch(/public|max-age=[1-9]/);
    }
  }
});

test("in the office, another municipality's things are what never was", async () => {
  const pages = Object.keys(pageRoutes).filter(
    (route) => /^\/kontoret\/.*\[/.test(route) && pageRoutes[route] !== 'public',
  );
  expect(pages.length).toBeGreaterThanOrEqual(3);
  const look = async (pattern: string, id: string) => {
    const { status, text } = await ask(pattern.replaceAll(/\[\w+\]/g, id), 'admin');
    return { status, text: text.replaceAll(id, '00000000') };
  };
  for (const pattern of pages) {
    const never = await look(pattern, '00000000');
    expect([pattern, never.status]).toEqual([pattern, 404]);
    for (const id of theirs) expect([pattern, await look(pattern, id)]).toEqual([pattern, never]);
  }
});
