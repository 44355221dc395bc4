/**
 * RSS 2.0. Not Atom: what a municipality's own pages, a club's newsletter and old readers can take in is RSS,
 * and every reader of Atom reads it too. What it lacks is borrowed: its own address from Atom, and from Media RSS a
 * picture that need not say how many bytes it has.
 */
import type { Channel, News } from './news.ts';
import { escapeXml } from './xml.ts';

/** How often it is worth looking, in minutes; as often as the calendars. */
const minutes = 240;

/** Writes a feed. The time of an item is that of its last change: a cancellation is news. */
export function writeRss({ title, description, lang, self, page }: Channel, items: readonly News[]): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    element('title', title),
    element('link', page),
    element('description', description),
    element('language', lang),
    element('ttl', String(minutes)),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...items.flatMap(itemLines),
    '</channel>',
    '</rss>',
    '',
  ];
  return lines.join('\n');
}

function itemLines({ id, page, title, text, modified, tags, picture }: News): string[] {
  return [
    '<item>',
    element('title', title),
    element('link', page),
    `<guid isPermaLink="false">${escapeXml(id)}</guid>`,
    element('pubDate', dateOf(modified)),
    element('description', asHtml(text)),
    ...tags.map((tag) => element('category', tag)),
    ...(picture === null ? [] : [`<media:content url="${escapeXml(picture)}" medium="image"/>`]),
    '</item>',
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** `Mon, 23 Nov 2026 17:00:00 GMT` (RFC 822 §5, with the four digits of a year that RSS asks for). */
function dateOf(stamp: string): string {
  return new Date(stamp).toUTCString();
}

/** Readers take a description for HTML: words are words only when they are escaped once more. */
function asHtml(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => escapeXml(paragraph).replaceAll('\n', '<br>'));
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}
