/** Municipalities, and what belongs to one. */
import { Hono } from 'hono';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality, listCategories, listMunicipalities, listTowns } from '#services/municipality/queries.ts';
import { answers } from './describe.ts';
import { MunicipalityDetail, MunicipalityItem, pageOf } from './nouns.ts';
import { noQuery, query } from './query.ts';

/** All 98, and one with its categories and towns. */
export function municipalityRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  return new Hono()
    .get(
      '/municipalities',
      answers(
        {
          operationId: 'listMunicipalities',
          tag: 'municipalities',
          summary: 'All 98 municipalities, by name',
          description: 'Those that are `joined` have a hub; the others are known by name only.',
        },
        pageOf(MunicipalityItem),
      ),
      query(noQuery),
      async (c) => c.json({ items: await listMunicipalities(ctx), next: null }),
    )
    .get(
      '/municipalities/:slug',
      answers(
        {
          operationId: 'getMunicipality',
          tag: 'municipalities',
          path: ['slug'],
          summary: 'A municipality with its categories and towns',
        },
        MunicipalityDetail,
      ),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        return c.json({
          ...home,
          page: `${hub.settings.publicUrl}/${home.slug}`,
          categories: await listCategories(ctx, home.code),
          towns: await listTowns(ctx, home.code),
          links: linksOf(hub, home.slug),
        });
      },
    );
}

function linksOf({ settings: { publicUrl } }: Hub, slug: string): Record<string, string> {
  const lists = ['occurrences', 'opportunities', 'contacts', 'stories', 'places', 'categories', 'revision'];
  const own = lists.map((list) => [list, `${publicUrl}/api/municipalities/${slug}/${list}`] as const);
  const feeds = ['ics', 'rss', 'json'].map((form) => [form, `${publicUrl}/feeds/${slug}.${form}`] as const);
  return Object.fromEntries([...own, ...feeds]);
}
