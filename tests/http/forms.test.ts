/** Forms are taken from our own pages only (CSRF), on both halves, and only such as a browser sends. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

let at: ServedHub;
/** The same behind a proxy with TLS: people reach it by another address than the hop it sees. */
let behind: ServedHub;
beforeAll(async () => {
  at = await serveHub({ demo: true });
  behind = await serveHub({ publicUrl: 'https://hjemegn.example' });
});
afterAll(async () => {
  await at.stop();
  await behind.stop();
});

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const ours = { 'Sec-Fetch-Site': 'same-origin' };

type Sent = { path?: string; headers?: Record<string, string>; body?: string; method?: string };

/** What a page answers to a form; a wrong code is a complaint beside its field. */
async function send(url: string, { path = '/kode', headers = {}, body = 'kode=forkert', method = 'POST' }: Sent) {
  const answer = await fetch(url + path, {
    method,
    headers: { Accept: 'text/html', ...form, ...headers },
    body,
    redirect: 'manual',
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const taken = [400, /tastefejl/] as const;
const refused = [403, /kom ikke herfra/] as const;

async function expectAnswer(url: string, sent: Sent, [status, words]: readonly [number, RegExp]): Promise<void> {
  const answer = await send(url, sent);
  expect([answer.status, words.test(answer.text)]).toEqual([status, true]);
  if (status === 403) expect(answer.headers.getSetCookie()).toEqual([]);
}

describe('a form that came', () => {
  test.each([
    ['from our own page', taken, ours],
    ['from our own page, whose policy hides where it came from', taken, { ...ours, Origin: 'null' }],
    ['from a browser that says only its origin', taken, { Origin: 'OURS' }],
    ['from another site', refused, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    ['from a frame without an origin', refused, { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }],
    ['from another name of the same site', refused, { 'Sec-Fetch-Site': 'same-site', Origin: 'http://x.127.0.0.1' }],
    ['from another site that claims our origin', refused, { 'Sec-Fetch-Site': 'cross-site', Origin: 'OURS' }],
    ['typed into the address bar', refused, { 'Sec-Fetch-Site': 'none' }],
    ['with a word nobody knows', refused, { 'Sec-Fetch-Site': 'trusted', Origin: 'OURS' }],
    ['with two words', refused, { 'Sec-Fetch-Site': 'same-origin, cross-site', Origin: 'OURS' }],
    ['from another port', refused, { Origin: 'http://127.0.0.1:1' }],
    ['from our name as part of another', refused, { Origin: 'OURS.elsewhere.example' }],
    ['from our name over TLS, where there is none', refused, { Origin: 'TLS' }],
    ['without an origin, from an old browser', refused, {}],
    ['with an empty origin', refused, { Origin: '' }],
    ['with an origin of null and nothing else', refused, { Origin: 'null' }],
    ['with where it was before instead', refused, { Referer: 'OURS/kode' }],
  ] as const)('%s', async (_, answer, said) => {
    const headers = Object.fromEntries(
      Object.entries(said).map(([name, value]) => [
        name,
        value.replace('OURS', at.url).replace('TLS', at.url.replace('http:', 'https:')),
      ]),
    );
    await expectAnswer(at.url, { headers }, answer);
  });

  test.each([
    ['text/plain', 'text/plain'],
    ['JSON', 'application/json'],
    ['nothing said', ''],
    ['a form by half a name', 'application/x-www-form-urlencodedx'],
    ['two kinds', 'text/plain, application/x-www-form-urlencoded'],
  ])('as %s is none, wherever from', async (_, type) => {
    const answer = await send(at.url, { headers: { ...ours, 'Content-Type': type } });
    expect([answer.status, answer.text.includes('kun imod formularer')]).toEqual([415, true]);
    expect((await send(at.url, { headers: { 'Content-Type': type } })).status).toBe(403);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('as %s, said in whatever way, is refused', async (method) => {
    expect((await send(at.url, { method, headers: ours })).status).toBe(405);
  });

  test.each([{ 'X-HTTP-Method-Override': 'GET' }, { 'X-HTTP-Method': 'GET' }, { 'X-Method-Override': 'OPTIONS' }])(
    'saying that it is not one: %o',
    async (headers) => {
      await expectAnswer(at.url, { headers, body: '_method=GET&kode=forkert' }, refused);
      await expectAnswer(at.url, { path: '/kode?_method=GET', headers }, refused);
    },
  );

  test('to a file, or for somebody else, is refused by its own page, never by a fault', async () => {
    expect((await send(at.url, { path: '/min-side/kalender.ics', headers: ours })).status).toBe(405);
    const cookie = await cookieOf(await asStaff(at.hub));
    for (const path of ['/min-side/login', '/kontoret/medarbejdere/navn-00000000']) {
      const { status, text } = await send(at.url, { path, headers: { ...ours, Cookie: cookie } });
      expect([path, status, text.includes('<h1')]).toEqual([path, 403, true]);
    }
  });

  test('by looking: a form’s words in an address do nothing', async () => {
    const looked = await fetch(`${at.url}/kode?kode=7h3km9qd2xra`, { headers: { Accept: 'text/html' } });
    expect(looked.status).toBe(200);
    expect(await looked.text()).not.toContain('7h3km9qd2xra');
  });
});

describe('behind a proxy with TLS', () => {
  test.each([
    ['our own page', taken, { ...ours, Origin: 'https://hjemegn.example' }],
    ['our own page, in a browser that says only its origin', taken, { Origin: 'https://hjemegn.example' }],
    ['our name without TLS', refused, { Origin: 'http://hjemegn.example' }],
    ['the hop itself', refused, { Origin: 'http://hjemegn.example:4321' }],
    ['another site', refused, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    ['what the hop is told of another', refused, { Origin: 'https://a.example', 'X-Forwarded-Host': 'a.example' }],
  ])('a form from %s', async (_, answer, headers) => {
    await expectAnswer(hop(behind), { headers }, answer);
  });

  test('a browser is told to stay there, and without TLS it is not', async () => {
    const saidBy = async (url: string): Promise<string | null> =>
      (await fetch(`${url}/kode`)).headers.get('Strict-Transport-Security');
    expect([await saidBy(hop(behind)), await saidBy(at.url)]).toEqual(['max-age=31536000', null]);
  });
});

function hop({ hub }: ServedHub): string {
  return `http://127.0.0.1:${hub.settings.port}`;
}

describe('the half for programs', () => {
  test.each(['/api', '/api/municipalities', '/tema/haderslev.css', '/health', '/api/nothing'])(
    '%s refuses a form from elsewhere before anything is looked for',
    async (path) => {
      for (const headers of [{ Origin: 'https://elsewhere.example' }, { 'Sec-Fetch-Site': 'cross-site' }, {}]) {
        for (const type of [...Object.values(form), 'text/plain', 'multipart/form-data; boundary=x', '']) {
          const { status, text } = await send(at.url, { path, headers: { ...headers, 'Content-Type': type } });
          expect([status, (JSON.parse(text) as { errors: unknown[] }).errors]).toEqual([
            403,
            [expect.objectContaining({ field: 'origin', da: expect.stringContaining('kom ikke herfra') as string })],
          ]);
        }
      }
    },
  );

  test('answers our own as before', async () => {
    expect((await send(at.url, { path: '/api', headers: ours })).status).toBe(405);
    expect((await send(at.url, { path: '/api/nothing', headers: { Origin: at.url } })).status).toBe(404);
  });
});

describe('a body', () => {
  test('as large as it may be is read, and one letter more is refused in words', async () => {
    const most = 64 * 1024;
    const filled = (length: number): string => `kode=${'x'.repeat(length - 5)}`;
    await expectAnswer(at.url, { headers: ours, body: filled(most) }, taken);
    for (const length of [most + 1, 10 * most, 300 * most]) {
      await expectAnswer(at.url, { headers: ours, body: filled(length) }, [413, /for meget på én gang/]);
    }
    await expectAnswer(at.url, { headers: ours }, taken);
  });

  test('that does not say how long it is, is not waited for', async () => {
    const { hostname, port } = new URL(at.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.setTimeout(5000, () => reject(new Error('The server hangs.')));
      socket.once('data', (part) => {
        resolve(part.toString());
        socket.destroy();
      });
      const head = ['POST /kode HTTP/1.1', `Host: ${hostname}`, 'Sec-Fetch-Site: same-origin'];
      socket.write([...head, 'Transfer-Encoding: chunked', `Content-Type: ${form['Content-Type']}`].join('\r\n'));
      socket.write('\r\n\r\n5\r\nkode=\r\n');
    });
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
  });

  test.each([
    ['nothing at all', ''],
    ['ten thousand fields', Array.from({ length: 10_000 }, (_, at) => `a${at}`).join('&')],
    ['one field ten thousand times', 'kode=&'.repeat(10_000)],
    ['percents that are none', 'kode=%zz%&%=%'],
    ['UTF-8 that is none', 'kode=%ff%fe%c0%af'],
    ['half a character', 'kode=%ED%A0%80%ED%BF%BF'],
    ['a NUL', 'kode=%00&%00=1'],
    ['names of the engine', '__proto__=1&constructor=2&toString=3&kode=hasOwnProperty'],
    ['names with brackets', 'kode[]=1&kode[__proto__][x]=2&kode.length=3'],
    ['other lines', 'kode=a%0d%0aSet-Cookie:%20a=b'],
    ['pictures', `kode=${encodeURIComponent('🐳'.repeat(2000))}`],
  ])('with %s is a complaint, never a fault', async (_, body) => {
    for (const path of ['/kode', '/log-ind', '/velkommen', '/min-side', '/log-ud']) {
      const { status } = await send(at.url, { path, headers: ours, body });
      expect([path, status < 500]).toEqual([path, true]);
      if (path === '/kode') expect(status).toBe(400);
    }
  });

  test.each([
    ['without a boundary', 'multipart/form-data', 'kode'],
    ['with another boundary', 'multipart/form-data; boundary=a', '--b\r\n\r\n--b--'],
    ['cut off', 'multipart/form-data; boundary=a', '--a\r\nContent-Disposition: form-data; name="kode"\r\n\r\nx'],
    ['without a name', 'multipart/form-data; boundary=a', '--a\r\nContent-Disposition: form-data\r\n\r\nx\r\n--a--'],
    [
      'with a file where words should be',
      'multipart/form-data; boundary=a',
      '--a\r\nContent-Disposition: form-data; name="kode"; filename="a.exe"\r\n\r\nx\r\n--a--\r\n',
    ],
    ['in letters nobody reads', 'application/x-www-form-urlencoded; charset=utf-7', 'kode=+AGE-'],
  ])('of several parts, %s, is a complaint, never a fault', async (_, type, body) => {
    for (const path of ['/kode', '/log-ind']) {
      const { status } = await send(at.url, { path, headers: { ...ours, 'Content-Type': type }, body });
      expect(status).toBe(400);
    }
  });
});
