import { hc } from 'hono/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everything, readFilter } from '#domain/filter.ts';
import { createApp, type App } from '#http/app.ts';
import * as nouns from '#http/api/nouns.ts';
import { createEvent } from '#services/event/create.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { openTwoHomes, type TwoHomes } from '#tests/support/two-homes.ts';

let at: TwoHomes;
let app: App;
beforeAll(async () => {
  at = await openTwoHomes();
  app = createApp(at.hub);
});
afterAll(() => at.close());

const own = '/api/municipalities/haderslev';

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return app.request(path, { headers });
}

async function read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>> {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return schema.parse(await answer.json());
}

/** The ids of a list's items and of their parts. */
const Items = z.object({ items: z.array(z.looseObject({ id: z.string().optional() })), next: z.string().nullable() });

async function firstId(list: string): Promise<string> {
  const page = await read(`${own}/${list}`, Items);
  return page.items[0]!.id!;
}

describe('what leaves the house', () => {
  test('is exactly what the document says, noun by noun', async () => {
    const event = (await read(`${own}/occurrences`, nouns.pageOf(nouns.OccurrenceItem))).items[0]!;
    const exact = (schema: z.ZodObject) => z.strictObject(schema.shape);
    const pages = {
      occurrences: exact(nouns.OccurrenceItem),
      opportunities: exact(nouns.OpportunityItem),
      contacts: exact(nouns.ContactItem),
      stories: exact(nouns.StoryItem),
      places: exact(nouns.PlaceItem),
      categories: exact(nouns.CategoryItem),
    };
    for (const [list, item] of Object.entries(pages)) {
      const { items } = await read(`${own}/${list}`, nouns.pageOf(item));
      expect(items.length, list).toBeGreaterThan(0);
    }
    await read(own, exact(nouns.MunicipalityDetail));
    await read(`${own}/revision`, exact(nouns.RevisionItem));
    await read(`${own}/events/${event.eventId}`, exact(nouns.EventItem));
    await read(`${own}/opportunities/${await firstId('opportunities')}`, exact(nouns.OpportunityItem));
    await read(`${own}/contacts/${await firstId('contacts')}`, exact(nouns.ContactDetailItem));
    await read(`${own}/stories/${await firstId('stories')}`, exact(nouns.StoryItem));
    await read(`${own}/places/${await firstId('places')}`, exact(nouns.PlaceItem));
  });

  test('says nothing of the office: who keeps it, and when they are to look again', async () => {
    const office = /ownerRole|verifyBy|visibility|"draft"|"position"/;
    for (const [list, id] of Object.entries(at.theirs)) {
      const whole = list === 'events' ? 'occurrences' : list;
      for (const end of [whole, `${list}/${id}`]) {
        const answer = await get(`/api/municipalities/kolding/${end}`);
        expect(answer.status, end).toBe(200);
        expect(await answer.text(), end).not.toMatch(office);
      }
    }
  });

  test('names the page where a person reads about it', async () => {
    const [date] = (await read(`${own}/occurrences?antal=1`, nouns.pageOf(nouns.OccurrenceItem))).items;
    expect(date?.page).toBe(`${at.settings.publicUrl}/haderslev/det-sker/${date!.slug}-${date!.eventId}`);
  });

  test('is all 98 municipalities, those with a hub among them', async () => {
    const { items } = await read('/api/municipalities', nouns.pageOf(nouns.MunicipalityItem));
    expect(items).toHaveLength(98);
    expect(items.filter((one) => one.joined).map((one) => one.name)).toEqual(['Haderslev', 'Kolding']);
  });
});

describe('a list', () => {
  test.each([
    '',
    'kategori=klub,mad',
    'by=vojens',
    'alder=17&gratis=1',
    'afstand=1',
    'alene=1&kategori=klub',
    'periode=weekend',
    'fra=2026-12-01&til=2026-12-31',
    'q=k',
  ])('is what the page shows: ?%s', async (query) => {
    const home = await getMunicipality(at.hub, 'haderslev');
    const filter = readFilter(new URLSearchParams(query));
    const shown = await listOccurrences(at.hub, home, { filter, limit: 100 });
    const { items } = await read(`${own}/occurrences?antal=100&${query}`, nouns.pageOf(nouns.OccurrenceItem));
    expect(items.map(({ page: _, ...item }) => item)).toEqual(shown.items);
  });

  test.each(['occurrences', 'opportunities', 'stories'])(
    '%s read page by page are the whole list, once each',
    async (list) => {
      const whole = await allPages(`${own}/${list}?antal=100`);
      const parts = await allPages(`${own}/${list}?antal=3`);
      expect(whole.length).toBeGreaterThan(3);
      expect(parts).toEqual(whole);
    },
  );

  test('keeps its filter from page to page', async () => {
    const answer = await get(`${own}/occurrences?antal=1&alene=1&q=k`);
    const { next } = Items.parse(await answer.json());
    expect(answer.headers.get('Link')).toBe(
      `</api/municipalities/haderslev/occurrences?antal=1&alene=1&q=k&efter=${next!}>; rel="next"`,
    );
  });

  test('also has what began long ago and is still on, in its place, on whichever page that is', async () => {
    const exhibition = { title: 'Udstilling', category: 'kreativt', start: '2026-11-01', end: '2026-12-24' };
    const { id } = await createEvent(at.hub, 'kolding', exhibition);
    const [first] = await allPages('/api/municipalities/kolding/occurrences?antal=1');
    expect(first).toMatchObject({ eventId: id, start: '2026-11-01' });
  });
});

