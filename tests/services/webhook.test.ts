/** Other systems are told what happens: signed, in order, again when it did not arrive, and nothing that is hidden. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
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

type Heard = { headers: IncomingHttpHeaders; body: string };

let at: TestHub;
let admin: Ctx;
let system: Ctx;
let listener: Server;
let heard: Heard[];
let answer: number;
let now: Temporal.Instant;

beforeAll(async () => {
  listener = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      heard.push({ headers: req.headers, body: Buffer.concat(parts).toString() });
      res.writeHead(answer, answer === 302 ? { Location: 'http://127.0.0.1:1/' } : {}).end('ok');
    });
  });
  await new Promise<void>((listens) => listener.listen(0, '127.0.0.1', listens));
  at = await openTestHub();
  await joinKolding(at.hub);
});
afterAll(async () => {
  await at.close();
  listener.close();
});

beforeEach(async () => {
  heard = [];
  answer = 204;
  now = monday;
  at.setNow(now);
  const open = { ...at.hub, settings: { ...at.hub.settings, sourceHosts: [`127.0.0.1:${port()}`] } };
  admin = { ...(await asStaff(at.hub, 'admin')), settings: open.settings };
  system = { ...open, actor: { kind: 'system', job: 'webhooks' } };
});
afterEach(async () => {
  for (const { id } of await listWebhooks(admin, 'haderslev')) await removeWebhook(admin, 'haderslev', id);
});

function port(): number {
  return (listener.address() as AddressInfo).port;
}

async function listen(...topics: ('published' | 'changed' | 'cancelled')[]): Promise<IssuedWebhook> {
  return createWebhook(admin, 'haderslev', { name: 'Skærmen', url: `http://127.0.0.1:${port()}/hub`, topics });
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
  return heard.map(({ body }) => (JSON.parse(body) as { type: string }).type);
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
  expect(JSON.parse(heard[2]!.body)).toEqual({
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
  expect(heard).toHaveLength(4);
});

test('the signature is what the secret makes of id, time and body', async () => {
  const { secret } = await listen('published');
  await createEvent(admin, 'haderslev', club);
  await deliver();
  const [{ headers, body }] = heard as [Heard];
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  expect(headers['webhook-timestamp']).toBe(String(monday.epochMilliseconds / 1000));
});

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
    answer = 500;
    expect(await deliver()).toEqual({ arrived: 0, failed: 1 });
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ waiting: 1, failingSince: 1795453200 });
    later({ seconds: 59 });
    expect(await deliver()).toEqual({ arrived: 0, failed: 0 });
    later({ seconds: 1 });
    answer = 200;
    expect(await deliver()).toEqual({ arrived: 1, failed: 0 });
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ waiting: 0, failingSince: null });
  });

  test('is not overtaken by what happened later, and keeps no other webhook waiting', async () => {
    await listen('published', 'cancelled');
    const silent = { name: 'Tavs', url: 'http://silent.invalid/hub', topics: ['published' as const] };
    for (let many = 0; many < 3; many++) await createWebhook(admin, 'haderslev', silent);
    answer = 500;
    const event = await createEvent(admin, 'haderslev', club);
    await deliver();
    await cancelEvent(admin, { municipality: 'haderslev', id: event.id }, 'Sne');
    answer = 200;
    await deliver();
    later({ seconds: 61 });
    await deliver();
    expect(types()).toEqual(['event.published', 'event.published', 'event.cancelled']);
  });

  test('is given up after three days, and is said to be', async () => {
    await listen('published');
    await createEvent(admin, 'haderslev', club);
    answer = 503;
    for (let hour = 0; hour < 24 * 4; hour++) {
      await deliver();
      later({ hours: 1 });
    }
    expect(heard).toHaveLength(8);
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ givenUp: 1, paused: true });
  });

  test('because nobody listens any more pauses it', async () => {
    await listen('published');
    await createEvent(admin, 'haderslev', club);
    answer = 410;
    await deliver();
    expect((await listWebhooks(admin, 'haderslev'))[0]).toMatchObject({ paused: true });
  });

  test.each([
    ['a redirect, which is not followed', 302, 1],
    ['an address inside, which is not asked', 204, 0],
  ])('%s', async (_, status, asked) => {
    const { id } = await listen('published');
    answer = status;
    if (asked === 0) admin = { ...admin, settings: at.hub.settings };
    expect(await pingWebhook(admin, 'haderslev', id)).toBeNull();
    expect(heard).toHaveLength(asked);
  });
});

test('a trial says nothing and is signed', async () => {
  const { id } = await listen('published');
  expect(await pingWebhook(admin, 'haderslev', id)).toBe(204);
  expect(JSON.parse(heard[0]!.body)).toEqual({ type: 'ping', timestamp: '2026-11-23T17:00:00Z', data: {} });
  expect(heard[0]!.headers['webhook-signature']).toMatch(/^v1,[\w+/]{43}=$/);
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
