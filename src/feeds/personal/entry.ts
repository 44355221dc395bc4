/** An entry of a calendar that is no event of the municipality's, but looks like one. */
import { dayOf, type Day, type Wall } from '#domain/time.ts';
import { words, type Lang } from '#i18n/index.ts';
import type { Entry } from '../ics/event.ts';
import { writeVevent } from '../ics/vevent.ts';
import type { Venue } from '../ics/venue.ts';

/** What it says. `text` are paragraphs; empty ones are left out. */
export type PlainEntry = {
  uid: string;
  sequence: number;
  created: Day;
  /** A stamp in UTC. */
  modified: string;
  start: Wall;
  end: Wall;
  rule?: string | null;
  title: string;
  text: readonly string[];
  example: boolean;
  venue: Venue | null;
  category: string;
  address: string;
  lang: Lang;
};

/** Writes it, with its address as the last line of what it says. */
export function plainEntry({ text, example, lang, created, rule = null, ...said }: PlainEntry): Entry {
  const paragraphs = text.filter((paragraph) => paragraph !== '').join('\n\n');
  const description = example ? words(lang).feeds.example(paragraphs) : paragraphs;
  const written = writeVevent({
    ...said,
    created: created < dayOf(said.modified) ? `${created}T00:00:00Z` : said.modified,
    duration: null,
    recurrenceId: null,
    rule: rule === null ? null : { value: rule, excluded: [] },
    cancelled: false,
    description: `${description}\n\n${said.address}`,
  });
  return { order: `${said.start} ${said.uid} `, text: written, size: Buffer.byteLength(written) };
}

/** A SEQUENCE for what counts no changes of its own (RFC 5545 §3.8.7.4): seconds since 2020, so that each change raises it. */
export function sequenceAt(modified: string): number {
  return Math.max(0, Math.floor((Date.parse(modified) - Date.UTC(2020, 0, 1)) / 1000));
}
