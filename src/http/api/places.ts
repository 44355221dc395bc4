/** Places. */
import { Hono } from 'hono';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { getPlace, listPlaces } from '#services/place/queries.ts';
import { answers } from './describe.ts';
import { pageOf, PlaceItem, shown } from './nouns.ts';
import { noQuery, query } from './query.ts';

/** `…/places`, all of them, and one by its id. */
export function placeRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  return new Hono()
    .get(
      '/municipalities/:slug/places',
      answers(
        { operationId: 'listPlaces', tag: 'places', path: ['slug'], summary: 'Every place, by name' },
        pageOf(PlaceItem),
      ),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        const items = (await listPlaces(ctx, home)).map((place) => shown(PlaceItem, place));
        return c.json({ items, next: null });
      },
    )
    .get(
      '/municipalities/:slug/places/:id',
      answers({ operationId: 'getPlace', tag: 'places', path: ['slug', 'id'], summary: 'A place' }, PlaceItem),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        return c.json(shown(PlaceItem, await getPlace(ctx, home, c.req.param('id'))));
      },
    );
}
