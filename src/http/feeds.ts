/** `/feeds`: what calendar programs subscribe to. */
import { Hono } from 'hono';
import { feedPath } from '#domain/feed-path.ts';
import { readFilter } from '#domain/filter.ts';
import type { Hub } from '#services/hub.ts';
import { calendarWriter } from './feed-calendar.ts';
import { requireShort, serveFeed } from './feed-serve.ts';
import type { FeedShelf } from './feed-shelf.ts';

const contentType = 'text/calendar; charset=utf-8';

/**
 * The calendar feeds: a municipality's, narrowed by the list's own filter, and single events for "føj til
 * kalender". Such a file is fetched once, so that one that was withdrawn may say so (410); a feed never does.
 */
export function feedRoutes(hub: Hub, shelf: FeedShelf) {
  const calendars = calendarWriter(hub);
  return new Hono()
    .get('/:file{[^/]+\\.ics}', (c) => {
      const municipality = withoutEnding(c.req.param('file'));
      const filter = readFilter(new URL(c.req.url).searchParams);
      const key = feedPath(municipality, 'ics', filter);
      requireShort(hub.settings.publicUrl + key);
      const render = () => calendars.feed(municipality, filter);
      return serveFeed(c, shelf, { municipality, key, contentType, filename: `${municipality}.ics`, render });
    })
    .get('/:municipality/aktivitet/:file{[^/]+\\.ics}', (c) => {
      const municipality = c.req.param('municipality');
      const id = withoutEnding(c.req.param('file'));
      const key = `${municipality}/${id}`;
      const render = () => calendars.event(municipality, id);
      return serveFeed(c, shelf, { municipality, key, contentType, filename: `${municipality}-${id}.ics`, render });
    });
}

function withoutEnding(file: string): string {
  return file.slice(0, -'.ics'.length);
}
