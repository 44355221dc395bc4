import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { readEventFields } from '#domain/event-form.ts';
import { weekdayOf } from '#domain/recurrence-fields.ts';
import { addDays } from '#domain/time.ts';
import { formatRule } from '#i18n/rules.ts';
import { capitalised } from '#i18n/writing.ts';
import { repeatView, typedDays } from '#components/event-form/repeat-view.ts';
import type { Ground } from '#components/draft-form/fields.ts';

const today = '2026-11-23';
const home = { timeZone: 'Europe/Copenhagen' } as Ground['home'];
const club: Fields = {
  date: ['2026-11-26'],
  from: ['19:00'],
  to: ['22:00'],
  repeat: ['weekly'],
  until: ['2027-06-24'],
};
const view = (more: Fields = {}) => repeatView({ ...club, ...more }, { home, today }, 'da');

describe('a repetition said back', () => {
  test('is a sentence, the next six dates, and how many more', () => {
    const { sentence, dates, rest } = view();
    expect(sentence).toBe('Hver torsdag kl. 19.00–22.00 til 24. juni.');
    expect(dates.map(({ said }) => said)).toEqual([
      'torsdag den 26. november',
      'torsdag den 3. december',
      'torsdag den 10. december',
      'torsdag den 17. december',
      'torsdag den 24. december',
      'torsdag den 31. december',
    ]);
    expect(rest).toBe('og 25 gange til');
  });

  test('goes on without a last day', () => {
    expect(view({ until: [] }).rest).toBe('og så videre');
  });

  test('says what is wrong where the sentence stands, and waits for a day', () => {
    expect(view({ days: ['FR'] }).sentence).toMatch(/torsdag/);
    expect(view({ until: ['2026-11-01'] }).dates).toEqual([]);
    expect(view({ date: [] }).sentence).toBe('Skriv dag og tid, så står det her.');
  });

  test('does not ask for the rest of the form', () => {
    expect(view({ title: [], category: [], price: ['måske'] }).sentence).toMatch(/^Hver torsdag/);
  });

  test('is for any days of the week the sentence that the page will show', () => {
    const days = fc.integer({ min: 0, max: 60 }).map((later) => addDays('2026-11-23', later));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 7, max: 400 }), (date, every, length) => {
        const typed: Fields = {
          ...club,
          date: [date],
          days: [weekdayOf(date)],
          every: [String(every)],
          until: [addDays(date, length)],
        };
        const whole = { ...typed, title: ['Klub'], category: ['klub'] };
        const { details } = readEventFields(whole, { home, today, before: null });
        const { sentence } = repeatView(typed, { home, today }, 'da');
        expect(sentence).toBe(`${capitalised(formatRule(details, 'da', today) ?? '')}.`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('holidays', () => {
  test('are offered where a date falls in one, with the days that a tick leaves out', () => {
    const { holidays } = view();
    expect(holidays.map(({ text, value }) => [text, value])).toEqual([
      ['Juleferie', '2026-12-24,2026-12-31'],
      ['Vinterferie (uge 7)', '2027-02-18'],
      ['Påskeferie', '2027-03-25'],
      ['Kristi himmelfartsdag', '2027-05-06'],
    ]);
    expect(holidays.some(({ chosen }) => chosen)).toBe(false);
  });

  test('are ticked when all their days are left out, and are then not said among the other days', () => {
    const excluded = ['2026-12-24,2026-12-31', '2027-01-07'];
    const { holidays, sentence } = view({ excluded });
    expect(holidays.filter(({ chosen }) => chosen).map(({ text }) => text)).toEqual(['Juleferie']);
    expect(sentence).toBe('Hver torsdag kl. 19.00–22.00 til 24. juni, ikke uge 52, 53 og 1.');
    expect(typedDays({ excluded }, 'excluded', holidays)).toBe('07.01.2027');
  });
});
