/** Asks a source for what it has, and whether that has changed (RFC 9110 §13). */
import { createHash } from 'node:crypto';
import type { SourceFailure } from '#domain/source.ts';
import type { EpochSeconds } from '#domain/time.ts';
import type { Hub } from '../hub.ts';
import { OutgoingFault } from '../outgoing/fault.ts';
import { send, type Answered } from '../outgoing/send.ts';
import { SourceFault } from './fault.ts';

/** A file with what is to be said when it is asked for again. */
export type Fetched = {
  body: Buffer;
  contentType: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  contentHash: string;
};

/** What was heard last time; nothing the first time. */
export type Heard = Pick<Fetched, 'url' | 'etag' | 'lastModified'>;

const wanted =
  'text/calendar, application/rss+xml, application/atom+xml, application/xml;q=0.8, text/html;q=0.5, */*;q=0.1';

/** Answers what the source has, or null when its server says that it is what it was. Throws {@link SourceFault}. */
export async function fetchSource(hub: Hub, heard: Heard, signal?: AbortSignal): Promise<Fetched | null> {
  const answered = await ask(hub, heard, signal);
  if (answered.status === 304) return null;
  const now = Math.floor(hub.clock().epochMilliseconds / 1000);
  const failure = failureOf(answered.status);
  if (failure !== null) throw new SourceFault(failure, retryAt(answered.headers['retry-after'], now));
  return {
    body: answered.body,
    contentType: answered.headers['content-type'] ?? '',
    url: answered.url,
    etag: answered.headers.etag ?? null,
    lastModified: answered.headers['last-modified'] ?? null,
    contentHash: createHash('sha256').update(answered.body).digest('hex'),
  };
}

async function ask({ settings }: Hub, { url, etag, lastModified }: Heard, signal?: AbortSignal): Promise<Answered> {
  const headers = {
    accept: wanted,
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  const asker = { agent: `Hjemegn (+${settings.publicUrl})`, exceptions: settings.sourceHosts };
  try {
    return await send(asker, { url, headers, signal });
  } catch (error) {
    // Being broken off says nothing of the source.
    signal?.throwIfAborted();
    throw error instanceof OutgoingFault ? new SourceFault(error.reason) : error;
  }
}

function failureOf(status: number): SourceFailure | null {
  if (status === 200) return null;
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403 || status === 407) return 'refused';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server-error' : 'broken';
}

/** Seconds or a date (RFC 9110 §10.2.3), at most two days ahead. */
function retryAt(said: string | undefined, now: EpochSeconds): EpochSeconds | null {
  if (said === undefined) return null;
  const at = /^\d+$/.test(said) ? now + Number(said) : Math.floor(Date.parse(said) / 1000);
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + 2 * 86_400);
}
