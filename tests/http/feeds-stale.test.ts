import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { deleteEvent } from '#services/event/delete.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { startFeedServer, type FeedServer } from './feed-server.ts';

let server: FeedServer;
let id: string;
const feed = '/feeds/haderslev.ics';
const file = () => `/feeds/haderslev/aktivitet/${id}.ics`;
const key = () => ({ municipality: 'haderslev', id });

beforeEach(async () => {
  server = await startFeedServer();
  id = (await add('Torsdagsklub')).id;
});
afterEach(() => server.close());

function add(title: string) {
  return createEvent(server.at.hub, 'haderslev', {
    title,
    category: 'klub',
    start: '2026-11-26T19:00',
    end: '2026-11-26T22:00',
  });
}

/** From here on every query for a feed fails, until it is mended. */
async function fail(): Promise<void> {
  await server.at.hub.db.writer.run(sql`ALTER TABLE municipality RENAME TO out_of_reach`);
  server.at.hub.revisions.forget();
}

async function mend(): Promise<void> {
  await server.at.hub.db.writer.run(sql`ALTER TABLE out_of_reach RENAME TO municipality`);
  server.at.hub.revisions.forget();
}

describe('21, 23: when the database fails', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  test('a feed goes out as it last was, in every coding, with its ETag', async () => {
    const before = await server.ask(feed);
    await fail();
    for (const coding of ['identity', 'gzip', 'br', 'identity']) {
      expect((await server.ask(feed, { 'Accept-Encoding': coding })).status).toBe(200);
    }
    const after = await server.ask(feed);
    expect(after.body.equals(before.body)).toBe(true);
    expect(after.headers.etag).toBe(before.headers.etag);
    expect((await server.ask(feed, { 'If-None-Match': before.headers.etag ?? '' })).status).toBe(304);
  });

  test('also the next day, when it should have been written anew', async () => {
    const before = await server.ask(feed);
    await fail();
    server.at.setNow('2026-11-24T08:00:00Z');
    const after = await server.ask(feed);
    expect([after.status, after.body.equals(before.body)]).toEqual([200, true]);
  });

  test('and is fresh again as soon as the database answers', async () => {
    await server.ask(feed);
    await fail();
    await server.ask(feed);
    await mend();
    await add('Fredagsklub');
    expect(await server.read(feed)).toContain('Fredagsklub');
  });

  test('what never was written is 503 with a time to come back, and never an empty calendar', async () => {
    await fail();
    const { status, headers, body } = await server.ask(feed);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('300');
    expect(body.toString()).not.toContain('VCALENDAR');
  });

  test('22: an event is never said to be gone because it could not be looked up', async () => {
    expect((await server.ask(file())).status).toBe(200);
    await fail();
    expect((await server.ask(file())).status).toBe(200);
    expect((await server.ask('/feeds/haderslev/aktivitet/aaaaaaaa.ics')).status).toBe(503);
    await mend();
  });
});

describe('14, 22: taken back, deleted and cancelled', () => {
  test('what was withdrawn leaves the feed at once, and its own file says that it is gone', async () => {
    expect(await server.read(feed)).toContain('Torsdagsklub');
    expect((await server.ask(file())).status).toBe(200);
    await withdrawEvent(server.at.hub, key());
    expect(await server.read(feed)).not.toContain('Torsdagsklub');
    expect((await server.ask(file())).status).toBe(410);
  });

  test('what was deleted is unknown', async () => {
    await server.ask(file());
    await deleteEvent(server.at.hub, key());
    expect(await server.read(feed)).not.toContain('Torsdagsklub');
    expect((await server.ask(file())).status).toBe(404);
  });

  test('what was cancelled says so until thirty days after it would have been', async () => {
    await cancelEvent(server.at.hub, key(), 'Sne.');
    expect(await server.read(feed)).toContain('SUMMARY:AFLYST: Torsdagsklub');
    expect(await server.read(file())).toContain('STATUS:CANCELLED');
    server.at.setNow('2026-12-26T12:00:00Z');
    expect(await server.read(feed)).toContain('AFLYST: Torsdagsklub');
    server.at.setNow('2026-12-28T12:00:00Z');
    expect(await server.read(feed)).not.toContain('Torsdagsklub');
  });
});

describe('written once', () => {
  test('a feed is written once, however many ask at once', async () => {
    const queries = vi.spyOn(server.at.hub.db.read, 'select');
    await server.ask(feed);
    server.at.setNow('2026-11-24T08:00:00Z');
    queries.mockClear();
    await server.ask(feed);
    const forOne = queries.mock.calls.length;
    server.at.setNow('2026-11-25T08:00:00Z');
    queries.mockClear();
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask(feed)));
    expect(queries.mock.calls.length).toBeLessThanOrEqual(forOne);
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
    queries.mockRestore();
  });

  test('18: a 304 reads and writes nothing', async () => {
    const { headers } = await server.ask(feed);
    const queries = vi.spyOn(server.at.hub.db.read, 'select');
    expect((await server.ask(feed, { 'If-None-Match': headers.etag ?? '' })).status).toBe(304);
    expect(queries).not.toHaveBeenCalled();
    queries.mockRestore();
  });

  test('5: a change elsewhere in the municipality leaves the bytes and the ETag as they were', async () => {
    const path = `${feed}?kategori=sport`;
    const before = await server.ask(path);
    server.at.setNow('2026-11-23T18:00:00Z');
    await add('Noget andet');
    const after = await server.ask(path);
    expect(after.headers.etag).toBe(before.headers.etag);
    expect(after.headers['last-modified']).not.toBe(before.headers['last-modified']);
  });

  test('5: the next day gives the same bytes while nothing passes an edge of the window', async () => {
    const before = await server.ask(feed);
    server.at.setNow('2026-11-24T08:00:00Z');
    expect((await server.ask(feed)).headers.etag).toBe(before.headers.etag);
  });

  test('what this process writes is seen by the next request', async () => {
    for (let number = 1; number <= 5; number += 1) {
      await add(`Aften nummer ${number}`);
      expect(await server.read(feed)).toContain(`Aften nummer ${number}`);
    }
  });
});
