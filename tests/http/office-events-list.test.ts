/** The list of events for programs: read to its end, it has every event once. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/time.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { askServer, newToken, walk, type Answer } from './office-tokens.ts';

let at: ServedHub;
let reader: string;
let all: string[];
const kinds = ['single', 'weekly', 'long', 'draft', 'members', 'cancelled', 'withdrawn'] as const;
const days = [-400, -8, -1, 0, 1, 1, 1, 9, 300];

beforeAll(async () => {
  at = await serveHub();
  await joinKolding(at.hub);
  reader = await newToken(at.hub, 'author', 'read');
  all = [];
  for (const kind of kinds) for (const day of days) all.push(await post(kind, addDays('2026-11-23', day)));
  // It begins so far ahead that none of its dates is written out.
  all.push((await createEvent(at.hub, 'haderslev', { ...said('2029-06-01'), rule: 'FREQ=WEEKLY;COUNT=3' })).id);
});
afterAll(() => at.stop());

function said(day: string): NewEvent {
  return { title: `Klub ${day}`, category: 'klub', start: `${day}T19:00`, end: `${day}T22:00` };
}

async function post(kind: (typeof kinds)[number], day: string): Promise<string> {
  const more: Record<string, Partial<NewEvent>> = {
    weekly: { rule: 'FREQ=WEEKLY;COUNT=5' },
    long: { end: `${addDays(day, 12)}T22:00` },
    draft: { status: 'draft' },
    members: { visibility: 'members' },
  };
  const { id } = await createEvent(at.hub, 'haderslev', { ...said(day), ...more[kind] });
  if (kind === 'cancelled') await cancelEvent(at.hub, { municipality: 'haderslev', id }, 'Sygdom');
  if (kind === 'withdrawn') await withdrawEvent(at.hub, { municipality: 'haderslev', id });
  return id;
}

const get = (path: string): Promise<Answer> => askServer(at.url, reader, 'GET', path);
const ids = (items: Record<string, unknown>[]): unknown[] => items.map(({ id }) => id);

describe('the list of events', () => {
  test('has each of them once, however many come at a time', async () => {
    const sizes = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 100 }));
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const { items, pages } = await walk(get, `/events?antal=${size}`);
        expect(ids(items).toSorted()).toEqual(all.toSorted());
        expect(pages).toBe(Math.ceil(all.length / size));
      }),
      { numRuns: 12, examples: [[1], [all.length - 1], [all.length]] },
    );
  });

  test('is not over at two hundred', async () => {
    const more = Array.from({ length: 150 }, (_, number) => `2026-12-${String((number % 28) + 1).padStart(2, '0')}`);
    const made = [];
    for (const day of more) made.push((await createEvent(at.hub, 'haderslev', said(day))).id);
    const { items } = await walk(get, '/events?antal=100');
    expect(ids(items).toSorted()).toEqual([...all, ...made].toSorted());
    expect(new Set((await get('/events')).body.items).size).toBe(50);
    all.push(...made);
  });

  test('has what comes next first and then what is over; both can be had alone', async () => {
    const { items } = await walk(get, '/events?antal=100');
    const [coming, over] = [await walk(get, '/events?tid=kommer'), await walk(get, '/events?tid=slut')];
    const far = all.at(kinds.length * days.length);
    expect(ids(coming.items).at(-1)).toBe(far);
    expect(ids(items)).toEqual([...ids(coming.items).slice(0, -1), ...ids(over.items), far]);
    expect(coming.items.length).toBeGreaterThan(30);
    expect(over.items.length).toBeGreaterThan(10);
  });

  test('is narrowed by status and by words of the title', async () => {
    const { items } = await walk(get, '/events?status=withdrawn&antal=4');
    expect(items.map(({ status }) => status)).toEqual(days.map(() => 'withdrawn'));
    const far = (await get('/events?q=2029-06')).body.items as unknown as unknown[];
    expect(far).toMatchObject([{ title: 'Klub 2029-06-01', date: null, owner: null, stale: false }]);
  });

  test.each([
    ['efter=3.x', 'efter', /Begynd forfra/],
    ['efter=0.x', 'efter', /Begynd forfra/],
    ['status=nyt', 'status', /Vælg en af: draft/],
    ['tid=snart', 'tid', /Vælg en af: kommer, slut/],
    ['tjek=ja', 'tjek', /Vælg en af: 1/],
  ])('says what is wrong with %s', async (query, field, sentence) => {
    const { status, body } = await get(`/events?${query}`);
    expect([status, body.errors]).toMatchObject([400, [{ field, da: expect.stringMatching(sentence) as string }]]);
  });
});
