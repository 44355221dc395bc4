import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Story } from '#domain/story.ts';
import { storyNews } from '#feeds/news.ts';
import { writeRss } from '#feeds/rss.ts';
import { python, testWith } from '#tests/support/calendar-clients.ts';
import { around, channel, newsOf } from './sample-news.ts';
import { override } from './sample-event.ts';

/** Everything between two tags, the first time. */
function inside(rss: string, name: string): string | undefined {
  return new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(rss.slice(rss.indexOf('<item>')))?.[1];
}

describe('an item', () => {
  test('says when and where, links to its page, and keeps its name for ever', () => {
    const rss = writeRss(channel, [newsOf({ price: 0 })]);
    expect(inside(rss, 'title')).toBe('Torsdagsklub');
    expect(inside(rss, 'link')).toBe('https://hjemegn.example/haderslev/det-sker/torsdagsklub-k3m5p7q9');
    expect(inside(rss, 'guid')).toBe('8f0c2d57-9a51-4c6f-8f7a-9d11aa22bb33-20261126T190000');
    expect(inside(rss, 'description')).toBe(
      '&lt;p&gt;torsdag den 26. november kl. 19.00–22.00 · StreetDome&lt;/p&gt;&lt;p&gt;Gratis&lt;/p&gt;',
    );
    expect(inside(rss, 'category')).toBe('Klub og fællesskab');
  });

  test('has the time of its last change, in the way of mail', () => {
    expect(inside(writeRss(channel, [newsOf()]), 'pubDate')).toBe('Sun, 01 Nov 2026 09:30:00 GMT');
  });

  test('that is cancelled says so first, and then why', () => {
    const cancelled = newsOf(
      { overrides: [override('2026-11-26T19:00', { cancelled: true, reason: 'Vi er på tur' })] },
      { status: 'cancelled' },
    );
    const rss = writeRss(channel, [cancelled]);
    expect(inside(rss, 'title')).toBe('AFLYST: Torsdagsklub');
    expect(inside(rss, 'description')).toContain('Aflyst: Vi er på tur');
  });

  test('that is moved says why, and keeps its name', () => {
    const moved = { recurrenceId: '2026-11-26T19:00', start: '2026-11-27T18:00', end: '2026-11-27T21:00' };
    const event = { overrides: [override('2026-11-26T19:00', { ...moved, reason: 'Salen er optaget' })] };
    const rss = writeRss(channel, [newsOf(event, { ...moved, status: 'moved' })]);
    expect(inside(rss, 'description')).toMatch(/fredag den 27. november kl. 18.00–21.00.*Flyttet: Salen er optaget/);
    expect(inside(rss, 'guid')).toMatch(/20261126T190000$/);
  });

  test('that is only an example says so', () => {
    expect(inside(writeRss(channel, [newsOf({ example: true })]), 'title')).toBe('Eksempel: Torsdagsklub');
  });

  test('can be a story from home, of the day it was published', () => {
    const story: Story = {
      ...{
        id: 's7t9v1w3',
        municipality: 'haderslev',
        slug: 'is-paa-dammen',
        title: 'Is på Dammen',
        summary: 'Den bærer.',
      },
      ...{ text: 'Kom **ikke** alene.', pictureUrl: null, pictureAlt: null, published: '2026-11-20' },
      ...{ status: 'published', example: false, verifyBy: null, modified: '2026-11-20T10:00:00Z' },
    };
    const news = storyNews(story, around);
    expect(news).toMatchObject({ published: '2026-11-19T23:00:00Z', text: 'Den bærer.\n\nKom ikke alene.' });
    expect(inside(writeRss(channel, [news]), 'link')).toBe(
      'https://hjemegn.example/haderslev/nyt/is-paa-dammen-s7t9v1w3',
    );
  });
});

test('words that look like markup stay words, in XML and in the HTML within', () => {
  const rss = writeRss(channel, [
    newsOf({ title: 'Te & <b>kage</b>', summary: '<script>alert(1)</script>\u0000\u001b' }),
  ]);
  expect(inside(rss, 'title')).toBe('Te &amp; &lt;b&gt;kage&lt;/b&gt;');
  expect(inside(rss, 'description')).toContain(
    '&lt;p&gt;&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;&lt;/p&gt;',
  );
});

const read = `
import json, sys
from email.utils import parsedate_to_datetime
import xml.etree.ElementTree as tree
def told(item):
    parsedate_to_datetime(item.findtext('pubDate'))
    return [item.findtext('title'), item.findtext('link'), item.findtext('guid')]
def feed(text):
    channel = tree.fromstring(text.encode()).find('channel')
    own = channel.find('{http://www.w3.org/2005/Atom}link')
    return {'title': channel.findtext('title'), 'self': own.get('href'), 'items': [told(item) for item in channel.findall('item')]}
print(json.dumps([feed(text) for text in json.load(sys.stdin)]))
`;

testWith(['python3-vobject'], 'a real XML parser reads whatever people write', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  const samples = fc.sample(fc.tuple(text, text, text), { numRuns: 200 });
  const items = samples.map(([title, summary, body]) => newsOf({ title, summary, text: body }));
  const [feed] = python(read, [writeRss(channel, items)]) as [{ title: string; self: string; items: string[][] }];
  expect(feed.title).toBe('Haderslev');
  expect(feed.self).toBe(channel.self);
  expect(feed.items.map(([title]) => title)).toEqual(items.map(({ title }) => legible(title)));
});

/** What XML can hold of a text, with its line breaks as a parser reads them (§2.11). */
function legible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll(/\r\n?/g, '\n');
}
