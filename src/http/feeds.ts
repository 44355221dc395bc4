/** `/feeds`: what calendar programs, readers and phones subscribe to or take in. Read only, and cheap to refuse. */
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { feedPath } from '#domain/feed-path.ts';
import { readFilter } from '#domain/filter.ts';
import type { Hub } from '#services/hub.ts';
import { calendarWriter } from './feed-calendar.ts';
import { cardWriter } from './feed-cards.ts';
import { jsonFeedWriter, rssWriter, type NewsWriter } from './feed-news.ts';
import { requireShort, serveFeed } from './feed-serve.ts';
import type { FeedShelf } from './feed-shelf.ts';
import { personalFeedHandler } from './personal-feed.ts';
import { answerProblem } from './problem.ts';

const contentTypes = {
  ics: 'text/calendar; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
} as const;

/**
 * The feeds: a municipality's, narrowed by the list's own filter, in three forms; a young person's own; single events
 * for "føj til kalender"; contacts. A single event is fetched once, so that one that was withdrawn may say so (410); a feed
 * never does.
 */
export function feedRoutes(hub: Hub, shelf: FeedShelf) {
  const calendars = calendarWriter(hub);
  const cards = cardWriter(hub);
  const [rss, json] = [rssWriter(hub), jsonFeedWriter(hub)];

  function narrowed(c: Context, form: 'ics' | 'rss' | 'json', write: NewsWriter): Promise<Response> {
    const municipality = nameOf(c.req.param('file'));
    const filter = readFilter(new URL(c.req.url).searchParams);
    const key = feedPath(municipality, form, filter);
    requireShort(hub.settings.publicUrl + key);
    const render = () => write(municipality, filter);
    const filename = `${municipality}.${form}`;
    return serveFeed(c, shelf, { municipality, key, contentType: contentTypes[form], filename, render });
  }

  return new Hono()
    .use(readOnly)
    .get('/mine/:file{[^/]+\\.ics}', personalFeedHandler(hub))
    .get('/:file{[^/]+\\.ics}', (c) => narrowed(c, 'ics', calendars.feed))
    .get('/:file{[^/]+\\.rss}', (c) => narrowed(c, 'rss', rss))
    .get('/:file{[^/]+\\.json}', (c) => narrowed(c, 'json', json))
    .get('/:municipality/aktivitet/:file{[^/]+\\.ics}', (c) => {
      const municipality = c.req.param('municipality');
      const id = nameOf(c.req.param('file'));
      const render = () => calendars.event(municipality, id);
      const form = { contentType: contentTypes.ics, filename: `${municipality}-${id}.ics` };
      return serveFeed(c, shelf, { municipality, key: `${municipality}/${id}`, ...form, render });
    })
    .get('/:municipality/kontakter.vcf', (c) => {
      const municipality = c.req.param('municipality');
      const render = () => cards.all(municipality);
      const form = { contentType: contentTypes.vcf, filename: `${municipality}-kontakter.vcf` };
      return serveFeed(c, shelf, { municipality, key: `${municipality}/kontakter`, ...form, render });
    })
    .get('/:municipality/kontakt/:file{[^/]+\\.vcf}', (c) => {
      const municipality = c.req.param('municipality');
      const id = nameOf(c.req.param('file'));
      const render = () => cards.one(municipality, id);
      const form = { contentType: contentTypes.vcf, filename: `${municipality}-kontakt-${id}.vcf` };
      return serveFeed(c, shelf, { municipality, key: `${municipality}/kontakt/${id}`, ...form, render });
    });
}

/** `haderslev` of `haderslev.ics`. */
function nameOf(file: string | undefined): string {
  return file?.replace(/\.[a-z]+$/, '') ?? '';
}

/** Answers 405 to all but GET and HEAD and reads nothing: a desktop program does try PUT, again and again. */
const readOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  c.header('Allow', 'GET, HEAD');
  return answerProblem(c, 405, [unchangeable]);
};

const unchangeable = {
  field: 'method',
  da: 'Kalendere herfra kan læses, ikke ændres.',
  en: 'Feeds from here can be read, not changed.',
};
