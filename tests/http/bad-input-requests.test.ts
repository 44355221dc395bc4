/** The same for methods, headers and what is no HTTP at all; and whatever else one can think of. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem } from '#tests/support/problem.ts';
import { requestFor, sendRaw, type RawAnswer } from '#tests/support/raw.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer({ demo: true })));
afterAll(() => server.stop());

/** A page, a feed and a list of the API that take the same filter. */
const halves = ['/haderslev/det-sker', '/feeds/haderslev.ics', '/api/municipalities/haderslev/occurrences'];
const [page = '', , api = ''] = halves;

function ask(target: string, headers?: Record<string, string>, method?: string): Promise<RawAnswer> {
  return sendRaw(server.url, requestFor(target, headers, method));
}

describe('ways that nothing here goes', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is refused, with what is allowed', async (method) => {
    for (const half of halves) {
      const answer = await ask(half, { 'Content-Length': '0', 'Sec-Fetch-Site': 'same-origin' }, method);
      expectProblem(answer, 405, 'method', /læses/);
      expect(answer.headers.allow).toMatch(/^GET, HEAD/);
    }
  });

  test('a method that is none at all', async () => {
    const answer = await ask(api, {}, 'GRIB');
    expectProblem(answer, 400, '', /kan ikke læses/);
  });

  test('OPTIONS says what is allowed, and HEAD is GET without a body', async () => {
    for (const half of [page, api]) {
      const options = await ask(half, {}, 'OPTIONS');
      expect([options.status, options.headers.allow, options.body]).toEqual([204, 'GET, HEAD, OPTIONS', '']);
    }
    for (const half of halves) {
      const [got, head] = [await ask(half), await ask(half, {}, 'HEAD')];
      expect([half, head.status, head.body]).toEqual([half, got.status, '']);
      expect(head.headers['content-type']).toBe(got.headers['content-type']);
      expect(head.headers.etag).toBe(got.headers.etag);
    }
  });

  test('a body nobody asked for is not read', async () => {
    for (const half of halves) {
      const bytes = `${requestFor(half, { 'Content-Length': '11' })}hello world`;
      expect((await sendRaw(server.url, bytes)).status).toBe(200);
    }
  });
});

describe('headers that make no sense', () => {
  test.each([
    ['Accept', ';;q=,,/'],
    ['Accept', 'text/html;q=NaN, */*;q=-1, a/b;q=99'],
    ['Accept', 'x/y,'.repeat(1000)],
    ['Accept-Encoding', 'br;q=Infinity, *;q=0, ,,;'],
    ['Accept-Encoding', 'identity;q=0, *;q=0'],
    ['Accept-Language', '*-*-*, da;q=x, \u00e6'],
    ['If-None-Match', '"unfinished, W/, *x'],
    ['If-Modified-Since', 'the day before yesterday'],
    ['If-Modified-Since', 'Thu, 01 Jan 275761 00:00:00 GMT'],
    ['Range', 'bytes=9-1,-'],
    ['Cookie', '=;;=;\u0080'],
    ['X-Forwarded-For', "'; drop table event; --"],
  ])('%s: %.40s', async (name, value) => {
    for (const half of halves) expect((await ask(half, { [name]: value })).status).toBe(200);
  });

  test('16 kB of them', async () => {
    for (const half of halves) {
      const answer = await ask(half, { 'X-Much': 'a'.repeat(17_000) });
      expectProblem(answer, 431, 'headers', /for langt/);
    }
  });

  test('what is not HTTP', async () => {
    for (const bytes of [
      'hello\r\n\r\n',
      '\u0016\u0003\u0001\u0002',
      'GET / HTTP/9.9\r\n\r\n',
      'GET /\u0000 HTTP/1.1\r\n\r\n',
    ]) {
      expectProblem(await sendRaw(server.url, bytes), 400, '', /kan ikke læses/);
    }
  });
});

test('whatever is asked for is answered, and the fault is never ours', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => text.replaceAll(/[\s#]/g, '')),
    fc.constantFrom(
      '..',
      '.',
      '',
      '%00',
      '%ff',
      '%',
      '__proto__',
      'constructor',
      'haderslev',
      'det-sker',
      'feeds',
      'api',
    ),
  );
  const name = fc.constantFrom('kategori', 'by', 'alder', 'periode', 'fra', 'til', 'q', 'efter', 'antal', 'x');
  const query = fc.array(fc.tuple(fc.oneof(name, piece), piece), { maxLength: 4 });
  const target = fc.tuple(
    fc.oneof(
      fc.constantFrom(...halves),
      piece.map((one) => `/${one}`),
    ),
    fc.array(piece, { maxLength: 3 }),
    query,
  );
  await fc.assert(
    fc.asyncProperty(target, async ([start, path, names]) => {
      const end = names.map(([key, value]) => `${key}=${value}`).join('&');
      const address = [start, ...path].join('/') + (end === '' ? '' : `?${end}`);
      const answer = await ask(address);
      expect(answer.status, address).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
}, 120_000);
