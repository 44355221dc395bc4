import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventStatuses, visibilities } from '#domain/event.ts';
import { emptyOverride, type Override } from '#domain/series.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { createPlace } from '#services/place/create.ts';
import { fill } from '#tests/bench/fill.ts';
import { expectCleanFeed } from '#tests/support/clean-feed.ts';
import { startFeedServer, type FeedServer } from './feed-server.ts';

let server: FeedServer;

beforeEach(async () => {
  server = await startFeedServer();
});
afterEach(() => server.close());

function add(title: string, said: Partial<NewEvent> = {}) {
  const times = { start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
  return createEvent(server.at.hub, 'haderslev', { title, category: 'klub', ...times, ...said });
}

/** The titles in a feed, which is clean. */
async function titles(query = ''): Promise<string[]> {
  const text = await server.read(`/feeds/haderslev.ics${query}`);
  expectCleanFeed(text);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return lines.filter((line) => line.startsWith('SUMMARY:')).map((line) => line.slice('SUMMARY:'.length));
}

describe('what is not for everybody is in no feed', () => {
  const rule = 'FREQ=WEEKLY;BYDAY=TH;COUNT=4';
  const said = (change: Partial<Override>): Override => ({ ...emptyOverride('2026-12-03T19:00'), ...change });
  const overrides: Record<string, Override[]> = {
    none: [],
    cancelled: [said({ cancelled: true, reason: 'HEMMELIG' })],
    moved: [said({ start: '2026-12-04T18:00', end: '2026-12-04T20:00' })],
    'moved far': [said({ start: '2026-12-20T18:00', end: '2026-12-20T20:00' })],
    renamed: [said({ title: 'HEMMELIG aften', summary: 'HEMMELIG' })],
  };
  const cases = visibilities.flatMap((visibility) =>
    eventStatuses.flatMap((status) => Object.keys(overrides).map((kind) => ({ visibility, status, kind }))),
  );

  test.each(cases)('$visibility, $status, one date $kind', async ({ visibility, status, kind }) => {
    const open = visibility === 'public' && (status === 'published' || status === 'cancelled');
    const own = (overrides[kind] ?? []).map((override) => ({ ...override }));
    const event = await add('HEMMELIG', { visibility, status, rule, overrides: own, extraDates: ['2026-12-19T12:00'] });
    for (const query of ['', '?kategori=klub', '?q=hemmelig', '?periode=maaned', '?fra=2026-12-10&til=2026-12-10']) {
      const text = await server.read(`/feeds/haderslev.ics${query}`);
      expect([query, /\r\nSUMMARY:(AFLYST: )?HEMMELIG/.test(text)]).toEqual([query, open]);
      expect(text.includes(event.uid)).toBe(open);
    }
    const file = await server.ask(`/feeds/haderslev/aktivitet/${event.id}.ics`);
    const gone = status === 'withdrawn' && visibility === 'public' ? 410 : 404;
    expect(file.status).toBe(open ? 200 : gone);
  });
});

describe('which events', () => {
  test('24: from thirty days back to twelve months ahead', async () => {
    await add('For længe siden', { start: '2026-10-23T19:00', end: '2026-10-23T20:00' });
    await add('For fire uger siden', { start: '2026-10-24T19:00', end: '2026-10-24T20:00' });
    await add('Om et år', { start: '2027-11-23T19:00', end: '2027-11-23T20:00' });
    await add('Om mere end et år', { start: '2027-11-24T19:00', end: '2027-11-24T20:00' });
    await add('Begyndt i sommer, stadig i gang', { start: '2026-06-01', end: '2026-12-01' });
    await add('Begyndt og slut i sommer', { start: '2026-06-01', end: '2026-07-01' });
    expect(await titles()).toEqual(['Begyndt i sommer\\, stadig i gang', 'For fire uger siden', 'Om et år']);
  });

  test('24: a thousand events at most; the far future gives way, and the calendar says so', async () => {
    await fill(server.at.hub, 1200, { back: 20, ahead: 300 });
    const text = await server.read('/feeds/haderslev.ics');
    expectCleanFeed(text);
    const starts = [...text.matchAll(/DTSTART;TZID=[^:]+:(\d{8})/g)].map(([, day]) => day ?? '');
    expect(starts).toHaveLength(1000);
    expect(starts[0]).toBe('20261103');
    expect(starts.at(-1)).toMatch(/^2027(07|08)/);
    expect(text.replaceAll('\r\n ', '')).toContain('Her er mere\\, end en kalender kan rumme.');
    expect(await server.read('/feeds/haderslev.ics?gratis=1')).not.toContain('Her er mere');
  });

  test('a series is there as a whole while one of its dates is', async () => {
    await add('Gammel klub', { start: '2026-09-03T19:00', end: '2026-09-03T22:00', rule: 'FREQ=WEEKLY;COUNT=12' });
    expect(await titles()).toEqual(['Gammel klub']);
    server.at.setNow('2026-12-26T12:00:00Z');
    expect(await titles()).toEqual([]);
  });

  test('the list’s own filters', async () => {
    await add('Gratis klub', { price: 0, comeAlone: true });
    await add('Dyr sport', { category: 'sport', price: 5000, ageFrom: 15, fromAfar: true });
    expect(await titles('?gratis=1')).toEqual(['Gratis klub']);
    expect(await titles('?kategori=sport')).toEqual(['Dyr sport']);
    expect(await titles('?kategori=sport,klub')).toHaveLength(2);
    expect(await titles('?alder=13')).toEqual(['Gratis klub']);
    expect(await titles('?afstand=1')).toEqual(['Dyr sport']);
    expect(await titles('?alene=1')).toEqual(['Gratis klub']);
    expect(await titles('?q=dyr')).toEqual(['Dyr sport']);
    expect(await titles('?periode=weekend')).toEqual([]);
    expect(await titles('?fra=2026-11-27')).toEqual([]);
    expect(await titles('?til=2026-11-26')).toHaveLength(2);
  });

  test('a town is the date’s own: a series with one date there is in that town’s feed', async () => {
    const [gram, vojens] = [
      await createPlace(server.at.hub, 'haderslev', { name: 'Gram Fritidscenter', town: 'gram' }),
      await createPlace(server.at.hub, 'haderslev', { name: 'Biblioteket i Vojens', town: 'vojens' }),
    ];
    const club = await add('Klub', { placeId: gram.id, rule: 'FREQ=WEEKLY;COUNT=3' });
    expect(await titles('?by=vojens')).toEqual([]);
    const key = { municipality: 'haderslev', id: club.id, recurrenceId: '2026-12-03T19:00' };
    await changeOccurrence(server.at.hub, key, { placeId: vojens.id });
    expect(await titles('?by=vojens')).toEqual(['Klub', 'Klub']);
    const text = await server.read('/feeds/haderslev.ics?by=vojens');
    expect(text).toContain('LOCATION:Biblioteket i Vojens');
  });

  test('one municipality is never in another’s feed', async () => {
    await joinMunicipality(server.at.hub, '0621', [{ name: 'Christiansfeld', postalCode: '6070' }]);
    const event = await add('Haderslevs egen');
    expect(await server.read('/feeds/kolding.ics')).not.toContain('Haderslevs egen');
    expect((await server.ask(`/feeds/kolding/aktivitet/${event.id}.ics`)).status).toBe(404);
  });

  test('15, 25: the feed’s name is the municipality’s or the filter’s, and it knows its own address', async () => {
    const text = (await server.read('/feeds/haderslev.ics?gratis=1&kategori=sport')).replaceAll('\r\n ', '');
    expect(text).toContain('\r\nNAME:Haderslev: Sport og bevægelse\\, gratis\r\n');
    expect(text).toContain(
      '\r\nSOURCE;VALUE=URI:http://127.0.0.1:4321/feeds/haderslev.ics?kategori=sport&gratis=1\r\n',
    );
  });

  test('an address in another order is the same feed', async () => {
    const [one, other] = await Promise.all(
      ['?kategori=sport,klub&gratis=1', '?gratis=1&kategori=klub&kategori=sport'].map((query) =>
        server.ask(`/feeds/haderslev.ics${query}`),
      ),
    );
    expect(other?.headers.etag).toBe(one?.headers.etag);
  });
});

describe('samples', () => {
  test('are in no feed unless the installation is a demonstration, and then say so', async () => {
    const sample = await add('Et eksempel', { example: true });
    expect(await titles()).toEqual([]);
    const demo = await startFeedServer({ demo: true });
    try {
      const feed = await demo.read('/feeds/haderslev.ics');
      expectCleanFeed(feed);
      const text = feed.replaceAll('\r\n ', '');
      const described = text.split('\r\n').filter((line) => line.startsWith('DESCRIPTION:'));
      expect(described.slice(1).length).toBeGreaterThan(10);
      expect(described.slice(1).every((line) => line.startsWith('DESCRIPTION:Eksempel: '))).toBe(true);
    } finally {
      await demo.close();
    }
    expect((await server.ask(`/feeds/haderslev/aktivitet/${sample.id}.ics`)).status).toBe(404);
  });
});

describe('26: robots', () => {
  test('are told of nothing that they may not fetch', () => {
    const rules = readFileSync(new URL('../../public/robots.txt', import.meta.url), 'utf8');
    expect(rules).toContain('User-agent: *');
    expect(rules).not.toMatch(/^Disallow:\s*\S/m);
  });
});
