/** Opportunities. */
import { Hono } from 'hono';
import { opportunityFilterOf, OpportunityFilterQuery } from '#domain/opportunity-filter.ts';
import { opportunityPath, type OpportunityListing } from '#domain/opportunity.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { getOpportunity, listOpportunities } from '#services/opportunity/queries.ts';
import { answers, answersPage } from './describe.ts';
import { OpportunityItem, pageOf, shown } from './nouns.ts';
import { linked } from './page.ts';
import { noQuery, paging, query, usualNumber } from './query.ts';

/** `…/opportunities`, filtered exactly as the page is, and one by its id. */
export function opportunityRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  const opportunity = (item: OpportunityListing) =>
    shown(OpportunityItem, { ...item, page: hub.settings.publicUrl + opportunityPath(item) });

  return new Hono()
    .get(
      '/municipalities/:slug/opportunities',
      answersPage(
        {
          operationId: 'listOpportunities',
          tag: 'opportunities',
          path: ['slug'],
          summary: 'What one can still apply for',
          description: 'Nearest deadline first; what is always open comes last.',
        },
        pageOf(OpportunityItem),
      ),
      query(OpportunityFilterQuery.extend(paging)),
      async (c) => {
        const { efter, antal, ...filter } = c.req.valid('query');
        const home = await getMunicipality(ctx, c.req.param('slug'));
        const wanted = { filter: opportunityFilterOf(filter), limit: antal ?? usualNumber, after: efter };
        return c.json(linked(c, await listOpportunities(ctx, home, wanted), opportunity));
      },
    )
    .get(
      '/municipalities/:slug/opportunities/:id',
      answers(
        { operationId: 'getOpportunity', tag: 'opportunities', path: ['slug', 'id'], summary: 'An opportunity' },
        OpportunityItem,
      ),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        return c.json(opportunity(await getOpportunity(ctx, home, c.req.param('id'))));
      },
    );
}