/** Every item there is, following the `Link` headers. */
async function allPages(path: string): Promise<unknown[]> {
  const answer = await get(path);
  const { items, next } = Items.parse(await answer.json());
  const link = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('Link') ?? '')?.[1];
  expect(link === undefined).toBe(next === null);
  return link === undefined ? items : [...items, ...(await allPages(link))];
}

describe('an event', () => {
  const party = { title: 'Fest', category: 'musik', start: '2026-12-05T20:00', end: '2026-12-05T23:00' };

  test('that is cancelled says so and why, and keeps its dates', async () => {
    const { id } = await createEvent(at.hub, 'haderslev', party);
    await cancelEvent(at.hub, { municipality: 'haderslev', id }, 'Bandet er sygt');
    const event = await read(`${own}/events/${id}`, nouns.EventItem);
    expect(event).toMatchObject({ status: 'cancelled', reason: 'Bandet er sygt' });
    expect(event.dates.map((date) => [date.start, date.status])).toEqual([['2026-12-05T20:00', 'cancelled']]);
  });

  test('that is withdrawn is gone, a draft was never there', async () => {
    const { id } = await createEvent(at.hub, 'haderslev', party);
    await withdrawEvent(at.hub, { municipality: 'haderslev', id });
    expect((await get(`${own}/events/${id}`)).status).toBe(410);
    const draft = await createEvent(at.hub, 'haderslev', { ...party, status: 'draft' });
    expect((await get(`${own}/events/${draft.id}`)).status).toBe(404);
  });
});

describe('what belongs to another municipality', () => {
  test.each(['events', 'opportunities', 'contacts', 'stories', 'places'] as const)(
    'cannot be told from %s that never were',
    async (list) => {
      expect((await get(`/api/municipalities/kolding/${list}/${at.theirs[list]}`)).status).toBe(200);
      const foreign = await get(`${own}/${list}/${at.theirs[list]}`);
      const never = await get(`${own}/${list}/00000000`);
      expect(foreign.status).toBe(404);
      expect(await foreign.text()).toBe(await never.text());
    },
  );

  test('is in no list', async () => {
    for (const list of ['occurrences', 'opportunities', 'contacts', 'stories', 'places']) {
      const text = await (await get(`${own}/${list}?`)).text();
      for (const id of Object.values(at.theirs)) expect(text, list).not.toContain(id);
    }
  });
});

describe('an answer', () => {
  const path = `${own}/occurrences?antal=5`;

  test('need not be sent twice while nothing changes', async () => {
    const etag = (await get(path)).headers.get('ETag')!;
    const again = await get(path, { 'If-None-Match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    expect(again.headers.get('Cache-Control')).toBe('public, max-age=60');
  });

  test('is another as soon as something is published', async () => {
    const etag = (await get(path)).headers.get('ETag')!;
    const tonight = { title: 'Pludselig pizza', category: 'mad', start: '2026-11-23T19:00', end: '2026-11-23T21:00' };
    await createEvent(at.hub, 'haderslev', tonight);
    const fresh = await get(path, { 'If-None-Match': etag });
    expect(fresh.status).toBe(200);
    expect(await fresh.text()).toContain('Pludselig pizza');
  });

  test('is another when the hour has passed', async () => {
    expect(await (await get(path)).text()).toContain('Pludselig pizza');
    at.setNow('2026-11-23T20:05:00Z');
    expect(await (await get(path)).text()).not.toContain('Pludselig pizza');
    at.setNow('2026-11-23T17:00:00Z');
  });

  test('may be asked for from any site, since nothing in it is for one person', async () => {
    for (const status of [path, `${own}/occurrences?x=1`]) {
      expect((await get(status)).headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  test('is never given to somebody who wants to change something', async () => {
    await get(path);
    const answer = await app.request(path, { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

test('a typed client reads it', async () => {
  const client = hc<App>(at.settings.publicUrl, { fetch: app.request });
  const answer = await client.api.municipalities[':slug'].occurrences.$get({
    param: { slug: 'haderslev' },
    query: { antal: '2', kategori: 'klub' },
  });
  const { items } = await answer.json();
  const titles: string[] = items.map((item) => item.title);
  const home = await getMunicipality(at.hub, 'haderslev');
  const shown = await listOccurrences(at.hub, home, { filter: { ...everything, categories: ['klub'] }, limit: 2 });
  expect(titles).toEqual(shown.items.map((item) => item.title));
});

test('its index leads on', async () => {
  const { links } = z.object({ links: z.record(z.string(), z.url()) }).parse(await (await get('/api')).json());
  expect((await get(new URL(links.municipalities!).pathname)).status).toBe(200);
  expect((await get(new URL(links.document!).pathname)).status).toBe(200);
});
