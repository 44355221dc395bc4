/** `/api/office`: what staff do, for programs that have a token of theirs. */
import { Hono } from 'hono';
import type { Hub } from '#services/hub.ts';
import { dateListRoutes, dateRoutes } from './office/dates.ts';
import { draftMergeRoutes } from './office/draft-merge.ts';
import { draftPreviewRoutes } from './office/draft-preview.ts';
import { draftStepRoutes } from './office/draft-steps.ts';
import { draftRoutes } from './office/drafts.ts';
import { eventStepRoutes } from './office/event-steps.ts';
import { officeEventRoutes } from './office/events.ts';
import { handOverRoutes } from './office/hand-over.ts';
import { itemListRoutes } from './office/item-lists.ts';
import { itemStepRoutes } from './office/items.ts';
import { nounRoutes } from './office/noun-routes.ts';
import { officeNouns } from './office/nouns.ts';
import { overviewRoutes } from './office/overview.ts';
import { officePictureRoutes, pictureUploadRoutes } from './office/pictures.ts';
import { connectionRoutes } from './office/connections.ts';
import { figureRoutes } from './office/figures.ts';
import { codeRoutes, staffRoutes } from './office/people.ts';
import { logRoutes } from './office/log.ts';
import { reviewRoutes } from './office/review.ts';
import { categoryRoutes, settingRoutes, townRoutes } from './office/settings.ts';
import { sourceFileRoutes } from './office/source-files.ts';
import { oneSourceRoutes, sourceChangeRoutes, sourceRoutes } from './office/sources.ts';
import { templateRoutes } from './office/templates.ts';
import { byToken, jsonBodies, type OfficeEnv } from './office/token.ts';

/** Everything the office does by pages can be done here; what asks for a fresh sign-in cannot. */
export function officeRoutes(hub: Hub) {
  const app = new Hono<OfficeEnv>()
    .use(byToken(hub))
    .route('/', pictureUploadRoutes())
    .route('/', sourceFileRoutes())
    .use(jsonBodies);
  for (const noun of officeNouns) app.route('/', nounRoutes(noun));
  return app
    .route('/', draftRoutes())
    .route('/', draftStepRoutes())
    .route('/', draftMergeRoutes())
    .route('/', draftPreviewRoutes())
    .route('/', templateRoutes())
    .route('/', officeEventRoutes())
    .route('/', eventStepRoutes())
    .route('/', dateListRoutes())
    .route('/', dateRoutes())
    .route('/', overviewRoutes())
    .route('/', itemListRoutes())
    .route('/', itemStepRoutes())
    .route('/', handOverRoutes())
    .route('/', reviewRoutes())
    .route('/', officePictureRoutes())
    .route('/', settingRoutes())
    .route('/', categoryRoutes())
    .route('/', townRoutes())
    .route('/', sourceRoutes())
    .route('/', oneSourceRoutes())
    .route('/', sourceChangeRoutes())
    .route('/', figureRoutes())
    .route('/', connectionRoutes())
    .route('/', logRoutes())
    .route('/', staffRoutes())
    .route('/', codeRoutes());
}
