/** What a municipality sorts its events by, and how often it has changed. */
import { Hono } from 'hono';
import { instantOf } from '#domain/time.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality, getRevision, listCategories } from '#services/municipality/queries.ts';
import { answers } from './describe.ts';
import { CategoryItem, pageOf, RevisionItem } from './nouns.ts';
import { noQuery, query } from './query.ts';

/** `…/categories` and `…/revision`. */
export function revisionRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  return new Hono()
    .get(
      '/municipalities/:slug/categories',
      answers(
        {
          operationId: 'listCategories',
          tag: 'municipalities',
          path: ['slug'],
          summary: "The categories of events, in the municipality's own order",
        },
        pageOf(CategoryItem),
      ),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        return c.json({ items: await listCategories(ctx, home.code), next: null });
      },
    )
    .get(
      '/municipalities/:slug/revision',
      answers(
        {
          operationId: 'getRevision',
          tag: 'municipalities',
          path: ['slug'],
          summary: 'How often it has changed',
          description:
            'Ask this before reading everything again: while the number stands, nothing has changed but the time.',
        },
        RevisionItem,
      ),
      query(noQuery),
      async (c) => {
        const { number, at } = await getRevision(ctx, c.req.param('slug'));
        return c.json({ number, at: instantOf(at).toString() });
      },
    );
}
