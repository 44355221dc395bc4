/** The Hono app: everything that programs ask for. */
import { Hono } from 'hono';
import { notFound } from '#domain/errors.ts';
import type { Hub } from '#services/hub.ts';
import { feedShelf } from './feed-shelf.ts';
import { feedRoutes } from './feeds.ts';
import { healthRoutes } from './health.ts';
import { problem } from './problem.ts';
import { themeRoutes } from './theme.ts';

/**
 * Builds the app around a hub. Routes are chained so that a typed client keeps its types. Whoever takes the
 * short way to feeds hands in the shelf they stand on.
 */
export function createApp(hub: Hub, shelf = feedShelf(hub)) {
  const app = new Hono()
    .route('/health', healthRoutes(hub))
    .route('/tema', themeRoutes(hub))
    .route('/feeds', feedRoutes(hub, shelf));
  app.onError(problem);
  app.notFound((c) => problem(notFound('address'), c));
  return app;
}

export type App = ReturnType<typeof createApp>;
