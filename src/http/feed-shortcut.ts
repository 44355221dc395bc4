/**
 * The short way for feeds and the API. Calendar programs ask the same address again and again; when its body stands ready
 * and is known to hold, the answer is written without a router, a Request or a Response in between. It is the
 * answer that the router would give, and what is not ready goes there.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasIt } from './feed-answer.ts';
import { encodingFor } from './feed-encoding.ts';
import type { Shelves } from './shelves.ts';

/** Answers and says true, or says false and has done nothing. */
export function takeShortcut(shelves: Shelves, req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false;
  const body = shelves.ready(req.url ?? '/');
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
