/** JSON Feed 1.1 (jsonfeed.org) of dates, with what a program needs to know of each in an object of our own. */
import type { Listing } from '#domain/listing.ts';
import type { Channel, News } from './news.ts';

/** A date and what is told of it. */
export type DateEntry = { date: Listing; news: News };

/** What the feed is about, beside its channel. `about` is where our own object is explained. */
export type JsonFeedFacts = Channel & { timeZone: string; about: string };

/** Writes a feed. Wall-clock times stand in the time zone that the feed names. */
export function writeJsonFeed(
  { title, description, lang, self, page, ...facts }: JsonFeedFacts,
  entries: readonly DateEntry[],
): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: self,
    language: lang,
    _hjemegn: { about: facts.about, time_zone: facts.timeZone },
    items: entries.map(itemOf),
  };
  return `${JSON.stringify(feed)}\n`;
}

function itemOf({ date, news }: DateEntry) {
  return {
    id: news.id,
    url: news.page,
    title: news.title,
    content_text: news.text,
    ...(date.summary === '' ? {} : { summary: date.summary }),
    ...(news.picture === null ? {} : { image: news.picture }),
    date_published: news.published,
    date_modified: news.modified,
    tags: news.tags,
    _hjemegn: extension(date),
  };
}

/** `original_start` names the date for ever; `previous_start` is when it would have been, of a date that was moved. */
function extension(date: Listing) {
  return {
    event_id: date.eventId,
    original_start: date.recurrenceId,
    previous_start: date.previousStart,
    start: date.start,
    end: date.end,
    starts_at: date.startsAt,
    ends_at: date.endsAt,
    status: date.status,
    reason: date.reason,
    place: date.place,
    category: date.category,
    age_from: date.ageFrom,
    age_to: date.ageTo,
    price: date.price,
    come_alone: date.comeAlone,
    from_afar: date.fromAfar,
    example: date.example,
  };
}
