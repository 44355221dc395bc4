/** Puts together what readers of RSS and JSON get: the dates that come, and stories. */
import { feedPath } from '#domain/feed-path.ts';
import { byDays, everything, filterQuery, type EventFilter } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import { feedName, type FilterNames } from '#feeds/feed-name.ts';
import { writeJsonFeed, type DateEntry } from '#feeds/jsonfeed.ts';
import { dateNews, storyNews, type Channel, type NewsContext } from '#feeds/news.ts';
import { writeRss } from '#feeds/rss.ts';
import { words } from '#i18n/index.ts';
import { hubPath, localPath } from '#i18n/paths.ts';
import { loadCalendarEvents } from '#services/event/calendar-events.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { getMunicipality, listCategories, listTowns } from '#services/municipality/queries.ts';
import { listStories } from '#services/story/queries.ts';
import { requireKnown } from './feed-filter.ts';

/** Writes a feed. Throws `not_found`, and `invalid` for a category or town the municipality does not have. */
export type NewsWriter = (municipality: string, filter: EventFilter) => Promise<string>;

const lang = 'da';
const mostDates = 200;
const mostStories = 20;

/** The dates that come; and where nothing narrows them, the stories before them. */
export function rssWriter(hub: Hub): NewsWriter {
  const ctx = asVisitor(hub);
  return async (municipality, filter) => {
    const home = await getMunicipality(ctx, municipality);
    const { names, around } = await contextOf(ctx, home, filter);
    const { entries, more } = await upcoming(ctx, home, filter, around);
    const narrowed = filterQuery(filter) !== filterQuery(everything);
    const stories = narrowed ? [] : (await listStories(ctx, home, { limit: mostStories })).items;
    const news = [...stories.map((story) => storyNews(story, around)), ...entries.map((entry) => entry.news)];
    return writeRss(channelOf(ctx, home, { form: 'rss', filter, names, more }), news);
  };
}

/** The dates that come, each with what a program needs to know. */
export function jsonFeedWriter(hub: Hub): NewsWriter {
  const ctx = asVisitor(hub);
  return async (municipality, filter) => {
    const home = await getMunicipality(ctx, municipality);
    const { names, around } = await contextOf(ctx, home, filter);
    const { entries, more } = await upcoming(ctx, home, filter, around);
    const channel = channelOf(ctx, home, { form: 'json', filter, names, more });
    const facts = { ...channel, timeZone: home.timeZone, about: `${ctx.settings.publicUrl}/om/api` };
    return writeJsonFeed(facts, entries);
  };
}

type Context = { names: FilterNames; around: NewsContext };

async function contextOf(ctx: Ctx, home: Municipality, filter: EventFilter): Promise<Context> {
  const categories = new Map((await listCategories(ctx, home.code)).map(({ slug, name }) => [slug, name]));
  const towns = new Map((await listTowns(ctx, home.code)).map(({ slug, name }) => [slug, name]));
  requireKnown(filter, { categories, towns });
  const today = dayAt(ctx.clock(), home.timeZone);
  const around = { lang, publicUrl: ctx.settings.publicUrl, timeZone: home.timeZone, today, categories } as const;
  return { names: { categories, towns }, around };
}

type Upcoming = { entries: DateEntry[]; more: boolean };

async function upcoming(ctx: Ctx, home: Municipality, filter: EventFilter, around: NewsContext): Promise<Upcoming> {
  const wanted = { filter: byDays(filter, ctx.clock(), home.timeZone), limit: mostDates };
  const { items, next } = await listOccurrences(ctx, home, wanted);
  const ids = [...new Set(items.map((date) => date.eventId))];
  const events = new Map((await loadCalendarEvents(ctx, home, ids)).map((event) => [event.id, event]));
  const entries = items.flatMap((date) => {
    const event = events.get(date.eventId);
    return event === undefined ? [] : [{ date, news: dateNews(date, event, around) }];
  });
  return { entries, more: next !== null };
}

type Wanted = { form: 'rss' | 'json'; filter: EventFilter; names: FilterNames; more: boolean };

function channelOf({ settings }: Ctx, home: Municipality, { form, filter, names, more }: Wanted): Channel {
  const said = words(lang).feeds;
  return {
    title: feedName(home.name, filter, names, lang),
    description: more ? `${said.about(home.name)} ${said.onlyNext(mostDates)}` : said.about(home.name),
    lang,
    self: settings.publicUrl + feedPath(home.slug, form, filter),
    page: settings.publicUrl + localPath(lang, hubPath(lang, home.slug, 'det-sker', filterQuery(filter))),
  };
}
