/** **source** · kilde: a calendar, a feed or a page of somebody else's that is read regularly. */
import { z } from 'zod';
import { Id, Line, Slug, Title, WebAddress } from './schemas.ts';

/** iCalendar (RFC 5545), RSS, a page with schema.org Event, or a file with columns (RFC 4180). */
export const sourceKinds = ['ics', 'rss', 'page', 'csv'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Why a source could not be read, for a sentence in either language. */
export const sourceFailures = [
  'not-found',
  'refused',
  'server-error',
  'no-answer',
  'too-slow',
  'too-large',
  'too-many-redirects',
  'private-address',
  'not-a-calendar',
  'not-a-feed',
  'no-events',
  'broken',
] as const;
export type SourceFailure = (typeof sourceFailures)[number];

/** What a person decides about a source. */
export const SourceDetails = z.strictObject({
  kind: z.enum(sourceKinds),
  name: Title,
  url: WebAddress.nullable(),
  /** What it says is published straight away; otherwise it waits in the review queue. */
  trusted: z.boolean(),
  paused: z.boolean(),
  /** For what names no category we know. */
  category: Slug,
  /** For what names no place. */
  placeId: Id.nullable(),
  /** The source's own names, as it writes them, and what they mean here. */
  categoryMap: z.record(Line, Slug),
  placeMap: z.record(Line, Id),
  /** How often it is read, in hours. */
  everyHours: z.number().int().min(1).max(168),
});
export type SourceDetails = z.infer<typeof SourceDetails>;
