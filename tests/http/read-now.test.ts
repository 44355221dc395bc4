/** »Læs den nu« and »Se, hvad der er«, pressed by people in a hurry: the server of a source is somebody else's, and nothing is taken twice. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ctx } from '#services/hub.ts';
import { addSource } from '#services/source/add.ts';
import { getSource } from '#services/source/queries.ts';
import { readSource } from '#services/source/read.ts';
import { startHostileSource, type HostileSource } from '#tests/support/hostile-source.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { calendar, hour } from '../services/importing.ts';

let server: HostileSource;
let at: ServedHub;
let editor: Ctx;
let cookie: string;
let id: string;
let path: string;
let added = 0;
beforeAll(async () => {
  server = await startHostileSource();
  at = await serveHub({ sourceHosts: [server.host] });
  editor = await asStaff(at.hub, 'editor');
  cookie = await cookieOf(editor);
});
beforeEach(async () => {
  at.setNow('2026-11-23T17:00:00Z');
  id = await add();
  server.asked.splice(0);
});
afterAll(() => at.stop().finally(() => server.stop()));

async function add(): Promise<string> {
  path = `/klub-${(added += 1)}`;
  const url = server.serve(path, calendar(hour));
  return addSource(editor, 'haderslev', url, { name: `Klub ${added}`, category: 'klub' });
}

/** Presses the button, and answers the status with what stands on the page. */
const press = (which = id) => send(`/kontoret/kilder/${which}`, { handling: 'laes' });

async function send(to: string, form: Record<string, string>, as = cookie): Promise<[number, string]> {
  const answer = await fetch(at.url + to, {
    method: 'POST',
    headers: { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Cookie: as },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return [answer.status, await answer.text()];
}

test('two who press at once read it once, and the second is told that it is being read', async () => {
  const held: ServerResponse[] = [];
  const first = Promise.withResolvers<undefined>();
  server.put(path, (_, res) => {
    held.push(res);
    first.resolve(undefined);
  });
  const one = press();
  await first.promise;
  const [status, page] = await press();
  expect([status, held.length]).toEqual([409, 1]);
  expect(page).toContain('Kilden bliver læst lige nu. Vent et øjeblik.');
  held[0]?.writeHead(200, { 'content-type': 'text/calendar' }).end(calendar(hour));
  expect((await one)[0]).toBe(303);
});

test('after ten within ten minutes its server is left alone, with when it was read last and how long to wait', async () => {
  for (let time = 0; time < 10; time += 1) expect((await press())[0]).toBe(303);
  at.setNow('2026-11-23T17:03:00Z');
  const before = await getSource(editor, 'haderslev', id);
  const [status, page] = await press();
  expect(status).toBe(429);
  expect(page).toContain('Kilden er læst mange gange på kort tid, sidst kl. 18.00. Vent 7 minutter, og prøv igen.');
  expect([server.asked.length, await getSource(editor, 'haderslev', id)]).toEqual([10, before]);

  const other = await add();
  expect((await press(other))[0]).toBe(303);
  at.setNow('2026-11-23T17:10:01Z');
  expect((await press())[0]).toBe(303);
});

test('the clock is not held up by those who press', async () => {
  for (let time = 0; time < 11; time += 1) await press();
  const clock: Ctx = { ...editor, actor: { kind: 'system', job: 'read-sources' } };
  expect(await readSource(clock, 'haderslev', id)).toMatchObject({ failure: null, unchanged: true });
  expect(server.asked).toHaveLength(11);
});

test('whoever looks at address after address is asked to wait, keeps what they typed, and holds up nobody else', async () => {
  const url = server.serve('/nabo', calendar(hour));
  const colleague = await cookieOf(await asStaff(at.hub, 'editor'));
  const look = (as: string) => send('/kontoret/kilder/ny', { handling: 'se', url }, as);
  for (let time = 0; time < 40; time += 1) expect((await look(colleague))[0]).toBe(200);
  const [status, page] = await look(colleague);
  expect(status).toBe(429);
  expect(page).toContain('Du har set på mange adresser på kort tid. De ligger på andres servere. Vent 10 minutter');
  expect(page).toContain(`value="${url}"`);
  expect(server.asked).toHaveLength(40);
  const kept = { handling: 'gem', url, name: 'Nabo', category: 'klub' };
  expect((await send('/kontoret/kilder/ny', kept, colleague))[0]).toBe(429);
  expect((await look(cookie))[0]).toBe(200);
});
