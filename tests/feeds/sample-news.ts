/** A date of an event as readers of RSS and JSON are told of it. */
import type { Event } from '#domain/event.ts';
import type { Listing } from '#domain/listing.ts';
import { dateNews, type Channel, type News, type NewsContext } from '#feeds/news.ts';
import { anEvent } from './sample-event.ts';

export const around: NewsContext = {
  lang: 'da',
  publicUrl: 'https://hjemegn.example',
  timeZone: 'Europe/Copenhagen',
  today: '2026-11-23',
  categories: new Map([['klub', 'Klub og fællesskab']]),
};

export const channel: Channel = {
  title: 'Haderslev',
  description: 'Det sker i Haderslev.',
  lang: 'da',
  self: 'https://hjemegn.example/feeds/haderslev.rss?kategori=klub&gratis=1',
  page: 'https://hjemegn.example/haderslev/det-sker',
};

/** The one date of an event, at StreetDome. */
export function aDate(event: Event, said: Partial<Listing> = {}): Listing {
  const { id, municipality, slug, title, summary, category, start, end, price, signUp, example } = event;
  return {
    ...{ eventId: id, municipality, slug, title, summary, category, start, end, price, signUp, example },
    recurrenceId: start,
    startsAt: 1_795_716_000,
    endsAt: 1_795_726_800,
    status: event.status === 'cancelled' ? 'cancelled' : 'scheduled',
    previousStart: null,
    reason: event.reason,
    place: { id: 'place001', name: 'StreetDome', town: 'haderslev', townName: 'Haderslev', online: false },
    ageFrom: event.ageFrom,
    ageTo: event.ageTo,
    comeAlone: event.comeAlone,
    fromAfar: event.fromAfar,
    pictureUrl: event.pictureUrl,
    pictureAlt: event.pictureAlt,
    repeats: event.rule !== null,
    ...said,
  };
}

/** What is told of an event's one date. */
export function newsOf(said: Partial<Event> = {}, date: Partial<Listing> = {}): News {
  const event = anEvent(said);
  return dateNews(aDate(event, date), event, around);
}
