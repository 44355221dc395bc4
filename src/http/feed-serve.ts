/** Serves any feed: cached, compressed, conditional. */
import type { Context } from 'hono';
import { HjemegnError, invalid } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';
import { hasIt } from './feed-answer.ts';
import type { FeedBody } from './feed-body.ts';
import { encodingFor } from './feed-encoding.ts';
import type { Feed, FeedShelf } from './feed-shelf.ts';

/** Long enough for every filter a person chooses; some calendar programs cut longer addresses off. */
const longestAddress = 200;

/**
 * Answers a GET or HEAD for a feed. Throws what its `render` throws of expected failures; `invalid` for an
 * address that is too long; `unavailable` when it cannot be rendered and never was.
 */
export async function serveFeed(c: Context, shelf: FeedShelf, feed: Feed): Promise<Response> {
  requireShort(c.req.url);
  const body = await shelf.bodyOf(feed).catch((error: unknown) => {
    throw unavailable(c, error);
  });
  shelf.knowAddress(pathOf(c.req.url), feed);
  return sendFeed(c, body);
}

/** Sends a body in the coding the client likes, or 304 when it has it. */
export async function sendFeed(c: Context, body: FeedBody): Promise<Response> {
  const coding = await body.make(encodingFor(c.req.header('Accept-Encoding')));
  const conditions = {
    ifNoneMatch: c.req.header('If-None-Match'),
    ifModifiedSince: c.req.header('If-Modified-Since'),
  };
  if (hasIt(body, coding, conditions)) return c.body(null, 304, coding.unchanged);
  return c.body(coding.bytes, 200, coding.full);
}

/** Throws `invalid` for an address that calendar programs may cut off. */
export function requireShort(address: string): void {
  if (address.length > longestAddress) throw invalid(tooLong);
}

const tooLong = {
  field: 'address',
  da: `Adressen er længere end ${longestAddress} tegn, og det kan ikke alle kalendere følge. Vælg færre filtre.`,
  en: `The address is longer than ${longestAddress} characters, and not every calendar can follow it. Choose fewer filters.`,
};

function pathOf(url: string): string {
  return url.slice(url.indexOf('/', 'https://'.length));
}

/** What to throw when a feed cannot be had: what was expected as it is, the rest, once logged, as `unavailable`. */
export function unavailable(c: Context, error: unknown): HjemegnError {
  if (error instanceof HjemegnError) return error;
  console.error(describeFault(error));
  c.header('Retry-After', '300');
  return new HjemegnError('unavailable', [
    {
      field: '',
      da: 'Kalenderen kan ikke hentes lige nu. Prøv igen om lidt.',
      en: 'The feed cannot be fetched right now. Try again in a moment.',
    },
  ]);
}
