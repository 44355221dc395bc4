/** What is sent by mistake, by bad programs and by people who try: addresses. Everybody gets a sentence; nobody gets a 500. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectProblem } from '#tests/support/problem.ts';
import { requestFor, sendRaw, type RawAnswer } from '#tests/support/raw.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
beforeAll(async () => void (server = await startServer({ demo: true })));
afterAll(() => server.stop());

/** A page, a feed and a list of the API that take the same filter. */
const halves = ['/haderslev/det-sker', '/feeds/haderslev.ics', '/api/municipalities/haderslev/occurrences'];
const [page = '', feed = '', api = ''] = halves;

function ask(target: string, headers?: Record<string, string>, method?: string): Promise<RawAnswer> {
  return sendRaw(server.url, requestFor(target, headers, method));
}

describe('a filter that cannot be taken is named, in a page, a feed and the API alike', () => {
  test.each([
    ['a date that does not exist', 'fra=2026-02-30', 'fra', 'Skriv en dato, der findes'],
    ['a date of another kind', 'fra=i+morgen', 'fra', 'Skriv en dato, der findes'],
    ['an end before the beginning', 'fra=2026-12-24&til=2026-12-01', 'til', 'Slutdatoen ligger før startdatoen'],
    ['an unknown filter', 'farve=roed', 'farve', 'Der er ikke noget filter'],
    ['a filter of the engine itself', '__proto__=1', '__proto__', 'Der er ikke noget filter'],
    ['a filter said twice', 'alder=17&alder=18', 'alder', 'må kun stå én gang'],
    ['a search said twice', 'q=mad&q=musik', 'q', 'må kun stå én gang'],
    ['an age that is none', 'alder=-1', 'alder', 'Skriv en alder'],
    ['an age beyond any', 'alder=1e9', 'alder', 'Skriv en alder'],
    ['a flag that is not 1', 'gratis=true', 'gratis', 'Skriv 1'],
    ['a period nobody has', 'periode=altid', 'periode', 'Vælg en af'],
    ['a category that cannot be one', 'kategori=..%2f', 'kategori', 'Skriv navne med små bogstaver'],
    ['a search as long as a book', `q=${'bog'.repeat(60)}`, 'q', 'Søg med højst 100 tegn'],
  ])('%s', async (_, query, field, sentence) => {
    for (const half of [feed, api]) {
      expectProblem(await ask(`${half}?${query}`), 400, field, new RegExp(sentence));
    }
    const shown = await ask(`${page}?${query}`, { Accept: 'text/html' });
    expect(shown.status).toBe(400);
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(shown.body).toContain(sentence);
  });
});

describe('paging that cannot be taken is named', () => {
  test.each([
    ['antal=0', 'antal'],
    ['antal=101', 'antal'],
    ['antal=-5', 'antal'],
    ['antal=NaN', 'antal'],
    ['antal=1e2', 'antal'],
    ['antal=99999999999999999999', 'antal'],
    ['antal=5&antal=6', 'antal'],
    ['efter=', null],
    ['efter=i-gaar', 'efter'],
    ['efter=9999999999999.abcdefgh.202611261900', 'efter'],
    [`efter=${'1'.repeat(500)}`, 'efter'],
    ["efter=1795719600.abcdefgh.'%20or%201=1", 'efter'],
  ])('%s', async (query, field) => {
    for (const list of ['occurrences', 'opportunities', 'stories']) {
      const answer = await ask(`/api/municipalities/haderslev/${list}?${query}`);
      if (field === null) expect(answer.status).toBe(200);
      else expectProblem(answer, 400, field, /Skriv|Begynd forfra|kun stå én gang/);
    }
  });
});

describe('an address that cannot be read is refused before anything reads it', () => {
  test.each([
    ['a NUL', '/x%00y', 400],
    ['a NUL in the query', '?q=%00', 400],
    ['percents that are none', '/%zz', 400],
    ['a percent alone', '?q=%', 400],
    ['UTF-8 that is too long for what it says', '/%c0%af', 400],
    ['UTF-8 cut off', '?q=%c3', 400],
    ['the way up', '/../../etc/passwd', 400],
    ['the way up, hidden', '/%2e%2e/%2e%2e/etc/passwd', 400],
    ['the way up, with the other slash', '/..%5c..%5cetc', 400],
    ['slashes that hide a host', '//hjemegn.example/x', 400],
    ['a line break that begins another header', '/%0d%0aSet-Cookie:%20a=b', 400],
    ['a line break in the query', '?q=a%0d%0ab', 400],
    ['ten thousand characters of query', `?q=${'a'.repeat(10_000)}`, 414],
    ['three thousand characters of path', `/${'a'.repeat(3000)}`, 414],
  ])('%s', async (_, end, status) => {
    for (const half of halves) {
      expectProblem(await ask(half + end), status, 'address', /Adressen kan ikke læses|Adressen er for lang/);
    }
    const shown = await ask(page + end, { Accept: 'text/html,*/*;q=0.8' });
    expect(shown.status).toBe(status);
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(shown.body).toMatch(/<html lang="da">[^]*<h1>Adressen (kan ikke læses|er for lang)\.<\/h1>/);
    expect(shown.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  test('another scheme, another server', async () => {
    expectProblem(await ask('http://elsewhere.example/haderslev'), 400, 'address', /kan ikke læses/);
  });

  test.each(['a b', 'x/y', '<script>', '[::1', 'a@b', 'x:99999999', '..:80:80'])(
    'a host that is none: %s',
    async (host) => {
      for (const half of halves) {
        expectProblem(await ask(half, { Host: host }), 400, 'host', /Host/);
      }
    },
  );
});

describe('what is not there', () => {
  test.each([
    ['a municipality that does not exist', '/api/municipalities/atlantis/occurrences', 'municipality'],
    ['one that has not joined', '/api/municipalities/kolding', 'municipality'],
    ['one whose name cannot be one', '/api/municipalities/%F0%9F%90%B3', 'municipality'],
    ['an event that does not exist', '/api/municipalities/haderslev/events/00000000', 'event'],
    ['an event whose id cannot be one', "/api/municipalities/haderslev/events/'%20or%201=1", 'event'],
    ['an address of nothing', '/api/nothing', 'address'],
    ['a list of nothing', '/api/municipalities/haderslev/secrets', 'address'],
    ['a feed of a municipality that does not exist', '/feeds/atlantis.ics', 'municipality'],
    ['a feed in no form', '/feeds/haderslev.exe', 'address'],
    ['colours of a municipality that does not exist', '/tema/atlantis.css', 'municipality'],
  ])('%s', async (_, target, field) => {
    expectProblem(await ask(target), 404, field, /Det findes ikke her/);
  });

  test('a page says so to people', async () => {
    const answer = await ask('/atlantis/det-sker', { Accept: 'text/html' });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });
});
