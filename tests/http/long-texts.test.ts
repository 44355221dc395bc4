/** Texts at the office are long, and Danish letters are sent as six: what is too long is said at its field. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#services/hub.ts';
import { listOwnTexts } from '#services/municipality/texts.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { monday } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { sender, standsIn, type ServedForm } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';
const page = '/kontoret/indstillinger/tekster';
const fields = ['front-da', 'front-en', 'contacts-da', 'contacts-en'];
const blank = { values: [], button: null } as unknown as ServedForm;

let at: ServedHub;
let admin: Ctx;
let mine: ReturnType<typeof sender>;
beforeAll(async () => {
  at = await serveHub();
  admin = await asStaff(at.hub, 'admin');
  mine = sender(at.url, await cookieOf(admin));
});
afterAll(() => at.stop());

const filled = (length: number) =>
  Object.fromEntries(fields.map((name) => [name, encodeURIComponent('ø'.repeat(length))]));
const kept = async () => listOwnTexts(admin, (await getMunicipality(at.hub, home)).code);

test('every text as long as it may be is kept whole', async () => {
  expect((await mine.send(page, blank, filled(20_000))).to).toBe(`${page}?gemt`);
  expect((await kept()).map(({ text }) => text.length)).toEqual(fields.map(() => 20_000));
});

test('one letter more is refused at its field, and all that was written is still there', async () => {
  const answer = await mine.send(page, blank, filled(20_001));
  const said = (name: string) => answer.document.getElementById(`felt-${name}-fejl`)?.textContent.trim();
  expect([answer.status, ...fields.map(said)]).toEqual([
    400,
    ...fields.map(() => 'Teksten er for lang. Den må højst have 20.000 tegn.'),
  ]);
  expect(fields.map((name) => standsIn(answer, `felt-${name}`)?.length)).toEqual(fields.map(() => 20_001));
});

test('nor is it lost when the session has ended meanwhile', async () => {
  const ended = sender(at.url, await cookieOf(await asStaff(at.hub, 'admin')));
  at.setNow(monday.add({ hours: 11 }).toString());
  const { status, document } = await ended.send(page, blank, filled(20_000));
  at.setNow(monday.toString());
  const given = fields.map((name) => document.querySelector(`input[name="${name}"]`)?.getAttribute('value')?.length);
  expect([status, given]).toEqual([401, fields.map(() => 20_000)]);
});

test.each(['/kontoret/log-ind', '/kontoret/velkommen', '/min-side', '/kode'])('%s takes none', async (path) => {
  expect((await mine.send(path, blank, filled(20_000))).status).toBe(413);
});

test.each([
  ['multipart/form-data; boundary=x', 'not a part'],
  ['multipart/form-data', '--x\r\n\r\n'],
])('a form that is %s and broken changes nothing, and that is said', async (type, body) => {
  const before = await kept();
  const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Cookie: await cookieOf(admin) };
  const answer = await fetch(at.url + page, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': type },
    body,
    redirect: 'manual',
  });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('så der er ikke gemt noget')]);
  expect(await kept()).toEqual(before);
});
