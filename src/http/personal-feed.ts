/**
 * `/feeds/mine/<token>.ics`: a young person's own calendar. The address is the key, so it is written down nowhere: not
 * in a log, not in the body, and in the database only as a hash.
 */
import type { Context, Handler } from 'hono';
import { HjemegnError, notFound } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { hashOf } from '#services/keys/lookup.ts';
import { findPersonalFeed, noteFetched, type FoundFeed } from '#services/personal-feed/fetch.ts';
import { sendFeed, unavailable } from './feed-serve.ts';
import type { FeedBody } from './feed-body.ts';
import { personalShelf, type PersonalShelf } from './personal-shelf.ts';

/** Answers a GET or HEAD: 404 for an address that never was, 410 for one that was revoked, the last body in an outage. */
export function personalFeedHandler(hub: Hub): Handler {
  const ctx = asVisitor(hub);
  const shelf = personalShelf(hub);
  return async (c) => {
    c.header('X-Robots-Tag', 'noindex');
    const hash = hashOf(tokenOf(c.req.param('file')));
    const body = await currentBody(ctx, shelf, hash).catch((error: unknown) =>
      lastBody(c, hub, shelf, { hash, error }),
    );
    return sendFeed(c, body);
  };
}

/** `newToken` of the keys: 26 letters and digits. Throws `not_found` for what cannot be one. */
function tokenOf(file = ''): string {
  const [, token] = /^([0-9a-hjkmnp-tv-z]{26})\.ics$/.exec(file) ?? [];
  if (token === undefined) throw notFound('address');
  return token;
}

async function currentBody(ctx: Ctx, shelf: PersonalShelf, hash: string): Promise<FeedBody> {
  const found = await findPersonalFeed(ctx, hash);
  const body = await shelf.bodyOf(hash, found);
  noteInPassing(ctx, found);
  return body;
}

/** That it could not be noted is no reason not to answer, and nobody waits for it. */
function noteInPassing(ctx: Ctx, found: FoundFeed): void {
  noteFetched(ctx, found).catch((error: unknown) => console.error(`A fetch was not noted: ${describeFault(error)}`));
}

/** The last one there was, unless this process knows that its address was revoked. Throws what is expected, and `unavailable`. */
function lastBody(
  c: Context,
  hub: Hub,
  shelf: PersonalShelf,
  { hash, error }: { hash: string; error: unknown },
): FeedBody {
  if (error instanceof HjemegnError) shelf.drop(hash);
  const last = error instanceof HjemegnError || hub.revoked.has(hash) ? undefined : shelf.last(hash);
  if (last === undefined) throw unavailable(c, error);
  console.error(`A personal calendar goes out as it last was: ${describeFault(error)}`);
  return last;
}
