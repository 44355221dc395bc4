import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '#domain/form-time.ts';
import { settledDays } from '#domain/settled-days.ts';
import { addDays } from '#domain/time.ts';

const today = '2026-11-27';

describe('a day that was typed', () => {
  test.each([
    ['28/11', '2026-11-28'],
    ['i morgen', '2026-11-28'],
    ['1. maj', '2027-05-01'],
    ['29/2', '2028-02-29'],
  ])('as »%s« is kept as %s', (text, day) => {
    expect(settledDays({ date: [text], title: ['28/11'] }, today)).toEqual({ date: [day], title: ['28/11'] });
  });

  test.each(['24.12.2026', '2026-12-24', '24/12-26', 'snart', '', '31.2'])('as »%s« stays as it is', (text) => {
    expect(settledDays({ deadline: [text] }, today)).toEqual({ deadline: [text] });
  });

  test('among others in one box is settled by itself, with its time', () => {
    const typed = { excluded: ['8/12, uge 7; 24.12.2026'], extra: ['3/12 kl. 18', 'vrøvl'] };
    expect(settledDays(typed, today)).toEqual({
      excluded: ['2026-12-08', 'uge 7', '24.12.2026'],
      extra: ['2026-12-03T18:00', 'vrøvl'],
    });
  });

  test('means on any later day what it meant then, however it was written', () => {
    const days = fc.integer({ min: -400, max: 4000 }).map((later) => addDays(today, later));
    const written = days.chain((day) => {
      const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
      return fc.constantFrom(day, `${date}/${month}`, `${date}.${month}.${year}`, 'i dag', 'i morgen');
    });
    fc.assert(
      fc.property(written, fc.nat(4000), (text, wait) => {
        const meant = readDay(text, today);
        const kept = settledDays({ date: [text] }, today).date?.[0] ?? '';
        expect(readDay(kept, addDays(today, wait))).toBe(meant);
      }),
    );
  });
});
