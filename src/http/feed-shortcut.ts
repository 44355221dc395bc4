/**
 * The short way for feeds. Calendar programs ask the same address again and again; when its body stands ready
 * and is known to hold, the answer is written without a router, a Request or a Response in between. It is the
 * answer that `serveFeed` gives, and what is not ready goes there.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasIt } from './feed-answer.ts';
import { encodingFor } from './feed-encoding.ts';
import type { FeedShelf } from './feed-shelf.ts';

/** Answers and says true, or says false and has done nothing. */
export function takeShortcut(shelf: FeedShelf, req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false;
  const body = shelf.ready(req.url ?? '/');
  const coding = body?.codings.get(encodingFor(readEncodings(req)));
  if (body === undefined || coding === undefined) return false;
  const { 'if-none-match': ifNoneMatch, 'if-modified-since': ifModifiedSince } = req.headers;
  if (hasIt(body, coding, { ifNoneMatch, ifModifiedSince })) res.writeHead(304, coding.unchanged).end();
  else res.writeHead(200, coding.full).end(req.method === 'HEAD' ? undefined : coding.bytes);
  return true;
}

function readEncodings(req: IncomingMessage): string | undefined {
  const accepted = req.headers['accept-encoding'];
  return Array.isArray(accepted) ? accepted.join(',') : accepted;
}
