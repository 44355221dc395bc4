/** Other systems are told what happens: signed, in order, again when it did not arrive, and nothing that is hidden. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { publishEvent } from '#services/event/publish.ts';
import type { Ctx } from '#services/hub.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { pauseWebhook, removeWebhook } from '#services/webhook/change.ts';
import { createWebhook, type IssuedWebhook } from '#services/webhook/create.ts';
import { deliverWebhooks } from '#services/webhook/deliver.ts';
import { listWebhooks } from '#services/webhook/list.ts';
import { pingWebhook } from '#services/webhook/ping.ts';
import { tellWebhooks } from '#services/webhook/tell.ts';
import { monday, openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { startListener, timeOf, type Listener } from './listener.ts';

let at: TestHub;
let admin: Ctx;
let system: Ctx;
let listener: Listener;
let now: Temporal.Instant;

beforeAll(async () => {
  listener = await startListener();
  at = await openTestHub();
  await joinKolding(at.hub);
});
afterAll(async () => {
  await at.close();
  listener.stop();
});

beforeEach(async () => {
  listener.heard = [];
  listener.answer = 204;
  now = monday;
  at.setNow(now);
  const open = { ...at.hub, settings: { ...at.hub.settings, sourceHosts: [listener.host] } };
  admin = { ...(await asStaff(at.hub, 'admin')), settings: open.settings };
  system = { ...open, actor: { kind: 'system', job: 'webhooks' } };
});
afterEach(async () => {
  for (const { id } of await listWebhooks(admin, 'haderslev')) await removeWebhook(admin, 'haderslev', id);
});

async function listen(...topics: ('published' | 'changed' | 'cancelled')[]): Promise<IssuedWebhook> {
  return createWebhook(admin, 'haderslev', { name: 'Skærmen', url: `http://${listener.host}/hub`, topics });
}

async function deliver(): Promise<{ arrived: number; failed: number }> {
  await tellWebhooks(system);
  return deliverWebhooks(system);
}

function later(duration: Temporal.DurationLike): void {
  now = now.add(duration);
  at.setNow(now);
}

const club = {
  title: 'Torsdagsklub',
  category: 'klub',
  start: '2026-12-03T19:00',
  end: '2026-12-03T22:00',
  rule: 'FREQ=WEEKLY;COUNT=4',
};

function types(): string[] {
  return listener.heard.map(({ body }) => (JSON.parse(body) as { type: string }).type);
}

test('each change arrives once, in order, as what it was about and no more', async () => {
  await listen('published', 'changed', 'cancelled');
  const event = await createEvent(admin, 'haderslev', club);
  const key = { municipality: 'haderslev', id: event.id };
  await changeEvent(admin, key, { title: 'Klub med mad' });
  await cancelOccurrence(admin, { ...key, recurrenceId: '2026-12-10T19:00' }, 'Salen er optaget');
  await cancelEvent(admin, key, 'Klubben lukker');
  expect(await deliver()).toEqual({ arrived: 4, failed: 0 });
  expect(types()).toEqual(['event.published', 'event.changed', 'event.cancelled', 'event.cancelled']);
  expect(JSON.parse(listener.heard[2]!.body)).toEqual({
    type: 'event.cancelled',
    timestamp: '2026-11-23T17:00:00Z',
    data: {
      municipality: 'haderslev',
      noun: 'event',
      id: event.id,
      kind: 'cancelled',
      recurrenceId: '2026-12-10T19:00',
      reason: 'Salen er optaget',
    },
  });
  expect(await deliver()).toEqual({ arrived: 0, failed: 0 });
  expect(listener.heard).toHaveLength(4);
});

test.each(['published', 'changed', 'cancelled'] as const)(
  '%s: signed anew whenever it is tried, of the time it is tried, and arrived once',
  async (topic) => {
    const { id } = await createEvent(admin, 'haderslev', { ...club, status: 'draft' });
    const key = { municipality: 'haderslev', id };
    if (topic !== 'published') await publishEvent(admin, key);
    const { secret } = await listen(topic);
    await publishEvent(admin, key);
    await changeEvent(admin, key, { title: 'Klub med mad' });
    await cancelEvent(admin, key, 'Klubben lukker');
    listener.answer = 500;
    expect(await deliver()).toEqual({ arrived: 0, failed: 1 });
    later({ seconds: 60 });
    listener.answer = 204;
    expect(await deliver()).toEqual({ arrived: 1, failed: 0 });
    later({ hours: 48 });
    expect(await deliver()).toEqual({ arrived: 0, failed: 0 });
    expect(types()).toEqual([`event.${topic}`, `event.${topic}`]);
    const tried = monday.epochMilliseconds / 1000;
    expect(listener.heard.map((one) => timeOf(one, secret))).toEqual([tried, tried + 60]);
    expect(new Set(listener.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  },
);

describe('nothing is told', () => {
  test.each([
    ['of a draft', { status: 'draft' as const }],
    ['of what is for members only', { visibility: 'members' as const }],
  ])('%s', async (_, said) => {
    await listen('published', 'changed', 'cancelled');
    const event = await createEvent(admin, 'haderslev', { ...club, ...said });
    await changeEvent(admin, { municipality: 'haderslev', id: event.id }, { title: 'Andet' });
    expect(await deliver()).toEqual({ arrived: 0, failed: 0 });
  });
  test('of what was not asked for, of another municipality, or of what happened before', async () => {
    await createEvent(admin, 'haderslev', club);
    await listen('cancelled');
    await createEvent(admin, 'haderslev', club);
    const theirs = await createEvent(at.hub, 'kolding', club);
    await cancelEvent(at.hub, { municipality: 'kolding', id: theirs.id }, 'Sne');
    expect(await deliver()).toEqual({ arrived: 0, failed: 0 });
  });

  test('of what happened during a pause', async () => {
    const { id } = await listen('published');
    await pauseWebhook(admin, 'haderslev', id, true);
    await createEvent(admin, 'haderslev', club);
    await deliver();
    await pauseWebhook(admin, 'haderslev', id, false);
    await createEvent(admin, 'haderslev', { ...club, title: 'Bagefter' });
    expect(await deliver()).toEqual({ arrived: 1, failed: 0 });
  });
});

describe('what does not arrive:', () => {
  test('is tried again, ever more patiently, under the same id, and arrives', async () => {
    await listen('published');
    await createEvent(admin, 'haderslev', club);
    listener.answer = 500;
    expect(await deliver()).toEqual({ arrived: 0, failed: 1 });
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ waiting: 1, failingSince: 1795453200 });
    later({ seconds: 59 });
    expect(await deliver()).toEqual({ arrived: 0, failed: 0 });
    later({ seconds: 1 });
    listener.answer = 200;
    expect(await deliver()).toEqual({ arrived: 1, failed: 0 });
    expect(new Set(listener.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ waiting: 0, failingSince: null });
  });

  test('is not overtaken by what happened later, and keeps no other webhook waiting', async () => {
    await listen('published', 'cancelled');
    const silent = (url: string) => ({ name: 'Tavs', url, topics: ['published' as const] });
    for (const one of ['a', 'b', 'c']) await createWebhook(admin, 'haderslev', silent(`http://${one}.invalid/hub`));
    listener.answer = 500;
    const event = await createEvent(admin, 'haderslev', club);
    await deliver();
    await cancelEvent(admin, { municipality: 'haderslev', id: event.id }, 'Sne');
    listener.answer = 200;
    await deliver();
    later({ seconds: 61 });
    await deliver();
    expect(types()).toEqual(['event.published', 'event.published', 'event.cancelled']);
  });

  test('is given up after three days, and is said to be', async () => {
    await listen('published');
    await createEvent(admin, 'haderslev', club);
    listener.answer = 503;
    for (let hour = 0; hour < 24 * 4; hour++) {
      await deliver();
      later({ hours: 1 });
    }
    expect(listener.heard).toHaveLength(8);
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ givenUp: 1, paused: true });
  });

  test('because nobody listens any more pauses it', async () => {
    await listen('published');
    await createEvent(admin, 'haderslev', club);
    listener.answer = 410;
    await deliver();
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ paused: true });
  });

  test.each([
    ['a redirect, which is not followed', 302, 1],
    ['an address inside, which is not asked', 204, 0],
  ])('%s', async (_, status, asked) => {
    const { id } = await listen('published');
    listener.answer = status;
    if (asked === 0) admin = { ...admin, settings: at.hub.settings };
    expect(await pingWebhook(admin, 'haderslev', id)).toBeNull();
    expect(listener.heard).toHaveLength(asked);
  });
});

test('a trial says nothing and is signed', async () => {
  const { id } = await listen('published');
  expect(await pingWebhook(admin, 'haderslev', id)).toBe(204);
  expect(JSON.parse(listener.heard[0]!.body)).toEqual({ type: 'ping', timestamp: '2026-11-23T17:00:00Z', data: {} });
  expect(listener.heard[0]!.headers['webhook-signature']).toMatch(/^v1,[\w+/]{43}=$/);
});

test("another municipality's cannot be paused, removed or tried", async () => {
  const { id } = await listen('published');
  const elsewhere = await asStaff(at.hub, 'admin', 'kolding');
  for (const attempt of [
    pauseWebhook(elsewhere, 'kolding', id, true),
    removeWebhook(elsewhere, 'kolding', id),
    pingWebhook(elsewhere, 'kolding', id),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  expect(await listWebhooks(admin, 'haderslev')).toHaveLength(1);
});

test.each([
  ['no address', { url: 'skærmen' }, 'url'],
  ['no name', { name: ' ' }, 'name'],
  ['nothing to be told of', { topics: [] }, 'topics'],
])('%s is complained about at its field', async (_, said, field) => {
  const whole = { name: 'Skærmen', url: 'https://example.org/hub', topics: ['published' as const] };
  await expect(createWebhook(admin, 'haderslev', { ...whole, ...said })).rejects.toMatchObject({
    code: 'invalid',
    complaints: [{ field }],
  });
});
