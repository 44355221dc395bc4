/** Rules for days that never come: said so, and never of a rule that gives a date. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandRule } from '#domain/recurrence.ts';
import { whyNever } from '#domain/rule-never.ts';

const said = (rule: string, start = '2026-11-26') =>
  whyNever(new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string])), start)?.da ?? null;

test.each([
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'der er ikke 30 dage i februar.'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30,31', 'der er ikke 30 dage i februar.'],
  ['FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31', 'der er ikke 31 dage i april, juni, september eller november.'],
  ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', 'der er ikke 31 dage i november.'],
  ['FREQ=DAILY;BYMONTH=6;BYMONTHDAY=31', 'der er ikke 31 dage i juni.'],
])('%s never comes', (rule, why) => {
  expect(said(rule)).toBe(`Reglen giver aldrig en dato: ${why}`);
});

test('the day of its own start never comes in a month that has no such day', () => {
  expect(said('FREQ=YEARLY;BYMONTH=2', '2026-11-30')).toContain('ikke 30 dage i februar');
  expect(said('FREQ=YEARLY;BYMONTH=2;BYDAY=MO', '2026-11-30')).toBeNull();
  expect(said('FREQ=DAILY;BYMONTH=2', '2026-11-30')).toBeNull();
});

test('whatever the months and days: it is said exactly of those that give no date', () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 });
  const days = fc.uniqueArray(fc.integer({ min: 27, max: 31 }), { minLength: 1, maxLength: 2 });
  const signed = fc.tuple(days, fc.boolean()).map(([all, isBack]) => all.map((day) => (isBack ? -day : day)));
  const rules = fc.record({
    freq: fc.constantFrom('DAILY', 'MONTHLY'),
    step: fc.constantFrom(1, 6, 12),
    months,
    signed,
  });
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 12 }), ({ freq, step, months: among, signed: on }, month) => {
      const start = `2027-${String(month).padStart(2, '0')}-01`;
      const interval = freq === 'MONTHLY' ? [`INTERVAL=${step}`] : [];
      const chosen = among.length === 0 ? [] : [`BYMONTH=${among.join(',')}`];
      const rule = [`FREQ=${freq}`, ...interval, ...chosen, `BYMONTHDAY=${on.join(',')}`].join(';');
      const hasMonth = among.length === 0 || freq === 'DAILY' || among.some((one) => (one - month) % step === 0);
      fc.pre(hasMonth);
      expect([rule, start, said(rule, start) === null]).toEqual([
        rule,
        start,
        expandRule(start, rule, '2035-12-31').length > 0,
      ]);
    }),
    { numRuns: 150 },
  );
});
