import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { movedToNext } from '#domain/moved-fields.ts';

const thursday: Fields = { title: ['Torsdagsklub'], date: ['2026-11-26'], from: ['19:00'], to: ['22:00'] };
const dateOn = (fields: Fields, today: string) => movedToNext({ ...thursday, ...fields }, today).date?.[0];

describe('used again, a form begins', () => {
  test.each<[string, Fields, string, string]>([
    ['as it is when its date is to come', {}, '2026-11-20', '2026-11-26'],
    ['on the same weekday when nothing repeats', {}, '2027-08-24', '2027-08-26'],
    ['today when today fits', {}, '2027-08-26', '2027-08-26'],
    ['on the next chosen day of the week', { repeat: ['weekly'], days: ['TU', 'TH'] }, '2027-08-23', '2027-08-24'],
    [
      'in the right one of every two weeks',
      { repeat: ['weekly'], every: ['2'], days: ['TH'] },
      '2026-12-04',
      '2026-12-10',
    ],
    ['on the same date of a month', { repeat: ['monthly-date'] }, '2027-08-27', '2027-09-26'],
    ['on the same weekday of a month', { repeat: ['monthly-weekday'], nth: ['-1'] }, '2027-08-24', '2027-08-26'],
    [
      'on the same weekday when its rule is nonsense',
      { repeat: ['other'], rule: ['HVER TORSDAG'] },
      '2027-08-24',
      '2027-08-26',
    ],
  ])('%s', (_, fields, today, expected) => {
    expect(dateOn(fields, today)).toBe(expected);
  });

  test('with an end as much later, and without dates that are over', () => {
    const fields = {
      ...thursday,
      endDate: ['2026-11-27'],
      repeat: ['weekly'],
      days: ['TH'],
      until: ['2027-06-24'],
      excluded: ['2026-12-24', '2027-10-21', 'uge 7'],
      verifyBy: ['2027-01-01'],
    };
    expect(movedToNext(fields, '2027-08-24')).toMatchObject({
      date: ['2027-08-26'],
      endDate: ['2027-08-27'],
      until: ['2028-03-23'],
      excluded: ['2027-10-21', 'uge 7'],
      verifyBy: [],
    });
  });

  test('as it is when it has no date that can be read', () => {
    expect(movedToNext({ title: ['Et opslag'] }, '2027-08-24')).toEqual({ title: ['Et opslag'] });
  });
});
