/**
 * Answers of the API are written once per revision of their municipality and minute, and compressed once.
 * They may be kept for a minute by whoever asked, so they may be a minute old here as well.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { Hub } from '#services/hub.ts';
import { hasIt } from '../feed-answer.ts';
import { feedBody, pack, type FeedBody, type Packed } from '../feed-body.ts';
import { encodingFor } from '../feed-encoding.ts';
import { boundedStore } from '#feeds/bounded-store.ts';

export type AnswerShelf = {
  /** The answer to an address, when it stands ready and is known to hold. Asks nobody and reads nothing. */
  ready: (address: string) => FeedBody | undefined;
  /** Answers from the shelf, or lets the route answer and puts that on the shelf if it is a 200. */
  remember: MiddlewareHandler;
};

type Kept = { revision: number; minute: number; body: FeedBody };

/** Of all answers together, in bytes, their compressed forms counted as large as themselves. */
const room = 32_000_000;

/** An empty shelf. */
export function answerShelf(hub: Hub): AnswerShelf {
  const answers = boundedStore<Kept>(room, ({ body }) => body.packed.size * 2 + 1000);

  function holding(address: string, revision: number): FeedBody | undefined {
    const kept = answers.get(address);
    return kept?.revision === revision && kept.minute === minuteOf(hub) ? kept.body : undefined;
  }

  return {
    ready: (address) => {
      if (!address.startsWith('/api')) return undefined;
      const slug = slugOf(address);
      const revision = slug === undefined ? 0 : hub.revisions.remembered(slug)?.number;
      return revision === undefined ? undefined : holding(address, revision);
    },
    remember: async (c, next) => {
      c.header('Access-Control-Allow-Origin', '*');
      if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
      const address = c.req.url.slice(c.req.url.indexOf('/', 'https://'.length));
      const slug = slugOf(address);
      const revision = slug === undefined ? 0 : (await hub.revisions.current(slug)).number;
      const minute = minuteOf(hub);
      const ready = holding(address, revision);
      if (ready !== undefined) return reply(c, ready);
      await next();
      if (c.res.status !== 200) return undefined;
      const body = await bodyOf(c.res, minute, answers.get(address)?.body.packed);
      answers.set(address, { revision, minute, body });
      c.res = undefined;
      c.res = await reply(c, body);
      return undefined;
    },
  };
}

function slugOf(address: string): string | undefined {
  return /^\/api\/municipalities\/([a-z0-9-]+)/.exec(address)?.[1];
}

function minuteOf(hub: Hub): number {
  return Math.floor(hub.clock().epochMilliseconds / 60_000);
}

/** The body of an answer; a text that did not change keeps its compressed bytes. */
async function bodyOf(answer: Response, minute: number, before: Packed | undefined): Promise<FeedBody> {
  const fresh = pack(await answer.text());
  const link = answer.headers.get('Link');
  const form = {
    contentType: 'application/json; charset=utf-8',
    cacheControl: 'public, max-age=60',
    also: { 'Access-Control-Allow-Origin': '*', ...(link === null ? {} : { Link: link }) },
  };
  return feedBody(before?.hash === fresh.hash ? before : fresh, form, minute * 60);
}

async function reply(c: Context, body: FeedBody): Promise<Response> {
  const coding = await body.make(encodingFor(c.req.header('Accept-Encoding')));
  const conditions = {
    ifNoneMatch: c.req.header('If-None-Match'),
    ifModifiedSince: c.req.header('If-Modified-Since'),
  };
  if (hasIt(body, coding, conditions)) return c.body(null, 304, coding.unchanged);
  return c.body(coding.bytes, 200, coding.full);
}
