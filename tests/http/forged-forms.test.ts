/** Forms that no page of ours wrote, from somebody who is signed in: a sentence and a 400, never a fault of ours. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginDraft } from '#services/draft/begin.ts';
import { sendDraft } from '#services/draft/state.ts';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { createStory } from '#services/story/create.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

let at: ServedHub;
let editor: Ctx;
let cookie: string;
let adminCookie: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  at = await serveHub();
  editor = await asStaff(at.hub, 'editor');
  cookie = await cookieOf(editor);
  adminCookie = await cookieOf(await asStaff(at.hub, 'admin'));
  const times = { start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
  ids.event = (await createEvent(editor, 'haderslev', { title: 'Klub', category: 'klub', ...times })).id;
  ids.story = (await createStory(editor, 'haderslev', { title: 'Nyt', text: 'Ord', published: '2026-11-20' })).id;
  const whole = { title: ['Sendt'], date: ['2026-12-01'], from: ['19:00'], to: ['21:00'], category: ['klub'] };
  const sent = await beginDraft(editor, 'haderslev', { proposal: 'create', noun: 'event' }, whole);
  await sendDraft(editor, sent);
  ids.sent = sent.id;
  ids.draft = (await beginDraft(editor, 'haderslev', { proposal: 'create', noun: 'event' }, { title: ['Mit'] })).id;
});
afterAll(() => at.stop());

async function send(path: string, fields: Record<string, string>, who = cookie): Promise<Response> {
  return fetch(at.url + path.replace(/:(\w+)/, (_, name: string) => ids[name] ?? ''), {
    method: 'POST',
    headers: { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Cookie: who },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const numbers = ['NaN', '', '-1', '1.5', '1e3', 'Infinity', '0x1', '9'.repeat(30)];

describe('is complained about', () => {
  test.each(inherited)('an action called %s', async (handling) => {
    for (const path of ['/kontoret/aktiviteter/:event', '/kontoret/gennemse/:sent'])
      expect([path, (await send(path, { handling, version: '1' })).status]).toEqual([path, 400]);
  });

  test.each(numbers)('a number that is »%s«', async (number) => {
    const forms: [string, Record<string, string>][] = [
      ['/kontoret/aktiviteter/:event', { handling: 'fortryd', nummer: number }],
      ['/kontoret/aktiviteter/:event/historik', { handling: 'fortryd', nummer: number }],
      ['/kontoret/aktiviteter/:event/historik', { handling: 'gendan', nummer: '1', nyeste: number }],
      ['/kontoret/gennemse/:sent', { handling: 'udgiv', version: number }],
      ['/kontoret/gennemse', { handling: 'udgiv', kladde: `${ids.sent}.${number}` }],
      ['/kontoret/kladder/:draft/flet', { version: number }],
      ['/kontoret/kladder', { handling: 'smid-ud', kladde: `${ids.draft}.${number}` }],
      ['/kontoret/nyt/:story', { handling: 'fortryd', nummer: number }],
    ];
    if (number !== '') forms.push(['/kontoret/kladder/:draft', { title: 'Mit', version: number }]);
    for (const [path, fields] of forms)
      expect([path, fields, (await send(path, fields)).status]).toEqual([path, fields, 400]);
  });

  test.each(numbers)('a number of an admin’s that is »%s«, with a sentence', async (number) => {
    const category = { slug: '', name: 'Ny', nameEn: 'New', hue: number };
    const source = { handling: 'gem', url: 'https://example.org/', name: 'Ny', category: 'klub', everyHours: number };
    const forms: [string, Record<string, string>][] = [
      ['/kontoret/indstillinger/kategorier', category],
      ['/kontoret/forbindelser', { handling: 'ny-adgang', name: 'Ny', scopes: 'read', days: number }],
    ];
    if (number !== '') forms.push(['/kontoret/kilder/ny', source]);
    for (const [path, fields] of forms) {
      const answer = await send(path, fields, adminCookie);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.text()).toContain('Formularen er ikke, som siden skrev den.');
    }
  });

  test('a draft without its version, and something to do that is not there', async () => {
    expect((await send('/kontoret/kladder', { handling: 'smid-ud', kladde: ids.draft ?? '' })).status).toBe(400);
    const moved = { handling: 'aendr', reason: 'Sygdom', date: '2026-12-03', from: '19:00', to: '22:00' };
    const answer = await send('/kontoret/aktiviteter/:event', { ...moved, hvad: 'hest' });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Vælg, hvad der er sket.')]);
  });
});

describe('what was just published is undone from the page that says so', () => {
  async function undoFrom(page: string): Promise<Response> {
    const html = await (await fetch(at.url + page, { headers: { Accept: 'text/html', Cookie: cookie } })).text();
    const form = /<form class="note[^>]*action="([^"]+)"[\s\S]*?<\/form>/.exec(html);
    const number = /name="nummer"[^>]*value="(\d+)"/.exec(form?.[0] ?? '')?.[1] ?? '';
    return send(form?.[1] ?? '/nothing', { handling: 'fortryd', nummer: number });
  }

  test.each([
    ['event', 'Klubben'],
    ['story', 'Nyheden'],
  ] as const)('a change of an %s', async (noun, title) => {
    const target = { proposal: 'change', noun, itemId: ids[noun] ?? '' } as const;
    const draft = await beginDraft(editor, 'haderslev', target);
    const typed = Object.entries({ ...draft.fields, title: [title] }).flatMap(([name, values]) =>
      values.map((value) => [name, value] as [string, string]),
    );
    const published = await fetch(`${at.url}/kontoret/kladder/${draft.id}`, {
      method: 'POST',
      headers: { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie },
      body: new URLSearchParams([...typed, ['version', String(draft.version)], ['handling', 'udgiv']]),
      redirect: 'manual',
    });
    const page = published.headers.get('Location') ?? '';
    expect([published.status, page]).toEqual([303, expect.stringContaining(draft.id)]);
    const undone = await undoFrom(page);
    expect([undone.status, undone.headers.get('Location')]).toEqual([303, expect.stringContaining('fortrudt')]);
    // It is no longer the last that happened: nobody is offered to undo something else by it.
    const again = await (await fetch(at.url + page, { headers: { Accept: 'text/html', Cookie: cookie } })).text();
    expect(again).not.toContain('value="fortryd"');
  });
});
