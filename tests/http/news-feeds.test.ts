/** RSS, JSON and cards over HTTP: the same shelf and the same rules as the calendars. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFilter } from '#domain/filter.ts';
import { createApp, type App } from '#http/app.ts';
import { createEvent } from '#services/event/create.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { openTestHub } from '#tests/support/hub.ts';
import { openTwoHomes, type TwoHomes } from '#tests/support/two-homes.ts';

let at: TwoHomes;
let app: App;
beforeAll(async () => {
  at = await openTwoHomes();
  app = createApp(at.hub);
});
afterAll(() => at.close());

async function text(path: string): Promise<string> {
  const answer = await app.request(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

type Item = { title: string; _hjemegn: { event_id: string; original_start: string; status: string; example: boolean } };

async function items(path: string): Promise<Item[]> {
  return (JSON.parse(await text(path)) as { items: Item[] }).items;
}

const forms = [
  ['/feeds/haderslev.rss', 'application/rss+xml; charset=utf-8', 'haderslev.rss'],
  ['/feeds/haderslev.json', 'application/feed+json; charset=utf-8', 'haderslev.json'],
  ['/feeds/haderslev/kontakter.vcf', 'text/vcard; charset=utf-8', 'haderslev-kontakter.vcf'],
] as const;

describe.each(forms)('%s', (path, contentType, filename) => {
  test('is what it says it is, and may be kept', async () => {
    const { headers } = await app.request(path);
    expect(headers.get('Content-Type')).toBe(contentType);
    expect(headers.get('Content-Disposition')).toBe(`inline; filename="${filename}"`);
    expect(headers.get('Cache-Control')).toBe('public, max-age=900, stale-if-error=86400');
    expect(headers.get('Vary')).toBe('Accept-Encoding');
  });

  test('need not be sent twice, and is smaller when the client can unpack it', async () => {
    const plain = await app.request(path);
    const etag = plain.headers.get('ETag') ?? '';
    expect((await app.request(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const packed = await app.request(path, { headers: { 'Accept-Encoding': 'br' } });
    expect(packed.headers.get('Content-Encoding')).toBe('br');
    expect(packed.headers.get('ETag')).not.toBe(etag);
    expect((await packed.arrayBuffer()).byteLength).toBeLessThan((await plain.arrayBuffer()).byteLength);
  });

  test('is the same to the byte for somebody who starts anew, hours later on the same day', async () => {
    const first = await text(path);
    at.setNow('2026-11-23T21:30:00Z');
    const later = await (await createApp(at.hub).request(path)).text();
    at.setNow('2026-11-23T17:00:00Z');
    expect(later).toBe(first);
  });

  test('is read, never written', async () => {
    expect((await app.request(path, { method: 'PUT' })).status).toBe(405);
  });

  test('of a municipality that has not joined is not there', async () => {
    expect((await app.request(path.replace('haderslev', 'aabenraa'))).status).toBe(404);
  });

  test('has nothing that is Kolding’s', async () => {
    const own = await text(path);
    for (const theirs of [...Object.values(at.theirs), 'Fest ved slottet', 'Is på søen', 'Ungevejleder']) {
      expect(own).not.toContain(theirs);
    }
  });
});

describe('a feed of dates', () => {
  test.each(['', 'kategori=klub', 'by=vojens', 'gratis=1&alene=1', 'q=k', 'fra=2026-12-01'])(
    'is the list: ?%s',
    async (query) => {
      const home = await getMunicipality(at.hub, 'haderslev');
      const shown = await listOccurrences(at.hub, home, { filter: readFilter(new URLSearchParams(query)), limit: 200 });
      const fed = await items(`/feeds/haderslev.json?${query}`);
      const named = fed.map(({ _hjemegn: { event_id: id, original_start: start } }) => `${id} ${start}`);
      const listed = shown.items.map((item) => `${item.eventId} ${item.recurrenceId}`);
      expect(named).toEqual(expect.arrayContaining(listed));
      expect(named.length - listed.length).toBeLessThan(6);
    },
  );

  test.each(['rss', 'json'])('refuses a category that is not there (%s)', async (form) => {
    const answer = await app.request(`/feeds/haderslev.${form}?kategori=kluub`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('»kluub« findes ikke i kommunen');
  });

  test('tells cancelled from withdrawn: one says so, the other is no longer there', async () => {
    const party = { category: 'musik', start: '2026-12-05T20:00', end: '2026-12-05T23:00' };
    const off = await createEvent(at.hub, 'haderslev', { title: 'Aflyst fest', ...party });
    const slip = await createEvent(at.hub, 'haderslev', { title: 'Forkert fest', ...party });
    await cancelEvent(at.hub, { municipality: 'haderslev', id: off.id }, 'Bandet er sygt');
    await withdrawEvent(at.hub, { municipality: 'haderslev', id: slip.id });
    const fed = await items('/feeds/haderslev.json?kategori=musik');
    const found = fed.filter(({ _hjemegn }) => [off.id, slip.id].includes(_hjemegn.event_id));
    expect(found).toMatchObject([
      { title: 'AFLYST: Aflyst fest', _hjemegn: { status: 'cancelled', reason: 'Bandet er sygt' } },
    ]);
    const rss = await text('/feeds/haderslev.rss?kategori=musik');
    expect(rss).toContain('<title>AFLYST: Aflyst fest</title>');
    expect(rss).not.toContain('Forkert fest');
  });

  test('with more than it holds says so, and one with less does not', async () => {
    const full = await openTestHub();
    const daily = { title: 'Hver dag', category: 'klub', start: '2026-11-24', end: '2026-11-25' };
    await createEvent(full.hub, 'haderslev', { ...daily, rule: 'FREQ=DAILY;COUNT=201' });
    const answers = createApp(full.hub);
    const cut = 'Her er de næste 200 datoer. Det, der ligger længere fremme, kommer med, når det nærmer sig.';
    for (const form of ['rss', 'json']) {
      expect(await (await answers.request(`/feeds/haderslev.${form}`)).text()).toContain(cut);
      expect(await (await answers.request(`/feeds/haderslev.${form}?til=2027-01-31`)).text()).not.toContain(
        'Her er de næste',
      );
    }
    await full.close();
  });

  test('has the stories too, in RSS, until it is narrowed', async () => {
    expect(await text('/feeds/haderslev.rss')).toContain('/haderslev/nyt/');
    expect(await text('/feeds/haderslev.rss?gratis=1')).not.toContain('/haderslev/nyt/');
  });
});

describe('cards', () => {
  test('are one for each contact; one alone is the same card with its deputy', async () => {
    const all = await text('/feeds/haderslev/kontakter.vcf');
    const ids = [...all.matchAll(/^UID:hjemegn-(\w+)\r$/gm)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) expect(all).toContain(await text(`/feeds/haderslev/kontakt/${id}.vcf`));
  });

  test('of another municipality are not there', async () => {
    expect((await app.request(`/feeds/haderslev/kontakt/${at.theirs.contacts}.vcf`)).status).toBe(404);
    expect((await app.request('/feeds/haderslev/kontakt/00000000.vcf')).status).toBe(404);
  });
});

test('without the demonstration there is no example in any of them', async () => {
  const clean = await openTestHub();
  const sample = {
    title: 'Prøve',
    category: 'klub',
    start: '2026-12-05T20:00',
    end: '2026-12-05T23:00',
    example: true,
  };
  await createEvent(clean.hub, 'haderslev', sample);
  const other = createApp(clean.hub);
  for (const path of ['/feeds/haderslev.rss', '/feeds/haderslev.json', '/api/municipalities/haderslev/occurrences']) {
    expect(await (await other.request(path)).text()).not.toContain('Prøve');
  }
  await clean.close();
});
