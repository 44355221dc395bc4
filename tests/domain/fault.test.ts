import { expect, test } from 'vitest';
import { describeFault } from '#domain/fault.ts';

test('a fault is told by its kind and where it happened, never by what was being worked with', () => {
  const cause = Object.assign(new TypeError('no such table: Ræven'), { code: 'SQLITE_ERROR' });
  const told = describeFault(new Error('Failed query: …\nparams: hemmelig\n    at hemmelig (x.ts:1:1)', { cause }));
  expect(told).toMatch(/^Error\n {4}at .*fault\.test\.ts:/);
  expect(told).toMatch(/\ncaused by TypeError SQLITE_ERROR\n {4}at /);
  expect(told).not.toMatch(/hemmelig|Ræven|params/);
});

test.each([['hemmelig'], [{ secret: 'hemmelig' }], [undefined]])('%o that is thrown is not repeated', (thrown) => {
  expect(describeFault(thrown)).toBe('Something was thrown that is no error.');
});
