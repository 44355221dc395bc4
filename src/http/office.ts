/** `/api/office`: what staff do, for programs that have a token of theirs. */
import { Hono } from 'hono';
import type { Hub } from '#services/hub.ts';
import { dateRoutes } from './office/dates.ts';
import { draftStepRoutes } from './office/draft-steps.ts';
import { draftRoutes } from './office/drafts.ts';
import { eventStepRoutes } from './office/event-steps.ts';
import { officeEventRoutes } from './office/events.ts';
import { byToken, jsonBodies, type OfficeEnv } from './office/token.ts';

/** Everything the office does by pages can be done here; what asks for a fresh sign-in cannot. */
export function officeRoutes(hub: Hub) {
  return new Hono<OfficeEnv>()
    .use(byToken(hub), jsonBodies)
    .route('/', draftRoutes())
    .route('/', draftStepRoutes())
    .route('/', officeEventRoutes())
    .route('/', eventStepRoutes())
    .route('/', dateRoutes());
}
