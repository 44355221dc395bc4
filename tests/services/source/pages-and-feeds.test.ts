/** Pages that say their events in schema.org's words, and feeds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previewSource } from '#services/source/preview.ts';
import { openReading, type ReadingHub } from './reading.ts';

let at: ReadingHub;
let many = 0;
beforeAll(async () => {
  at = await openReading();
});
afterAll(() => at.close());

async function look(body: string | Uint8Array, type: string) {
  const url = at.server.serve(`/side-${(many += 1)}/`, body, type);
  return previewSource(at.editor, 'haderslev', url);
}
const lines = ({ events }: Awaited<ReturnType<typeof look>>): string[] =>
  events.map(({ title, start, end, place }) => [title, start, end, place?.name].join(' | '));
const html = (inside: string): string =>
  `<!doctype html><html><head><title> Byens hus </title></head><body>${inside}</body></html>`;
const jsonLd = (value: unknown): string =>
  html(`<script type="application/ld+json">${JSON.stringify(value)}</script><script>alert(1)</script>`);
const event = (more: object = {}) => ({
  ...{ '@context': 'https://schema.org', '@type': 'Event', name: 'Koncert', startDate: '2026-12-03T19:00:00+01:00' },
  ...more,
});

describe('a page with JSON-LD', () => {
  test.each([
    ['one event', event()],
    ['a list', [event()]],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, event({ '@type': ['Event', 'MusicEvent'] })] }],
    ['an item list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: event() }] }],
    ['a festival with parts', { '@type': 'Festival', name: 'Uge', subEvent: [event({ '@type': 'TheaterEvent' })] }],
  ])('as %s', async (_, value) => {
    const found = await look(jsonLd(value), 'text/html');
    expect(lines(found)).toEqual(['Koncert | 2026-12-03T19:00 | 2026-12-03T20:00 | ']);
    expect(found).toMatchObject({ kind: 'page', name: 'Byens hus' });
  });

  test('says where, until when, and where to read more', async () => {
    const address = {
      '@type': 'PostalAddress',
      streetAddress: 'Bispebroen 3',
      postalCode: '6100',
      addressLocality: 'Haderslev',
    };
    const said = event({
      ...{ endDate: '2026-12-03T22:00+01:00', url: '/koncert', description: '<p>Kom <i onclick="x()">glad</i></p>' },
      location: { '@type': 'Place', name: 'Huset', address },
    });
    const { events } = await look(jsonLd(said), 'text/html');
    expect(events).toMatchObject([
      {
        ...{ end: '2026-12-03T22:00', summary: 'Kom glad' },
        text: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/koncert$/) as string,
        place: { name: 'Huset', streetAddress: 'Bispebroen 3', postalCode: '6100', town: 'haderslev' },
      },
    ]);
  });

  test('on summer days and whole days, here and elsewhere', async () => {
    const days = [
      event({ name: 'a', startDate: '2027-06-24T17:00:00Z' }),
      event({ name: 'b', startDate: '2027-07-01', endDate: '2027-07-03' }),
      event({ name: 'c', startDate: '2027-08-01T19:00' }),
      event({ name: 'd', startDate: 'snart' }),
      event({ name: 'e', eventStatus: 'https://schema.org/EventCancelled' }),
    ];
    expect(lines(await look(jsonLd(days), 'text/html'))).toEqual([
      'a | 2027-06-24T19:00 | 2027-06-24T20:00 | ',
      'b | 2027-07-01 | 2027-07-04 | ',
      'c | 2027-08-01T19:00 | 2027-08-01T20:00 | ',
    ]);
  });
});

test('a page with times that cannot be says so of each, and one that comes twice is the first', async () => {
  const found = await look(
    jsonLd([
      event({ name: 'Baglæns', endDate: '2026-12-03T17:00:00+01:00' }),
      event({ name: 'Nat', startDate: '2027-03-28T02:30' }),
      event({ name: 'Snart', startDate: 'snart' }),
      event({ name: 'To gange', startDate: '2027-10-31T02:30', endDate: '2027-10-31T04:00' }),
    ]),
    'text/html',
  );
  expect(found.remarks.map(({ da }) => da)).toEqual([
    '»Baglæns«: den slutter, før den begynder.',
    '»Nat«: kl. 02.30 den 28.3.2027 findes ikke, fordi uret stilles frem.',
    '»Snart«: dato og tid kan ikke læses: »snart«.',
  ]);
  expect(found.notes.map(({ da }) => da)).toEqual([expect.stringMatching(/^»To gange«: .*Vi bruger den første\.$/)]);
  expect(lines(found)).toEqual(['To gange | 2027-10-31T02:30 | 2027-10-31T04:00 | ']);
});

test('an event whose time can no longer be read is not taken to be gone from the page', async () => {
  const id = await at.add(jsonLd([event({ '@id': 'x' }), event({ name: 'Kor', '@id': 'y' })]), { path: '/hus' });
  await at.publish('Koncert');
  await at.publish('Kor');
  await at.again(id, jsonLd([event({ '@id': 'x', startDate: 'snart' }), event({ name: 'Kor', '@id': 'y' })]), '/hus');
  expect((await at.waiting()).filter((one) => one.startsWith('cancel'))).toEqual([]);
});

test('a page with microdata', async () => {
  const inside = `<div itemscope itemtype="https://schema.org/MusicEvent"><h2 itemprop="name">Jazz <b>i</b> parken</h2>
    <time itemprop="startDate" datetime="2027-06-24T19:00">torsdag</time><meta itemprop="endDate" content="2027-06-24T21:00">
    <span itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">Parken</span></span></div>`;
  expect(lines(await look(html(inside), 'text/html; charset=utf-8'))).toEqual([
    'Jazz i parken | 2027-06-24T19:00 | 2027-06-24T21:00 | Parken',
  ]);
});

test('a page nested beyond all measure is walked through all the same', async () => {
  const deep = '<div>'.repeat(50_000);
  expect(lines(await look(jsonLd(event()) + deep, 'text/html'))).toHaveLength(1);
});

describe('a feed', () => {
  const rss = (items: string, more = ''): string =>
    `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/"><channel><title>Nyt fra hallen</title>${more}${items}</channel></rss>`;

  test('that says when things are, is read as a calendar', async () => {
    const items = `<item><title>Åben hal</title><link>https://example.org/1</link><guid>1</guid><category>Idræt</category>
      <ev:startdate>2026-12-03T19:00:00+01:00</ev:startdate><ev:enddate>2026-12-03T21:00:00+01:00</ev:enddate><ev:location>Hallen</ev:location></item>`;
    const found = await look(Buffer.from(rss(items), 'latin1'), 'application/rss+xml');
    expect(found).toMatchObject({ kind: 'rss', name: 'Nyt fra hallen' });
    expect(lines(found)).toEqual(['Åben hal | 2026-12-03T19:00 | 2026-12-03T21:00 | Hallen']);
  });

  test('that does not, waits for somebody to fill in the date, and what leaves it is not cancelled', async () => {
    const item = (id: number) =>
      `<item><title>Nyhed ${id}</title><guid>${id}</guid><description><![CDATA[<p>Kom</p>]]></description></item>`;
    const id = await at.add(rss(item(1) + item(2)), { path: '/feed' });
    expect(await at.waiting()).toEqual(['create Nyhed 1', 'create Nyhed 2']);
    const { fields, word } = await at.proposal('Nyhed 1');
    expect([fields.date, fields.from, word]).toEqual([[], [], expect.stringMatching(/siger ikke hvornår/)]);
    await expect(at.publish('Nyhed 1')).rejects.toMatchObject({ code: 'invalid' });
    await at.again(id, rss(item(2) + item(3)), '/feed');
    expect(await at.waiting()).toEqual(['create Nyhed 1', 'create Nyhed 2', 'create Nyhed 3']);
  });

  test('that says a time that cannot be, waits for its date, and says why', async () => {
    const items = `<item><title>Bal</title><guid>9</guid><ev:startdate>2026-12-03T19:00</ev:startdate><ev:enddate>2026-12-03T17:00</ev:enddate></item>`;
    const { coming, undated, notes } = await look(rss(items), 'application/rss+xml');
    expect([coming, undated]).toEqual([0, 1]);
    expect(notes.map(({ da }) => da)).toEqual(['»Bal«: den slutter, før den begynder.']);
  });

  test('in Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:xCal="urn:x"><title>Kultur</title><entry><id>urn:1</id>
      <title>Teater</title><link href="https://example.org/t"/><xCal:dtstart>2026-12-03T19:00:00</xCal:dtstart><summary>Kom</summary></entry></feed>`;
    const found = await look(atom, 'application/atom+xml');
    expect(lines(found)).toEqual(['Teater | 2026-12-03T19:00 | 2026-12-03T20:00 | ']);
    expect(found.events[0]).toMatchObject({ summary: 'Kom', text: 'https://example.org/t' });
  });

  test('with entities that would grow without end is not grown', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title><guid>1</guid></item></channel></rss>`;
    const { events } = await look(`<?xml version="1.0"?>${bomb}`, 'application/rss+xml');
    expect(events[0]?.title.length).toBeLessThan(20);
  });
});
