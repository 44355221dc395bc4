/** What readers of RSS and JSON are told: dates and stories, each as one item. */
import type { CalendarEvent } from '#domain/calendar-event.ts';
import { eventPath, type Listing } from '#domain/listing.ts';
import { pictureOnWeb } from '#domain/picture.ts';
import { basicFormat } from '#domain/recurrence.ts';
import { storyPath, type Story } from '#domain/story.ts';
import { epochSeconds, instantOf, type Day } from '#domain/time.ts';
import { formatWhen } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';
import { localPath } from '#i18n/paths.ts';
import { eventText } from './ics/description.ts';
import { plainText } from './plain-text.ts';

/** One item. Stamps are UTC. */
export type News = {
  /** The same for ever. */
  id: string;
  page: string;
  title: string;
  /** Plain, paragraphs apart by an empty line. */
  text: string;
  published: string;
  modified: string;
  tags: readonly string[];
  /** An address of its own. */
  picture: string | null;
};

/** What items refer to, and how they are to be told. */
export type NewsContext = {
  lang: Lang;
  /** Where people reach the site, without a slash at the end. */
  publicUrl: string;
  timeZone: string;
  today: Day;
  /** Names by slug. */
  categories: ReadonlyMap<string, string>;
};

/** A feed as a whole. `self` is where it is, `page` where a person reads the same. */
export type Channel = { title: string; description: string; lang: Lang; self: string; page: string };

/** A date of an event. Cancelled is said first, as in the calendars. */
export function dateNews(date: Listing, event: CalendarEvent, around: NewsContext): News {
  const override = event.overrides.find(({ recurrenceId }) => recurrenceId === date.recurrenceId) ?? null;
  const when = formatWhen(date, around.lang, around.today);
  const where = date.place === null ? when : `${when} · ${date.place.name}`;
  return {
    id: `${event.uid}-${basicFormat(date.recurrenceId)}`,
    page: around.publicUrl + localPath(around.lang, eventPath(event)),
    title: dateTitle(date, around.lang),
    text: [where, eventText(event, override, around.lang)].filter((part) => part !== '').join('\n\n'),
    published: event.created,
    modified: event.modified,
    tags: [around.categories.get(date.category) ?? date.category],
    picture: pictureOnWeb(date.pictureUrl, around.publicUrl),
  };
}

function dateTitle({ title, status, example }: Listing, lang: Lang): string {
  const said = words(lang).feeds;
  const marked = example ? said.example(title) : title;
  return status === 'cancelled' ? said.cancelledTitle(marked) : marked;
}

/** A story from home. */
export function storyNews(story: Story, around: NewsContext): News {
  const { title, summary, text, example } = story;
  return {
    id: `${story.municipality}-${story.id}`,
    page: around.publicUrl + localPath(around.lang, storyPath(story)),
    title: example ? words(around.lang).feeds.example(title) : title,
    text: [summary, plainText(text)].filter((part) => part !== '').join('\n\n'),
    published: instantOf(epochSeconds(story.published, around.timeZone)).toString(),
    modified: story.modified,
    tags: [],
    picture: pictureOnWeb(story.pictureUrl, around.publicUrl),
  };
}
