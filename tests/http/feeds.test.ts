import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';
import { startFeedServer, type FeedServer } from './feed-server.ts';

let server: FeedServer;
let club: Event;
const feed = '/feeds/haderslev.ics';

beforeAll(async () => {
  server = await startFeedServer();
  club = await createEvent(server.at.hub, 'haderslev', {
    title: 'Torsdagsklub',
    category: 'klub',
    start: '2026-11-26T19:00',
    end: '2026-11-26T22:00',
  });
});
afterAll(() => server.close());

describe('17: how a feed is offered', () => {
  test('as a calendar with a file name, shown rather than saved', async () => {
    const { status, headers, body } = await server.ask(feed);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toBe('inline; filename="haderslev.ics"');
    expect(headers['content-length']).toBe(String(body.length));
    expectCleanFeed(body);
    expect(body.toString()).toContain('SUMMARY:Torsdagsklub');
  });

  test('HEAD is GET without the body, on the first request and on the next', async () => {
    for (const path of [`${feed}?kategori=klub`, `${feed}?kategori=klub`, feed]) {
      const head = await server.ask(path, {}, 'HEAD');
      const get = await server.ask(path);
      expect(head.status).toBe(200);
      expect(head.body).toHaveLength(0);
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    }
  });

  test('the short way and the long way answer the same', async () => {
    const path = `${feed}?alder=15`;
    const [long, short] = [await server.ask(path), await server.ask(path)];
    expect({ ...short, headers: { ...short.headers, date: '' } }).toEqual({
      ...long,
      headers: { ...long.headers, date: '' },
    });
  });
});

describe('18: conditional requests', () => {
  test('an ETag of the client’s own is answered 304 without a body', async () => {
    const etag = (await server.ask(feed)).headers.etag ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const sent of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, headers, body } = await server.ask(feed, { 'If-None-Match': sent });
      expect([sent, status, body.length]).toEqual([sent, 304, 0]);
      expect(headers.etag).toBe(etag);
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['cache-control']).toBe('public, max-age=900, stale-if-error=86400');
    }
    expect((await server.ask(feed, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('If-Modified-Since is heard when there is no If-None-Match, which wins', async () => {
    const modified = (await server.ask(feed)).headers['last-modified'] ?? '';
    const before = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await server.ask(feed, { 'If-Modified-Since': modified })).status).toBe(304);
    expect((await server.ask(feed, { 'If-Modified-Since': before })).status).toBe(200);
    expect((await server.ask(feed, { 'If-Modified-Since': 'yesterday' })).status).toBe(200);
    expect((await server.ask(feed, { 'If-Modified-Since': modified, 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('each coding has an ETag of its own', async () => {
    const codings = await Promise.all(
      ['identity', 'gzip', 'br'].map((coding) => server.ask(feed, { 'Accept-Encoding': coding })),
    );
    expect(new Set(codings.map(({ headers }) => headers.etag)).size).toBe(3);
    const gzipped = codings[1]?.headers.etag ?? '';
    expect((await server.ask(feed, { 'Accept-Encoding': 'br', 'If-None-Match': gzipped })).status).toBe(200);
    expect((await server.ask(feed, { 'Accept-Encoding': 'gzip', 'If-None-Match': gzipped })).status).toBe(304);
  });

  test('a change gives other ETags and a later Last-Modified', async () => {
    const before = await server.ask(feed);
    server.at.setNow('2026-11-23T17:10:00Z');
    await changeEvent(server.at.hub, { municipality: 'haderslev', id: club.id }, { title: 'Klubaften' });
    const after = await server.ask(feed, { 'If-None-Match': before.headers.etag ?? '' });
    expect(after.status).toBe(200);
    expect(after.body.toString()).toContain('SUMMARY:Klubaften');
    expect(after.headers['last-modified']).toBe('Mon, 23 Nov 2026 17:10:00 GMT');
    expect(Date.parse(after.headers['last-modified'] ?? '')).toBeGreaterThan(
      Date.parse(before.headers['last-modified'] ?? ''),
    );
  });
});

describe('19: compression', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['gzip;q=0, br;q=0', undefined],
    ['deflate', undefined],
    ['', undefined],
  ])('a client that accepts %j gets %j', async (accepted, coding) => {
    const plain = await server.ask(feed);
    const { headers, body } = await server.ask(feed, { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-length']).toBe(String(body.length));
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[coding ?? ''] ?? ((bytes: Buffer) => bytes);
    expect(unpack(body).equals(plain.body)).toBe(true);
  });
});

describe('20: other methods', () => {
  test.each(['PUT', 'POST', 'DELETE', 'PATCH', 'PROPFIND', 'REPORT'])(
    '%s is refused with what is allowed',
    async (method) => {
      const { status, headers } = await server.ask(feed, {}, method);
      expect(status).toBe(405);
      expect(headers.allow).toMatch(/^GET, HEAD/);
      expect((await server.ask(feed)).status).toBe(200);
    },
  );
});

describe('22, 25: addresses that are refused', () => {
  test('a municipality that is unknown, or has not joined, is 404', async () => {
    for (const path of ['/feeds/atlantis.ics', '/feeds/kolding.ics', '/feeds/.ics', '/feeds/haderslev']) {
      const { status, headers } = await server.ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });

  test.each([
    ['?farve=roed', 'farve'],
    ['?kategori=findes-ikke', 'kategori'],
    ['?by=atlantis', 'by'],
    ['?alder=gammel', 'alder'],
    ['?fra=2026-02-30', 'fra'],
  ])('a filter that cannot be meant is 400: %s', async (query, field) => {
    const { status, body } = await server.ask(feed + query);
    expect(status).toBe(400);
    const problem = JSON.parse(body.toString()) as { errors: { field: string; da: string; en: string }[] };
    expect(problem.errors[0]?.field).toBe(field);
    expect(problem.errors[0]?.da).toMatch(/\.$/);
    expect(problem.errors[0]?.en).toMatch(/\.$/);
  });

  test('an address of 200 characters is read, a longer one is refused with a sentence', async () => {
    const towns = 'bevtoft,fjelstrup,gram,haderslev,hammelev,hoptrup,jegerup';
    const path = (length: number): string => {
      const start = `${feed}?by=${towns}&q=`;
      return start + 'a'.repeat(length - server.origin.length - start.length);
    };
    expect((await server.ask(path(200))).status).toBe(200);
    const { status, body } = await server.ask(path(201));
    expect(status).toBe(400);
    expect(body.toString()).toContain('længere end 200 tegn');
  });
});

describe('one event as a file', () => {
  test('holds that event, also when it is cancelled', async () => {
    const path = `/feeds/haderslev/aktivitet/${club.id}.ics`;
    const { status, headers, body } = await server.ask(path);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe(`inline; filename="haderslev-${club.id}.ics"`);
    expectCleanFeed(body);
    expect(body.toString().match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test('is 404 when there is none, or it is another municipality’s', async () => {
    expect((await server.ask('/feeds/haderslev/aktivitet/aaaaaaaa.ics')).status).toBe(404);
    expect((await server.ask(`/feeds/kolding/aktivitet/${club.id}.ics`)).status).toBe(404);
  });
});
