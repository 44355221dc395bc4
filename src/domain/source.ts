/** **source** · kilde: a calendar, a feed or a page of somebody else's that is read regularly. */
import { z } from 'zod';
import type { Complaint } from './errors.ts';
import { Id, Slug, Name } from './schemas.ts';

/** iCalendar (RFC 5545), RSS, a page with schema.org Event, or a file with columns (RFC 4180). */
export const sourceKinds = ['ics', 'rss', 'page', 'csv'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What can stand at an address. */
export type AddressKind = Exclude<SourceKind, 'csv'>;

/** Why a source could not be read, for a sentence in either language. */
export const sourceFailures = [
  'not-an-address',
  'not-found',
  'refused',
  'busy',
  'server-error',
  'no-answer',
  'no-secure-connection',
  'certificate-expired',
  'certificate-of-another',
  'too-slow',
  'too-large',
  'too-many-redirects',
  'private-address',
  'not-a-calendar',
  'not-a-feed',
  'not-a-table',
  'too-many-rows',
  'only-a-header',
  'no-events',
  'page-without-events',
  'broken',
] as const;
export type SourceFailure = (typeof sourceFailures)[number];

/** What a column of a file means. `uid` tells a row from the others, reading after reading. */
export const sourceColumns = [
  'title',
  'date',
  'from',
  'endDate',
  'to',
  'place',
  'address',
  'category',
  'text',
  'link',
  'uid',
] as const;
export type SourceColumn = (typeof sourceColumns)[number];

/** The name of each column in the file, by what it means. */
export const SourceColumns = z.partialRecord(z.enum(sourceColumns), z.string().max(200));
export type SourceColumns = z.infer<typeof SourceColumns>;

/**
 * Where a source is read: an address of the web, or a server of the municipality's own that the settings name. Whether
 * it may be asked is decided when it is.
 */
export const SourceAddress = z
  .string()
  .trim()
  .max(500)
  .transform((typed) => typed.replace(/^webcals?:/i, 'https:'))
  .transform((typed) => (/^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`))
  .pipe(z.url({ protocol: /^https?$/, error: 'not of the web' }))
  .refine((address) => !/^\w+:\/\/[^/?#]*@/.test(address), 'not of the web');

/** What an address comes down to, however it is written: https or not, its port, a slash behind it, capitals in its host. */
export function sameAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const host = url.host.replace(/\.(?=:|$)/, '');
  return `${host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** What a person decides about a source. */
export const SourceDetails = z.strictObject({
  name: Name,
  /** For what names no category we know. */
  category: Slug,
  /** For what names no place. */
  placeId: Id.nullable().default(null),
  /** How often it is read, in hours. */
  everyHours: z.number().int().min(1).max(168).default(6),
  /** What it says is published straight away; otherwise it waits in the review queue. */
  trusted: z.boolean().default(false),
});
export type SourceDetails = z.input<typeof SourceDetails>;

/** The source's own names, as it writes them, and what they mean here. */
export const SourceMaps = z.strictObject({
  categoryMap: z.record(z.string().max(200), Slug),
  placeMap: z.record(z.string().max(200), Id),
});
export type SourceMaps = z.infer<typeof SourceMaps>;

/** A source as the office sees it. Times in epoch seconds. */
export type Source = z.output<typeof SourceDetails> &
  SourceMaps & {
    id: string;
    municipality: string;
    kind: SourceKind;
    /** Null for a file that was uploaded. */
    url: string | null;
    paused: boolean;
    columns: SourceColumns | null;
    /** Last read without a fault, failing since, next to be tried. */
    readAt: number | null;
    failingSince: number | null;
    failure: SourceFailure | null;
    nextAt: number;
    /** What could not be taken of the last reading, or is worth knowing. */
    remarks: readonly Complaint[];
  };

/** Hours until a source that fails is tried again: the longer it fails the rarer, once a day at last. */
export function hoursUntilRetry(failingForSeconds: number): number {
  return Math.min(24, Math.max(1, failingForSeconds / 3600));
}
