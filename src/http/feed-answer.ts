/** What a request for a feed gets: all of it in the coding it likes, or 304 (RFC 9110 §13.2.2). */
import { isCurrent } from './conditional.ts';
import type { Coding, FeedBody } from './feed-body.ts';

/** The headers that decide, as the client sent them. */
export type Conditions = { ifNoneMatch: string | undefined; ifModifiedSince: string | undefined };

/** True when the client has this body already. An ETag that is sent wins over a date. */
export function hasIt(body: FeedBody, coding: Coding, { ifNoneMatch, ifModifiedSince }: Conditions): boolean {
  if (ifNoneMatch !== undefined) return isCurrent(ifNoneMatch, coding.etag);
  if (ifModifiedSince === undefined) return false;
  const since = Date.parse(ifModifiedSince);
  return Number.isFinite(since) && body.lastModified * 1000 <= since;
}
