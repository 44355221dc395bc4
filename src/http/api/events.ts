/** Events and their dates. */
import { Hono } from 'hono';
import { EventFilterQuery, filterOf } from '#domain/filter.ts';
import { eventPath, type Listing } from '#domain/listing.ts';
import { pictureOnWeb } from '#domain/picture.ts';
import { getEvent, listDates, listOccurrences } from '#services/event/queries.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { answers, answersPage } from './describe.ts';
import { EventItem, OccurrenceItem, pageOf, shown } from './nouns.ts';
import { linked } from './page.ts';
import { noQuery, paging, query, usualNumber } from './query.ts';

/** `…/occurrences`, filtered exactly as the page is, and `…/events/:id`. */
export function eventRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  const { publicUrl } = hub.settings;
  const occurrence = (item: Listing) =>
    shown(OccurrenceItem, {
      ...item,
      page: publicUrl + eventPath({ ...item, id: item.eventId }),
      pictureUrl: pictureOnWeb(item.pictureUrl, publicUrl),
    });

  return new Hono()
    .get(
      '/municipalities/:slug/occurrences',
      answersPage(
        {
          operationId: 'listOccurrences',
          tag: 'events',
          path: ['slug'],
          summary: 'Dates in order of start',
          description:
            'From now on, or in the span asked for. The filters are those of the page, the calendar and the feeds, by the same Danish names.',
        },
        pageOf(OccurrenceItem),
      ),
      query(EventFilterQuery.extend(paging)),
      async (c) => {
        const { efter, antal, ...filter } = c.req.valid('query');
        const home = await getMunicipality(ctx, c.req.param('slug'));
        const wanted = { filter: filterOf(filter), limit: antal ?? usualNumber, after: efter };
        return c.json(linked(c, await listOccurrences(ctx, home, wanted), occurrence));
      },
    )
    .get(
      '/municipalities/:slug/events/:id',
      answers(
        {
          operationId: 'getEvent',
          withdrawn: true,
          tag: 'events',
          path: ['slug', 'id'],
          summary: 'An event with its dates',
        },
        EventItem,
      ),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        const event = await getEvent(ctx, home, c.req.param('id'));
        const dates = (await listDates(ctx, home, event.id)).map(occurrence);
        const pictureUrl = pictureOnWeb(event.pictureUrl, publicUrl);
        return c.json(shown(EventItem, { ...event, dates, pictureUrl, page: publicUrl + eventPath(event) }));
      },
    );
}
