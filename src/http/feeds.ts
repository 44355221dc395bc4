/** `/feeds`: what calendar programs and readers subscribe to. Read only, and cheap to refuse. */
import { Hono, type MiddlewareHandler } from 'hono';
import type { Hub } from '#services/hub.ts';
import type { FeedShelf } from './feed-shelf.ts';
import { answerProblem } from './problem.ts';

/** The calendar feeds. Whatever else lives under `/feeds` is refused the same methods. */
export function feedRoutes(_hub: Hub, _shelf: FeedShelf) {
  return new Hono().use(readOnly);
}

/** Answers 405 to all but GET and HEAD without reading what was sent: a desktop program does try PUT, again and again. */
const readOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  c.header('Allow', 'GET, HEAD');
  return answerProblem(c, 405, [unchangeable]);
};

const unchangeable = {
  field: 'method',
  da: 'Kalendere herfra kan læses, ikke ændres.',
  en: 'Feeds from here can be read, not changed.',
};
