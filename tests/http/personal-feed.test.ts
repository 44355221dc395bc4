/** `/feeds/mine/<token>.ics` over HTTP: who gets what, what is kept, and what an outage changes. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedContent } from '#domain/personal-feed.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { hashOf, newToken } from '#services/keys/lookup.ts';
import { changePersonalFeed } from '#services/personal-feed/change.ts';
import { createPersonalFeed } from '#services/personal-feed/create.ts';
import { listPersonalFeeds } from '#services/personal-feed/list.ts';
import { replacePersonalFeed, revokePersonalFeed } from '#services/personal-feed/revoke.ts';
import { deleteMyProfile } from '#services/profile/delete.ts';
import { pauseProfile } from '#services/profile/pause.ts';
import { saveItem } from '#services/saved/save.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';
import { asYoung, type Young } from '#tests/support/people.ts';
import { startFeedServer, type FeedServer } from './feed-server.ts';

let server: FeedServer;
let young: Young;
let id: string;
let feed: string;
beforeEach(async () => {
  server = await startFeedServer();
  young = await asYoung(server.at.hub);
  id = await save('Torsdagsklub');
  feed = pathOf(await make());
});
afterEach(() => server.close());

const make = (contents: FeedContent[] = ['saved', 'interests']) =>
  createPersonalFeed(young, { name: 'Min iPad', contents });
const pathOf = ({ address }: { address: string }): string => new URL(address).pathname;
const tokenOf = (path: string): string => path.slice('/feeds/mine/'.length, -'.ics'.length);
const statusOf = async (path: string, headers = {}): Promise<number> => (await server.ask(path, headers)).status;

async function save(title: string): Promise<string> {
  const event = { title, category: 'klub', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
  const made = await createEvent(server.at.hub, 'haderslev', event);
  await saveItem(young, { noun: 'event', id: made.id });
  return made.id;
}

describe('the calendar of an address', () => {
  test('holds what is saved, under the municipality’s name and nothing more', async () => {
    const text = await server.read(feed);
    expectCleanFeed(text);
    expect(text).toContain('SUMMARY:Torsdagsklub');
    expect(text).toContain('\r\nNAME:Haderslev\r\n');
    expect(text).toContain('\r\nX-WR-CALNAME:Haderslev\r\n');
    for (const secret of [tokenOf(feed), 'iPad', 'Ræven', 'nogen', young.actor.id]) expect(text).not.toContain(secret);
  });

  test('is for nobody to keep or to find', async () => {
    const { headers } = await server.ask(feed);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="kalender.ics"',
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      vary: 'Accept-Encoding',
    });
    expect(headers.etag).toMatch(/^"[\w-]+"$/);
  });

  test('HEAD is GET without the body, and every other method is refused before anything is asked', async () => {
    const [get, head] = [await server.ask(feed), await server.ask(feed, {}, 'HEAD')];
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    const queries = vi.spyOn(server.at.hub.db.read, 'select');
    for (const method of ['PUT', 'POST', 'DELETE', 'PROPFIND']) {
      const { status, headers } = await server.ask(feed, {}, method);
      expect([method, status, headers.allow]).toEqual([method, 405, expect.stringMatching(/^GET, HEAD/)]);
    }
    expect(queries).not.toHaveBeenCalled();
    queries.mockRestore();
  });

  test('comes in the coding that is asked for, each with an ETag of its own', async () => {
    const plain = await server.ask(feed);
    const br = await server.ask(feed, { 'Accept-Encoding': 'br' });
    const gz = await server.ask(feed, { 'Accept-Encoding': 'gzip' });
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
    expect(new Set([plain, br, gz].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  test('is 304 for who has it, by ETag or by date, and then nothing is read but whether the address holds', async () => {
    const { headers } = await server.ask(feed);
    await vi.waitFor(async () => expect((await listPersonalFeeds(young))[0]?.lastFetchedAt).not.toBeNull());
    await server.ask(feed);
    const queries = vi.spyOn(server.at.hub.db.read, 'select');
    expect(await statusOf(feed, { 'If-None-Match': headers.etag })).toBe(304);
    expect(await statusOf(feed, { 'If-Modified-Since': headers['last-modified'] })).toBe(304);
    expect(queries.mock.calls.length).toBeLessThanOrEqual(4);
    queries.mockRestore();
    expect(await statusOf(feed, { 'If-None-Match': '"other"', 'If-Modified-Since': headers['last-modified'] })).toBe(
      200,
    );
  });

  test('is byte for byte the same until something in it changes, also the next day', async () => {
    const before = await server.ask(feed);
    await createEvent(server.at.hub, 'haderslev', {
      title: 'Andet',
      category: 'sport',
      start: '2026-11-27',
      end: '2026-11-28',
    });
    server.at.setNow('2026-11-24T08:00:00Z');
    const after = await server.ask(feed);
    expect(after.headers.etag).toBe(before.headers.etag);
    expect(after.body.equals(before.body)).toBe(true);
  });

  test('follows at once what is cancelled, withdrawn, saved, chosen and paused', async () => {
    await cancelEvent(server.at.hub, { municipality: 'haderslev', id }, 'Sne.');
    expect(await server.read(feed)).toContain('AFLYST: Torsdagsklub');
    await withdrawEvent(server.at.hub, { municipality: 'haderslev', id });
    expect(await server.read(feed)).not.toContain('Torsdagsklub');
    await save('Fredagsbar');
    expect(await server.read(feed)).toContain('Fredagsbar');
    await pauseProfile(young, true);
    const paused = await server.read(feed);
    expect(paused).not.toContain('VEVENT');
    expectCleanFeed(paused);
    await pauseProfile(young, false);
    expect(await server.read(feed)).toContain('Fredagsbar');
    const [mine] = await listPersonalFeeds(young);
    await changePersonalFeed(young, mine?.id ?? '', { name: 'Min iPad', contents: ['deadlines'] });
    expect(await server.read(feed)).not.toContain('VEVENT');
  });
});

describe('22: an address that does not hold', () => {
  test('is 404 when it never was, whatever it looks like', async () => {
    for (const token of [newToken(), 'kort', 'x'.repeat(26).toUpperCase(), '0'.repeat(150)]) {
      const { status, headers } = await server.ask(`/feeds/mine/${token}.ics`);
      expect([token, status]).toEqual([token, 404]);
      expect(headers['x-robots-tag']).toBe('noindex');
    }
  });

  test('is 410 as soon as it is closed or replaced, also for who has it already', async () => {
    const { headers } = await server.ask(feed);
    const [mine] = await listPersonalFeeds(young);
    const fresh = pathOf(await replacePersonalFeed(young, mine?.id ?? ''));
    expect(await statusOf(feed, { 'If-None-Match': headers.etag })).toBe(410);
    expect(await statusOf(fresh)).toBe(200);
    await revokePersonalFeed(young, mine?.id ?? '');
    expect(await statusOf(fresh)).toBe(410);
    expect((await server.ask(fresh)).headers['x-robots-tag']).toBe('noindex');
  });

  test('is 410 when its owner is gone', async () => {
    await server.ask(feed);
    await deleteMyProfile(young);
    expect(await statusOf(feed)).toBe(410);
  });
});

describe('21, 22: when the database fails', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  async function fail(): Promise<void> {
    await server.at.hub.db.writer.run(sql`ALTER TABLE personal_feed RENAME TO out_of_reach`);
  }

  test('the last one goes out, and 304 for who has it', async () => {
    const before = await server.ask(feed);
    await fail();
    const after = await server.ask(feed);
    expect([after.status, after.body.equals(before.body)]).toEqual([200, true]);
    expect(await statusOf(feed, { 'If-None-Match': before.headers.etag })).toBe(304);
  });

  test('what was closed does not come back: 503, never the calendar, and never 410', async () => {
    await server.ask(feed);
    const [mine] = await listPersonalFeeds(young);
    await revokePersonalFeed(young, mine?.id ?? '');
    await fail();
    const { status, body } = await server.ask(feed);
    expect([status, body.toString().includes('VCALENDAR')]).toEqual([503, false]);
  });

  test('nor what its owner deleted with everything else', async () => {
    await server.ask(feed);
    await deleteMyProfile(young);
    await fail();
    expect(await statusOf(feed)).toBe(503);
  });

  test('what never went out is 503 with a time to come back', async () => {
    await fail();
    const { status, headers } = await server.ask(feed);
    expect([status, headers['retry-after']]).toEqual([503, '300']);
  });

  test('that a fetch cannot be noted is no reason to answer nothing', async () => {
    const writing = vi.spyOn(server.at.hub.db, 'write').mockRejectedValue(new Error('disk full'));
    expect(await statusOf(feed)).toBe(200);
    writing.mockRestore();
  });

  test('25: no log line tells the address or its hash', async () => {
    await server.ask(feed);
    await fail();
    await server.ask(feed);
    const never = newToken();
    await server.ask(`/feeds/mine/${never}.ics`);
    const logged = JSON.stringify(vi.mocked(console.error).mock.calls.map((line) => line.map(String)));
    expect(logged).toContain('as it last was');
    for (const token of [tokenOf(feed), never]) {
      expect(logged).not.toContain(token);
      expect(logged).not.toContain(hashOf(token));
    }
  });
});

test('its owner sees to the hour when it was last fetched', async () => {
  server.at.setNow('2026-11-23T18:20:00Z');
  await server.ask(feed);
  const hour = Date.parse('2026-11-23T18:00:00Z') / 1000;
  await vi.waitFor(async () => expect((await listPersonalFeeds(young))[0]?.lastFetchedAt).toBe(hour));
});

test('a calendar is written once, however many ask at once', async () => {
  await server.ask(feed);
  await vi.waitFor(async () => expect((await listPersonalFeeds(young))[0]?.lastFetchedAt).not.toBeNull());
  const queries = vi.spyOn(server.at.hub.db.read, 'select');
  server.at.setNow('2026-11-24T08:00:00Z');
  await server.ask(feed);
  const forOne = queries.mock.calls.length;
  server.at.setNow('2026-11-25T08:00:00Z');
  queries.mockClear();
  const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask(feed)));
  // Each asks whether its address holds: two questions, and now and then a revision. What goes into the calendar is read for all of them.
  expect(queries.mock.calls.length).toBeLessThan(forOne + 20 * 3);
  queries.mockRestore();
  expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
});
