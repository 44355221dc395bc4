import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { readEventFields } from '#domain/event-form.ts';
import { weekdayOf } from '#domain/recurrence-fields.ts';
import { addDays } from '#domain/time.ts';
import { formatRule } from '#i18n/rules.ts';
import { capitalised } from '#i18n/writing.ts';
import { carriedOver, type LeftOut } from '#components/event-form/held-days.ts';
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

describe('a day that is left out', () => {
  const shown = (fields: Fields) => {
    const { holidays } = repeatView(fields, { home, today }, 'da');
    const ticked = holidays.filter(({ chosen }) => chosen).map(({ value }) => value);
    return { ticked, typed: typedDays(fields, 'excluded', holidays) };
  };
  const sent = ({ ticked, typed }: LeftOut): string[] => [...ticked, typed].filter((text) => text !== '');
  const excludedIn = (fields: Fields) =>
    readEventFields({ ...fields, title: ['Klub'], category: ['klub'] }, { home, today, before: null }).details
      .excludedDates;
  const someThursdays = fc.uniqueArray(
    fc.integer({ min: 1, max: 30 }).map((weeks) => addDays('2026-11-26', weeks * 7)),
    { maxLength: 12 },
  );

  test('is typed where the rest of its holiday is not left out', () => {
    const fields = { ...club, until: ['2027-01-28'], excluded: ['2026-12-24'] };
    expect(shown(fields)).toEqual({ ticked: [], typed: '24.12.2026' });
  });

  test('stays left out when the form is opened and sent again', () => {
    fc.assert(
      fc.property(someThursdays, (excluded) => {
        const fields = { ...club, excluded };
        expect(excludedIn({ ...club, excluded: sent(shown(fields)) })).toEqual(excludedIn(fields));
      }),
      { numRuns: 60 },
    );
  });

  test('stays left out while days are added and taken away, and the repetition is turned off and on', () => {
    const turns = fc.array(
      fc.oneof(
        fc.constant<Fields>({ repeat: ['never'] }),
        fc.subarray(['TU', 'FR', 'SU']).map((days): Fields => ({ repeat: ['weekly'], days: ['TH', ...days] })),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(someThursdays, turns, (excluded, all) => {
        const fields = { ...club, excluded };
        const last = [...all, club].reduce<LeftOut>(
          (now, turn) =>
            carriedOver(now, repeatView({ ...club, ...turn, excluded: sent(now) }, { home, today }, 'da').holidays),
          shown(fields),
        );
        expect(excludedIn({ ...club, excluded: sent(last) })).toEqual(excludedIn(fields));
        expect(last.ticked).toEqual(shown(fields).ticked);
      }),
      { numRuns: 40 },
    );
  });

  test('goes back to its holiday’s tick when that is offered again', () => {
    const off = carriedOver({ ticked: ['2026-12-24,2026-12-31'], typed: 'uge 42' }, []);
    expect(off).toEqual({ ticked: [], typed: 'uge 42, 24.12.2026, 31.12.2026' });
    expect(carriedOver(off, [{ value: '2026-12-24,2026-12-31' }])).toEqual({
      ticked: ['2026-12-24,2026-12-31'],
      typed: 'uge 42',
    });
  });
});
