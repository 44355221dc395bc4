/** A form with files: who may send one, to which page, and how much is read of anybody else's. */
import { connect } from 'node:net';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginDraft } from '#services/draft/begin.ts';
import { monday } from '#tests/support/hub.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const megabyte = 1024 * 1024;

let at: ServedHub;
let worker: string;
let young: string;
beforeAll(async () => {
  at = await serveHub();
  worker = await cookieOf(await asStaff(at.hub));
  young = await cookieOf(await asYoung(at.hub));
});
afterAll(() => at.stop());

async function send(path: string, cookie: string | null, body: FormData | URLSearchParams) {
  const headers: Record<string, string> = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin' };
  if (cookie !== null) headers.Cookie = cookie;
  const answer = await fetch(at.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: answer.status, to: answer.headers.get('Location'), text: await answer.text() };
}

function file(size: number): FormData {
  const form = new FormData();
  form.set('title', 'Koncert');
  form.set('picture', new File([new Uint8Array(size)], 'foto.jpg', { type: 'image/jpeg' }));
  return form;
}

describe('a file of megabytes', () => {
  test('comes through to a page that takes files, from staff', async () => {
    const { status } = await send('/kontoret/kladder/00000000', worker, file(14 * megabyte));
    expect(status).toBe(404);
  });

  test('goes to no other page, whoever sends it', async () => {
    for (const path of ['/kontoret/koder', '/kontoret/kladderne', '/kode', '/min-side', '/haderslev']) {
      const { status } = await send(path, worker, file(megabyte));
      expect([path, status]).toEqual([path, path === '/haderslev' ? 405 : 413]);
    }
  });

  test('leads who has not signed in there, and on to where they were', async () => {
    const { status, to } = await send('/kontoret/kladder/00000000', null, file(megabyte));
    expect([status, to]).toEqual([303, '/kontoret/log-ind?til=%2Fkontoret%2Fkladder%2F00000000']);
  });

  test('comes back as words to somebody whose session has ended, to be sent again without the file', async () => {
    const ended = await cookieOf(await asStaff(at.hub));
    at.setNow(monday.add({ hours: 11 }).toString());
    const form = file(14 * megabyte);
    form.set('pictureAlt', 'En hal, efter filen');
    const { status, text } = await send('/kontoret/aktiviteter/ny', ended, form);
    at.setNow(monday.toString());
    const { document } = parseHTML(text);
    const fields = [...document.querySelectorAll('form input[type=hidden]')].map((one) => [
      one.getAttribute('name'),
      one.getAttribute('value'),
    ]);
    expect([status, fields]).toEqual([
      401,
      [
        ['title', 'Koncert'],
        ['pictureAlt', 'En hal, efter filen'],
      ],
    ]);
    expect(document.querySelector('main')?.textContent).toContain('Vælg den igen bagefter');
  });

  test('is not heard out of a sign-in that never was, when it is no form but words without end', async () => {
    const form = new FormData();
    for (let at = 0; at < 3000; at += 1) form.set(`felt${at}`, 'x'.repeat(200));
    const { status, to } = await send('/kontoret/aktiviteter/ny', '__Host-hjemegn=noget', form);
    expect([status, to]).toEqual([303, '/kontoret/log-ind?til=%2Fkontoret%2Faktiviteter%2Fny']);
  });

  test('is not taken once the pages were left in haste', async () => {
    const { status } = await send('/kontoret/kladder/00000000', `${worker}; __Host-ud=1`, file(megabyte));
    expect(status).toBe(303);
  });

  test('is refused from a young person', async () => {
    expect((await send('/kontoret/kladder/00000000', young, file(megabyte))).status).toBe(403);
  });

  test('above what is taken comes back to its form, which says so at the picture and keeps the words', async () => {
    const { hub } = at;
    const { id } = await beginDraft(await asStaff(hub), 'haderslev', { proposal: 'create', noun: 'event' });
    const form = file(23 * megabyte);
    form.set('version', '1');
    form.set('pictureAlt', 'En hal, efter filen');
    const { status, text } = await send(`/kontoret/kladder/${id}`, worker, form);
    const { document } = parseHTML(text);
    const value = (name: string) => document.getElementById(`felt-${name}`)?.getAttribute('value');
    expect(status).toBe(200);
    expect(document.getElementById('felt-picture-fejl')?.textContent).toContain('fylder mere end 15 MB');
    expect(document.querySelector('.complaints a')?.getAttribute('href')).toBe('#felt-picture');
    expect([value('title'), value('pictureAlt')]).toEqual(['Koncert', 'En hal, efter filen']);
  });

  test('far above what is taken is refused in words, before it is read', async () => {
    const { status, text } = await send('/kontoret/kladder/00000000', worker, file(64 * megabyte));
    expect([status, text.includes('Filen fylder mere end 64 MB')]).toEqual([413, true]);
  });

  test('is no form of words', async () => {
    const words = new URLSearchParams({ text: 'x'.repeat(megabyte) });
    expect((await send('/kontoret/kladder/00000000', worker, words)).status).toBe(413);
  });

  test('many at once all come through', async () => {
    const sent = Array.from({ length: 14 }, () => send('/kontoret/kladder/00000000', worker, file(megabyte)));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(14).fill(404));
  });
});

test('who has not signed in is answered before the file is sent', async () => {
  const { hostname, port } = new URL(at.url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.setTimeout(5000, () => reject(new Error('The server waits for the file.')));
    socket.once('data', (part) => {
      resolve(part.toString());
      socket.destroy();
    });
    socket.write(
      [
        'POST /kontoret/billeder HTTP/1.1',
        `Host: ${hostname}`,
        'Sec-Fetch-Site: same-origin',
        `Content-Length: ${15 * megabyte}`,
        'Content-Type: multipart/form-data; boundary=x',
        '\r\n--x\r\n',
      ].join('\r\n'),
    );
  });
  expect(answer).toMatch(/^HTTP\/1\.1 303 /);
});
