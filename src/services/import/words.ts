/** What a file's event is called and says of itself. */
import { lineFrom, markdownFrom, markdownFromHtml, shortened } from './plain-text.ts';
import { textOf, type Properties } from './properties.ts';

/** Title, a first line for lists, the rest, and why it is cancelled. */
export type Words = { title: string; summary: string; text: string; reason: string | null };

/** Reads SUMMARY, DESCRIPTION (or Outlook's HTML beside it) and URL. */
export function wordsOf(properties: Properties, cancelled: boolean): Words {
  const title = lineFrom(textOf(properties, 'summary')) || lineFrom(textOf(properties, 'location')) || 'Uden titel';
  const told = cancelled ? withReason(descriptionOf(properties)) : { text: descriptionOf(properties), reason: null };
  return {
    title: cancelled ? title.replace(/^aflyst\s*[:–-]\s*/i, '') || title : title,
    ...summarised(withAddress(told.text, textOf(properties, 'url'))),
    reason: told.reason,
  };
}

/** The words of something that says its title, its text (Markdown) and its own page. */
export function wordsFrom(title: string, text: string, url: string): Omit<Words, 'reason'> {
  return { title, ...summarised(withAddress(text, url)) };
}

function descriptionOf(properties: Properties): string {
  const plain = markdownFrom(textOf(properties, 'description'));
  return plain === '' ? markdownFromHtml(unescaped(textOf(properties, 'x-alt-desc'))) : plain;
}

/** ical.js does not know the type of Outlook's own property, so its TEXT escapes are still there (RFC 5545 §3.3.11). */
function unescaped(text: string): string {
  return text.replaceAll(/\\([nN,;\\])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

/** `Aflyst: for få tilmeldte` says why on its first line. */
function withReason(text: string): { text: string; reason: string | null } {
  const [, said, rest = ''] = /^(?:aflyst|aflysning|cancell?ed)\b[\s:.–-]*([^\n]*)\n*([^]*)$/i.exec(text) ?? [];
  if (said === undefined) return { text, reason: null };
  return { text: rest, reason: lineFrom(said) || null };
}

/** The event's own page elsewhere, as the last paragraph unless it is mentioned. */
function withAddress(text: string, url: string): string {
  const address = webAddress(url);
  if (address === null || text.includes(address)) return text;
  return [text, address].filter((part) => part !== '').join('\n\n');
}

function webAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.href.length <= 500 ? parsed.href : null;
}

/** A first line short enough for a list is the summary; the text goes on after it. */
function summarised(text: string): { summary: string; text: string } {
  const [first = '', ...rest] = text.split('\n');
  const isPlain = first.length <= 200 && !/^[-#>]|\]\(|https?:/.test(first);
  return isPlain ? { summary: first.trim(), text: rest.join('\n').trim() } : { summary: '', text };
}

/** What a single date says of itself, in one line. */
export function lineOf(words: Words): string {
  return words.summary === '' ? shortened(lineFrom(words.text), 200) : words.summary;
}
