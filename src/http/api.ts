/** `/api`: all that is public, for programs to read, and the office, for those with a token. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { Hub } from '#services/hub.ts';
import { contactRoutes } from './api/contacts.ts';
import { answers } from './api/describe.ts';
import { eventRoutes } from './api/events.ts';
import { municipalityRoutes } from './api/municipalities.ts';
import { opportunityRoutes } from './api/opportunities.ts';
import { placeRoutes } from './api/places.ts';
import { noQuery, query } from './api/query.ts';
import type { AnswerShelf } from './api/remember.ts';
import { revisionRoutes } from './api/revision.ts';
import { storyRoutes } from './api/stories.ts';
import { officeRoutes } from './office.ts';
import { openApiDocument } from './openapi.ts';

/** The API with its document. Routes are chained so that a typed client keeps its types. */
export function apiRoutes(hub: Hub, shelf: AnswerShelf) {
  const { publicUrl } = hub.settings;
  const app = new Hono();
  const routes = app
    // Before the shelf: what only some may read is never put where everybody reads.
    .route('/office', officeRoutes(hub))
    .use(shelf.remember)
    .get(
      '/',
      answers({ operationId: 'getIndex', tag: 'municipalities', summary: 'Where to begin' }, Index),
      query(noQuery),
      (c) => c.json(index(publicUrl)),
    )
    .route('/', municipalityRoutes(hub))
    .route('/', revisionRoutes(hub))
    .route('/', eventRoutes(hub))
    .route('/', opportunityRoutes(hub))
    .route('/', contactRoutes(hub))
    .route('/', storyRoutes(hub))
    .route('/', placeRoutes(hub));
  return routes.get('/openapi.json', async (c) => c.json(await openApiDocument(app, `${publicUrl}/api`)));
}

const Index = z
  .object({ name: z.string(), description: z.string(), links: z.record(z.string(), z.url()) })
  .meta({ id: 'Index' });

function index(publicUrl: string): z.infer<typeof Index> {
  return {
    name: 'Hjemegn',
    description: "What a municipality's hub knows, to be read by programs.",
    links: {
      municipalities: `${publicUrl}/api/municipalities`,
      document: `${publicUrl}/api/openapi.json`,
      page: `${publicUrl}/om/api`,
    },
  };
}
