/** The Hono app: everything that programs ask for. */
import { Hono, type MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import type { Hub } from '#services/hub.ts';
import { feedRoutes } from './feeds.ts';
import { apiRoutes } from './api.ts';
import { healthRoutes } from './health.ts';
import { answerUnrouted } from './methods.ts';
import { pictureRoutes } from './pictures.ts';
import { problem } from './problem.ts';
import { openShelves } from './shelves.ts';
import { themeRoutes } from './theme.ts';

/**
 * Builds the app around a hub. Routes are chained so that a typed client keeps its types. Whoever takes the
 * short way hands in the shelves that answers stand on.
 */
export function createApp(hub: Hub, shelves = openShelves(hub)) {
  const app = new Hono();
  app.onError(problem);
  app.notFound((c) => answerUnrouted(app, c));
  return app
    .route('/feeds', feedRoutes(hub, shelves.feeds))
    .use(ownForms(hub))
    .route('/health', healthRoutes(hub))
    .route('/api', apiRoutes(hub, shelves.answers))
    .route('/tema', themeRoutes(hub))
    .route('/billeder', pictureRoutes(hub));
}

/**
 * Refuses what another site's form sends, feeds aside: they take nothing from anybody, and calendar programs do try
 * (feeds.md line 20). A form can only POST and cannot say who it is; the rest is asked for by programs.
 */
function ownForms({ settings }: Hub): MiddlewareHandler {
  const guard = csrf({ origin: settings.publicUrl });
  return (c, next) =>
    c.req.method === 'POST' && c.req.header('Authorization') === undefined ? guard(c, next) : next();
}

export type App = ReturnType<typeof createApp>;
