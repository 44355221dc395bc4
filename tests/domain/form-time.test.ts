import { describe, expect, test } from 'vitest';
import { priceText, readPrice } from '#domain/form-price.ts';
import { readDay, readTimeOfDay, readWall } from '#domain/form-time.ts';

const today = '2026-11-25';

describe('what people type', () => {
  test.each([
    ['2027-06-24', '2027-06-24'],
    ['24.6.2027', '2027-06-24'],
    ['24/6-2027', '2027-06-24'],
    ['24-6-27', '2027-06-24'],
    ['24/6', '2027-06-24'],
    ['26.11', '2026-11-26'],
    ['25.11', '2026-11-25'],
    ['24.11', '2027-11-24'],
    ['24. juni 2027', '2027-06-24'],
    ['Torsdag den 24. juni', '2027-06-24'],
    ['1. maj', '2027-05-01'],
    ['29/2', '2028-02-29'],
    ['i dag', '2026-11-25'],
    ['i morgen', '2026-11-26'],
  ])('the day »%s« is %s', (text, day) => {
    expect(readDay(text, today)).toBe(day);
  });

  test.each(['', '31.2.2027', '29.2.2027', '2027-13-01', 'torsdag', '24. brumaire', '0/0', '24.6.20270'])(
    '»%s« is no day',
    (text) => {
      expect(readDay(text, today)).toBeNull();
    },
  );

  test.each([
    ['19', '19:00'],
    ['19.00', '19:00'],
    ['kl. 19', '19:00'],
    ['kl 7.30', '07:30'],
    ['19:00', '19:00'],
    ['1930', '19:30'],
    ['24', '24:00'],
    ['0', '00:00'],
    ['7:00 PM', '19:00'],
    ['7pm', '19:00'],
    ['11.30 a.m.', '11:30'],
    ['12 AM', '00:00'],
    ['12:15 pm', '12:15'],
    ['7:00:00 PM', '19:00'],
  ])('the time »%s« is %s', (text, time) => {
    expect(readTimeOfDay(text)).toBe(time);
  });

  test.each(['', '25', '24.30', '19.60', 'aften', '19-22', '-1', '0 am', '13 PM', 'pm', '24:00 pm'])(
    '»%s« is no time',
    (text) => {
      expect(readTimeOfDay(text)).toBeNull();
    },
  );

  test.each([
    ['24.12.2026 kl. 14', { day: '2026-12-24', time: '14:00' }],
    ['2026-12-24T14:30', { day: '2026-12-24', time: '14:30' }],
    ['24.12.2026 2:30 PM', { day: '2026-12-24', time: '14:30' }],
    ['24/12', { day: '2026-12-24', time: null }],
    ['24.12 14', { day: '2026-12-24', time: '14:00' }],
  ])('»%s« is a day, with a time where it has one', (text, wall) => {
    expect(readWall(text, today)).toEqual(wall);
  });

  test.each([
    ['', null],
    ['gratis', 0],
    ['0', 0],
    ['50', 5000],
    ['50 kr.', 5000],
    ['kr. 50', 5000],
    ['50,-', 5000],
    ['1.250,50', 125_050],
    ['1250,5', 125_050],
  ])('the price »%s« is %s øre, and reads the same when it is shown', (text, price) => {
    expect(readPrice(text)).toBe(price);
    expect(readPrice(priceText(price))).toBe(price);
  });

  test.each(['billigt', '-5', '50 dollars', '1.2.3', '50,555'])('»%s« is no price', (text) => {
    expect(readPrice(text)).toBeUndefined();
  });
});
