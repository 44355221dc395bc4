import { describe, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import type { Listing } from '#domain/listing.ts';
import { writeJsonFeed } from '#feeds/jsonfeed.ts';
import { dateNews } from '#feeds/news.ts';
import { anEvent, override } from './sample-event.ts';
import { aDate, around, channel } from './sample-news.ts';

const facts = { ...channel, timeZone: 'Europe/Copenhagen', about: 'https://hjemegn.example/om/api' };

type Feed = Record<string, unknown> & { items: (Record<string, unknown> & { _hjemegn: Record<string, unknown> })[] };

function feedOf(event: Event, said: Partial<Listing> = {}): Feed {
  const date = aDate(event, said);
  return JSON.parse(writeJsonFeed(facts, [{ date, news: dateNews(date, event, around) }])) as Feed;
}

test('it is a JSON Feed 1.1 that says where it is and where a person reads the same', () => {
  const { items, ...top } = feedOf(anEvent());
  expect(top).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Haderslev',
    description: 'Det sker i Haderslev.',
    home_page_url: 'https://hjemegn.example/haderslev/det-sker',
    feed_url: 'https://hjemegn.example/feeds/haderslev.rss?kategori=klub&gratis=1',
    language: 'da',
    _hjemegn: { about: 'https://hjemegn.example/om/api', time_zone: 'Europe/Copenhagen' },
  });
  expect(items).toHaveLength(1);
});

describe('an item', () => {
  test('has what the format asks for, and nothing empty', () => {
    const [item] = feedOf(
      anEvent({ summary: 'Kom forbi.', pictureUrl: '/billeder/klub.jpg', pictureAlt: 'En sofa' }),
    ).items;
    expect(item).toMatchObject({
      id: '8f0c2d57-9a51-4c6f-8f7a-9d11aa22bb33-20261126T190000',
      url: 'https://hjemegn.example/haderslev/det-sker/torsdagsklub-k3m5p7q9',
      summary: 'Kom forbi.',
      image: 'https://hjemegn.example/billeder/klub.jpg',
      date_published: '2026-10-01T08:00:00Z',
      date_modified: '2026-11-01T09:30:00Z',
    });
    expect(feedOf(anEvent()).items[0]).not.toHaveProperty('summary');
    expect(feedOf(anEvent()).items[0]).not.toHaveProperty('image');
  });

  test('tells a program when and where it is', () => {
    expect(feedOf(anEvent({ price: 0 })).items[0]?._hjemegn).toMatchObject({
      original_start: '2026-11-26T19:00',
      start: '2026-11-26T19:00',
      end: '2026-11-26T22:00',
      status: 'scheduled',
      reason: null,
      place: { name: 'StreetDome', townName: 'Haderslev' },
      price: 0,
    });
  });

  test('tells cancelled and moved apart, each with its reason', () => {
    const cancelled = feedOf(anEvent({ status: 'cancelled', reason: 'Sygdom' })).items[0];
    expect(cancelled).toMatchObject({
      title: 'AFLYST: Torsdagsklub',
      _hjemegn: { status: 'cancelled', reason: 'Sygdom' },
    });
    const moved = { recurrenceId: '2026-11-26T19:00', start: '2026-11-27T18:00', end: '2026-11-27T21:00' };
    const event = anEvent({ overrides: [override('2026-11-26T19:00', { ...moved, reason: 'Salen er optaget' })] });
    const said = { previousStart: moved.recurrenceId, reason: 'Salen er optaget' };
    const item = feedOf(event, { ...moved, status: 'moved', ...said }).items[0];
    expect(item).toMatchObject({
      title: 'Torsdagsklub',
      _hjemegn: {
        status: 'moved',
        reason: 'Salen er optaget',
        original_start: '2026-11-26T19:00',
        previous_start: '2026-11-26T19:00',
        start: '2026-11-27T18:00',
      },
    });
  });
});
