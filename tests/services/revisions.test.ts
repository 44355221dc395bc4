import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { sql } from 'drizzle-orm';
import { createEvent } from '#services/event/create.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

let at: TestHub;
beforeAll(async () => {
  at = await openTestHub();
});
afterAll(() => at.close());

function add() {
  return createEvent(at.hub, 'haderslev', {
    title: 'Klub',
    category: 'klub',
    start: '2026-11-26T19:00',
    end: '2026-11-26T22:00',
  });
}

describe('what is remembered of revisions', () => {
  test('is nothing before it is asked for, and then no question to the database', async () => {
    at.hub.revisions.forget();
    expect(at.hub.revisions.remembered('haderslev')).toBeUndefined();
    const asked = await at.hub.revisions.current('haderslev');
    expect(at.hub.revisions.remembered('haderslev')).toEqual(asked);
  });

  test('is forgotten with a write of this process, which is seen by the very next question', async () => {
    const before = await at.hub.revisions.current('haderslev');
    await add();
    expect(at.hub.revisions.remembered('haderslev')).toBeUndefined();
    expect((await at.hub.revisions.current('haderslev')).number).toBe(before.number + 1);
  });

  test('is forgotten also when the question was asked before the write and answered after it', async () => {
    at.hub.revisions.forget();
    const asking = at.hub.revisions.current('haderslev');
    await add();
    await asking;
    const now = await at.hub.revisions.current('haderslev');
    at.hub.revisions.forget();
    expect(now.number).toBe((await at.hub.revisions.current('haderslev')).number);
  });

  test('holds for a second, so that another process’s write is seen then', async () => {
    const before = await at.hub.revisions.current('haderslev');
    const other = await openDatabase(at.settings.databaseUrl);
    await other.writer.run(sql`UPDATE municipality SET revision = revision + 1 WHERE slug = 'haderslev'`);
    await other.close();
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1001);
    expect((await at.hub.revisions.current('haderslev')).number).toBe(before.number + 1);
    vi.restoreAllMocks();
  });

  test('never holds for a municipality that is unknown', async () => {
    await expect(at.hub.revisions.current('atlantis')).rejects.toMatchObject({ code: 'not_found' });
    await expect(at.hub.revisions.current('kolding')).rejects.toMatchObject({ code: 'not_found' });
    expect(at.hub.revisions.remembered('atlantis')).toBeUndefined();
  });
});
