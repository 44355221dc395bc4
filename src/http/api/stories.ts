/** Stories. */
import { Hono } from 'hono';
import { z } from 'zod';
import { pictureOnWeb } from '#domain/picture.ts';
import { storyPath, type Story } from '#domain/story.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { getStory, listStories } from '#services/story/queries.ts';
import { answers, answersPage } from './describe.ts';
import { pageOf, shown, StoryItem } from './nouns.ts';
import { linked } from './page.ts';
import { noQuery, paging, query, usualNumber } from './query.ts';

/** `…/stories`, the newest first, and one by its id. */
export function storyRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  const { publicUrl } = hub.settings;
  const story = (item: Story) =>
    shown(StoryItem, {
      ...item,
      page: publicUrl + storyPath(item),
      pictureUrl: pictureOnWeb(item.pictureUrl, publicUrl),
    });

  return new Hono()
    .get(
      '/municipalities/:slug/stories',
      answersPage(
        { operationId: 'listStories', tag: 'stories', path: ['slug'], summary: 'News from home, the newest first' },
        pageOf(StoryItem),
      ),
      query(z.strictObject(paging)),
      async (c) => {
        const { efter, antal } = c.req.valid('query');
        const home = await getMunicipality(ctx, c.req.param('slug'));
        const wanted = { limit: antal ?? usualNumber, after: efter };
        return c.json(linked(c, await listStories(ctx, home, wanted), story));
      },
    )
    .get(
      '/municipalities/:slug/stories/:id',
      answers({ operationId: 'getStory', tag: 'stories', path: ['slug', 'id'], summary: 'A story' }, StoryItem),
      query(noQuery),
      async (c) => {
        const home = await getMunicipality(ctx, c.req.param('slug'));
        return c.json(story(await getStory(ctx, home, c.req.param('id'))));
      },
    );
}
