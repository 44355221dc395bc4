/** A form of the office that is sent when nobody is signed in any more: what was typed comes back, and can be sent again. */
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { monday } from '#tests/support/hub.ts';
import { asStaff, asYoung, password } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';

let at: ServedHub;
let admin: Ctx;
let eventId: string;
beforeAll(async () => {
  at = await serveHub();
  admin = await asStaff(at.hub, 'admin');
  const said = { title: 'Brætspil', category: 'klub', start: '2026-12-03T16:00', end: '2026-12-03T18:00' };
  eventId = (await createEvent(admin, home, said)).id;
});
beforeEach(() => at.setNow(monday.toString()));
afterAll(() => at.stop());

async function send(path: string, cookie: string, body: URLSearchParams) {
  const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie };
  const answer = await fetch(at.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  const html = await answer.text();
  const { document } = parseHTML(html);
  const fields = [...document.querySelectorAll('form input[type=hidden]')].map((one) => [
    one.getAttribute('name') ?? '',
    one.getAttribute('value') ?? '',
  ]);
  return { status: answer.status, to: answer.headers.get('Location'), html, document, fields };
}

const title = 'Julehygge <i>for "alle"</i> & deres venner';
const text = 'Vi bager.\n\nOg spiller.';
const typed = new URLSearchParams([
  ['title', title],
  ['text', text],
  ['category', 'klub'],
  ['access', 'wheelchair'],
  ['access', 'quiet'],
  ['handling', 'udgiv'],
]);

test.each<[string, () => Promise<string> | string]>([
  [
    'by somebody whose session has ended',
    async () => {
      const cookie = await cookieOf(await asStaff(at.hub, 'editor'));
      at.setNow(monday.add({ hours: 11 }).toString());
      return cookie;
    },
  ],
  ['by nobody', () => ''],
])('a new event that is sent %s comes back whole', async (_, come) => {
  const path = '/kontoret/aktiviteter/ny?som=intet';
  const held = await send(path, await come(), typed);
  expect([held.status, held.document.querySelector('h1')?.textContent]).toEqual([
    401,
    'Du er logget ud, men intet er gået tabt',
  ]);
  expect(held.fields).toEqual([...typed].map(([name, value]) => [name, value]));
  expect(held.document.querySelector('form')?.getAttribute('action')).toBe(path);
  expect([...held.document.querySelectorAll('.kept-text')].map((one) => one.textContent)).toEqual([title, text]);
  expect(held.document.querySelector('form a')?.getAttribute('href')).toMatch(/^\/kontoret\/log-ind\?til=/);
});

test('and what came back is done when it is sent again by somebody who has signed in', async () => {
  const path = `/kontoret/aktiviteter/${eventId}?om=alle`;
  const cancel = new URLSearchParams({
    set: '0',
    hvad: 'aflys',
    ownReason: 'Vi har fået sygdom i huset',
    handling: 'aendr',
  });
  const held = await send(path, '', cancel);
  const again = await send(path, await cookieOf(await asStaff(at.hub, 'editor')), new URLSearchParams(held.fields));
  expect(again.status).toBe(303);
  const after = await getEventForOffice(admin, await getMunicipality(admin, home), eventId);
  expect(after).toMatchObject({ status: 'cancelled', reason: 'Vi har fået sygdom i huset' });
});

test('who must only show again that it is them is sent there, and back', async () => {
  const cookie = await cookieOf(admin);
  at.setNow(monday.add({ minutes: 40 }).toString());
  await fetch(`${at.url}/kontoret/aktiviteter`, { headers: { Cookie: cookie } });
  at.setNow(monday.add({ minutes: 61 }).toString());
  const invitation = new URLSearchParams({ name: 'Ny kollega', email: 'ny@example.org', role: 'author' });
  const held = await send('/kontoret/medarbejdere/inviter', cookie, invitation);
  expect([held.status, held.fields]).toEqual([403, [...invitation]]);
  expect(held.document.querySelector('form a')?.getAttribute('href')).toMatch(/^\/kontoret\/bekraeft\?til=/);
});

test.each(['/kontoret/mig/login', '/kontoret/mig/stop', '/kontoret/bekraeft'])(
  'no secret comes back from %s',
  async (path) => {
    const held = await send(
      path,
      '',
      new URLSearchParams({ current: password, password: 'ny adgangskode her', totp: '123456' }),
    );
    expect([held.status, held.html.includes(password), held.html.includes('123456')]).toEqual([303, false, false]);
  },
);

test('what another site sends in somebody’s name is not given to them to send', async () => {
  const cookie = await cookieOf(admin);
  at.setNow(monday.add({ minutes: 61 }).toString());
  const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'cross-site', Cookie: cookie };
  const path = `${at.url}/kontoret/aktiviteter/ny`;
  const answer = await fetch(path, { method: 'POST', headers, body: typed, redirect: 'manual' });
  expect([answer.status, (await answer.text()).includes('Julehygge')]).toEqual([403, false]);
});

test('a young person who sends a form to the office is given nothing back', async () => {
  const answer = await send('/kontoret/aktiviteter/ny', await cookieOf(await asYoung(at.hub)), typed);
  expect([answer.status, answer.html.includes('Julehygge')]).toEqual([403, false]);
});
