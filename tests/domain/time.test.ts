import { describe, expect, test } from 'vitest';
import { epochSeconds, existsIn, nominalLength, shift } from '#domain/time.ts';

const zone = 'Europe/Copenhagen';

describe('wall time on the time line', () => {
  test('summer and winter have their own offset', () => {
    expect(epochSeconds('2026-07-01T12:00', zone)).toBe(Date.UTC(2026, 6, 1, 10) / 1000);
    expect(epochSeconds('2026-12-01T12:00', zone)).toBe(Date.UTC(2026, 11, 1, 11) / 1000);
  });

  test('the hour that comes twice is its first pass', () => {
    expect(epochSeconds('2026-10-25T02:30', zone)).toBe(Date.UTC(2026, 9, 25, 0, 30) / 1000);
  });

  test('the hour the clocks jump over does not exist, and is read with the offset before', () => {
    expect(existsIn(zone, '2027-03-28T02:30')).toBe(false);
    expect(existsIn(zone, '2027-03-28T03:00')).toBe(true);
    expect(epochSeconds('2027-03-28T02:30', zone)).toBe(Date.UTC(2027, 2, 28, 1, 30) / 1000);
  });

  test('a night keeps its wall-clock end across a change of clocks', () => {
    const night = nominalLength('2026-10-17T22:00', '2026-10-18T04:00');
    expect(shift('2026-10-24T22:00', night)).toBe('2026-10-25T04:00');
  });
});
