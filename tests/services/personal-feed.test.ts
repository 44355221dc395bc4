/** A young person's calendar links: making, changing, replacing and closing them. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog } from '#db/schema/access.ts';
import { personalFeed, revokedFeed } from '#db/schema/account.ts';
import { mostFeeds, type FeedChoice } from '#domain/personal-feed.ts';
import { asVisitor } from '#services/hub.ts';
import { hashOf } from '#services/keys/lookup.ts';
import { changePersonalFeed } from '#services/personal-feed/change.ts';
import { createPersonalFeed } from '#services/personal-feed/create.ts';
import { findPersonalFeed, noteFetched } from '#services/personal-feed/fetch.ts';
import { listPersonalFeeds } from '#services/personal-feed/list.ts';
import { replacePersonalFeed, revokePersonalFeed } from '#services/personal-feed/revoke.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asYoung, type Young } from '#tests/support/people.ts';
import { refusal } from './refused.ts';

let at: TestHub;
let young: Young;
beforeAll(async () => {
  at = await openTestHub();
  young = await asYoung(at.hub);
});
afterAll(() => at.close());

const choice: FeedChoice = { name: 'Min iPad', contents: ['saved', 'interests'] };
const tokenOf = (address: string): string => /([^/]+)\.ics$/.exec(address)?.[1] ?? '';
const find = (address: string) => findPersonalFeed(asVisitor(at.hub), hashOf(tokenOf(address)));

describe('a calendar link', () => {
  test('has an address of 130 random bits, which stands nowhere afterwards, and a name only its owner reads', async () => {
    const { address, id } = await createPersonalFeed(young, choice);
    expect(address).toMatch(/^http:\/\/[^/]+\/feeds\/mine\/[0-9a-hjkmnp-tv-z]{26}\.ics$/);
    expect(address.length).toBeLessThanOrEqual(200);
    const everything = JSON.stringify(await at.hub.db.read.select().from(personalFeed));
    expect(everything).not.toContain(tokenOf(address));
    expect(everything).not.toContain('Min iPad');
    const [mine] = (await listPersonalFeeds(young)).filter((one) => one.id === id);
    expect(mine).toEqual({ id, ...choice, created: '2026-11-23', lastFetchedAt: null });
    expect(JSON.stringify(mine)).not.toContain(tokenOf(address));
  });

  test('is one of several, at most ten', async () => {
    const many = await asYoung(at.hub, 'Mange');
    for (let number = 1; number <= mostFeeds; number += 1) {
      await createPersonalFeed(many, { ...choice, name: `Nummer ${number}` });
    }
    await expect(createPersonalFeed(many, choice)).rejects.toMatchObject({ code: 'conflict' });
    expect(await listPersonalFeeds(many)).toHaveLength(mostFeeds);
  });

  test('needs a name and something in it, and says so field by field', async () => {
    const refused = (name: string, contents: FeedChoice['contents']) =>
      refusal(createPersonalFeed(young, { name, contents }));
    expect(await refused(' ', ['saved'])).toBe('invalid name');
    expect(await refused('x'.repeat(41), ['saved'])).toBe('invalid name');
    expect(await refused('Tom', [])).toBe('invalid contents');
    expect(await refused('', ['home-only'])).toBe('invalid name, contents');
  });

  test('is renamed and filled otherwise without a new address', async () => {
    const { id, address } = await createPersonalFeed(young, choice);
    const before = await find(address);
    await changePersonalFeed(young, id, { name: 'Min Mac', contents: ['deadlines'] });
    const after = await find(address);
    expect(after.state).not.toBe(before.state);
    expect((await listPersonalFeeds(young)).find((one) => one.id === id)).toMatchObject({
      name: 'Min Mac',
      contents: ['deadlines'],
    });
  });

  test('is replaced: the new address works and the old one is gone', async () => {
    const { id, address } = await createPersonalFeed(young, choice);
    const fresh = await replacePersonalFeed(young, id);
    expect(fresh.name).toBe('Min iPad');
    expect((await find(fresh.address)).id).toBe(id);
    await expect(find(address)).rejects.toMatchObject({ code: 'gone' });
  });

  test('is closed: gone for ever, and never unknown', async () => {
    const { id, address } = await createPersonalFeed(young, choice);
    await revokePersonalFeed(young, id);
    await expect(find(address)).rejects.toMatchObject({ code: 'gone' });
    await expect(revokePersonalFeed(young, id)).rejects.toMatchObject({ code: 'not_found' });
    const kept = await at.hub.db.read.select().from(revokedFeed);
    expect(kept.map(({ hash }) => hash)).toContain(hashOf(tokenOf(address)));
    expect(Object.keys(kept[0] ?? {})).toEqual(['hash', 'revokedOn']);
  });

  test('is nobody else’s to see, change, replace or close', async () => {
    const { id, address } = await createPersonalFeed(young, choice);
    const other = await asYoung(at.hub, 'Ulven');
    expect(await listPersonalFeeds(other)).toEqual([]);
    await expect(changePersonalFeed(other, id, choice)).rejects.toMatchObject({ code: 'not_found' });
    await expect(replacePersonalFeed(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(revokePersonalFeed(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(createPersonalFeed(asVisitor(at.hub) as Young, choice)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect((await find(address)).id).toBe(id);
  });

  test('takes a fresh sign-in to see or make, and none to close', async () => {
    const { id } = await createPersonalFeed(young, choice);
    const stale = at.as({ ...young.actor, municipality: 'haderslev', fresh: false });
    await expect(listPersonalFeeds(stale)).rejects.toMatchObject({ code: 'unconfirmed' });
    await expect(createPersonalFeed(stale, choice)).rejects.toMatchObject({ code: 'unconfirmed' });
    await expect(replacePersonalFeed(stale, id)).rejects.toMatchObject({ code: 'unconfirmed' });
    await revokePersonalFeed(stale, id);
  });

  test('leaves a line in the access log for each of these', async () => {
    const fox = await asYoung(at.hub, 'Log');
    const { id } = await createPersonalFeed(fox, choice);
    await changePersonalFeed(fox, id, choice);
    await replacePersonalFeed(fox, id);
    await revokePersonalFeed(fox, id);
    const lines = await at.hub.db.read.select().from(accessLog);
    const verbs = lines.filter(({ subjectId }) => subjectId === fox.actor.id).map(({ verb }) => verb);
    expect(verbs.slice(-4)).toEqual([
      'personalFeed.create',
      'personalFeed.change',
      'personalFeed.replace',
      'personalFeed.revoke',
    ]);
  });
});

describe('"last fetched"', () => {
  test('is known to the hour, and written once an hour', async () => {
    const { id, address } = await createPersonalFeed(young, choice);
    const lastFetched = async () => (await listPersonalFeeds(young)).find((one) => one.id === id)?.lastFetchedAt;
    const visit = async () => noteFetched(asVisitor(at.hub), await find(address));
    at.setNow('2026-11-23T18:45:30Z');
    await visit();
    expect(await lastFetched()).toBe(Date.parse('2026-11-23T18:00:00Z') / 1000);
    const changes = async () => (await at.hub.db.writer.get<{ n: number }>(sql`SELECT total_changes() AS n`)).n;
    const before = await changes();
    at.setNow('2026-11-23T18:59:59Z');
    await visit();
    expect(await changes()).toBe(before);
    at.setNow('2026-11-23T19:00:00Z');
    await visit();
    expect(await lastFetched()).toBe(Date.parse('2026-11-23T19:00:00Z') / 1000);
  });
});
