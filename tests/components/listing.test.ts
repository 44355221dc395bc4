import { describe, expect, test } from 'vitest';
import { aroundNow } from '#components/event/dates.ts';
import { groupByDay } from '#components/listing/groups.ts';
import { listingView } from '#components/listing/view.ts';
import type { Listing } from '#domain/listing.ts';

const today = '2026-11-23';
const place = { id: 'p1', name: 'Bispen', town: 'haderslev', townName: 'Haderslev', online: false };
const club: Listing = {
  eventId: 'abcd1234',
  recurrenceId: '2026-11-26T19:00',
  municipality: 'haderslev',
  slug: 'torsdagsklub',
  title: 'Torsdagsklub',
  summary: '',
  category: 'klub',
  start: '2026-11-26T19:00',
  end: '2026-11-26T22:00',
  startsAt: 1_795_716_000,
  endsAt: 1_795_726_800,
  status: 'scheduled',
  previousStart: null,
  reason: null,
  place,
  ageFrom: 14,
  ageTo: 18,
  price: 0,
  signUp: 'none',
  comeAlone: true,
  fromAfar: false,
  pictureUrl: null,
  pictureAlt: null,
  repeats: true,
  example: false,
};

describe('what a list says about a date', () => {
  test('when, where, and the two friendliest facts', () => {
    expect(listingView(club, 'da', today)).toMatchObject({
      href: '/haderslev/det-sker/torsdagsklub-abcd1234',
      when: 'kl. 19.00–22.00',
      where: 'Bispen, Haderslev',
      facts: ['Gratis', 'Kom bare alene'],
      notice: null,
    });
  });

  test('cancelled is said with its reason, moved with its day', () => {
    const cancelled = listingView({ ...club, status: 'cancelled', reason: 'vand i kælderen' }, 'da', today);
    expect(cancelled).toMatchObject({ cancelled: true, notice: 'Aflyst: vand i kælderen' });
    const moved = listingView(
      { ...club, status: 'moved', previousStart: club.start, start: '2026-11-27T19:00', end: '2026-11-27T22:00' },
      'da',
      today,
    );
    expect(moved.notice).toMatch(/^Flyttet fra torsdag den 26\. november/);
  });

  test.each([
    [
      'another time of the same day',
      { previousStart: club.start, start: '2026-11-26T20:00' },
      'Flyttet fra kl. 19.00: sent',
    ],
    ['only its end', { previousStart: null, end: '2026-11-26T21:00' }, 'Slutter på et andet tidspunkt: sent'],
    [
      'a time where there was none',
      { previousStart: '2026-11-26', start: '2026-11-26T20:00' },
      'Har fået et klokkeslæt: sent',
    ],
  ])('what has %s says that', (_, said, notice) => {
    const moved = { ...club, ...said, status: 'moved', reason: 'sent' } as const;
    expect(listingView(moved, 'da', today).notice).toBe(notice);
  });

  test('an exhibition that has begun says how long it is on', () => {
    const show = { ...club, start: '2026-11-20', end: '2026-12-08', recurrenceId: '2026-11-20' };
    expect(listingView(show, 'da', today).when).toBe('i gang til mandag den 7. december');
  });

  test('a night out belongs to the evening it begins', () => {
    const night = { ...club, start: '2026-11-26T21:00', end: '2026-11-27T01:00' };
    expect(listingView(night, 'da', today).when).toBe('kl. 21.00–01.00');
  });
});

describe('a list by day', () => {
  test('names each week and month once; what began before stands under the first day', () => {
    const starts = ['2026-11-20T10:00', '2026-11-23T10:00', '2026-11-30T10:00', '2026-12-01T10:00'];
    const groups = groupByDay(
      starts.map((start) => ({ ...club, start })),
      today,
    );
    expect(groups.map(({ day, newMonth, newWeek, items }) => [day, newMonth, newWeek, items.length])).toEqual([
      ['2026-11-23', true, true, 2],
      ['2026-11-30', false, true, 1],
      ['2026-12-01', true, false, 1],
    ]);
  });
});

describe('the dates of an event', () => {
  const [before, now, after] = [club, { ...club, endsAt: 2e9 }, { ...club, endsAt: 3e9 }];

  test('the next is the first that still happens', () => {
    const { next, past } = aroundNow([before, { ...now, status: 'cancelled' }, after], 1.9e9);
    expect(next).toBe(after);
    expect(past).toEqual([before]);
  });

  test('when all are cancelled, the first of them is shown as it is', () => {
    expect(aroundNow([{ ...now, status: 'cancelled' }], 1.9e9).next?.status).toBe('cancelled');
  });
});
