import { describe, expect, test } from 'vitest';
import { words } from '#i18n/index.ts';
import { soonTitle, stretches } from '../../src/pages/[municipality]/_front.ts';

const names = (today: string) => stretches(today).map(({ name, from }) => [name, from]);
const said = words('da').front;

describe('the stretches of the front page', () => {
  test('on a Monday: tonight, the days before the weekend, the weekend, next week', () => {
    expect(names('2026-11-23')).toEqual([
      ['tonight', '2026-11-23'],
      ['restOfWeek', '2026-11-24'],
      ['weekend', '2026-11-27'],
      ['nextWeek', '2026-11-30'],
    ]);
  });

  test('on a Thursday nothing lies before the weekend', () => {
    expect(names('2026-11-26').map(([name]) => name)).toEqual(['tonight', 'weekend', 'nextWeek']);
  });

  test('on a Saturday the weekend is what is left of it; on a Sunday it is today', () => {
    expect(names('2026-11-28')[1]).toEqual(['weekend', '2026-11-29']);
    expect(names('2026-11-29').map(([name]) => name)).toEqual(['tonight', 'nextWeek']);
  });

  test('today is called an evening once its afternoon is over', () => {
    const titled = (start: string) => soonTitle({ name: 'tonight', items: [{ start }] }, '2026-11-23', said);
    expect(titled('2026-11-23T10:00')).toBe('I dag');
    expect(titled('2026-11-23T19:00')).toBe('I aften');
    expect(titled('2026-11-20')).toBe('I aften');
  });
});
