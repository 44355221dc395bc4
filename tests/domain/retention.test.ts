import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileQuestions } from '#domain/profile.ts';
import { deletionDay, retentionStep, type Retained } from '#domain/retention.ts';
import { addDays, type Day } from '#domain/time.ts';

const unasked: Retained = {
  lastUsed: '2026-11-20',
  birthYear: null,
  question: null,
  questionSince: null,
  answered: null,
};

describe('absence', () => {
  const noticed: Retained = { ...unasked, lastUsed: '2024-12-01', question: 'absent', questionSince: '2026-10-01' };

  test.each([
    ['2026-09-30', { ...noticed, question: null, questionSince: null }, { kind: 'keep' }],
    ['2026-10-01', { ...noticed, question: null, questionSince: null }, { kind: 'ask', question: 'absent' }],
    ['2026-11-30', noticed, { kind: 'keep' }],
    ['2026-12-01', noticed, { kind: 'delete' }],
    ['2027-01-29', { ...noticed, questionSince: '2026-12-01' }, { kind: 'keep' }],
    ['2027-01-30', { ...noticed, questionSince: '2026-12-01' }, { kind: 'delete' }],
  ] as const)('on %s, of %o: %o', (today, profile, step) => {
    expect(retentionStep(today, profile)).toEqual(step);
  });

  test('who comes back is asked that day still, and no more the day after', () => {
    const back = { ...noticed, lastUsed: '2026-11-25' };
    expect(retentionStep('2026-11-25', back)).toEqual({ kind: 'keep' });
    expect(retentionStep('2026-11-26', back)).toEqual({ kind: 'withdraw' });
    expect(deletionDay(back)).toBeNull();
  });

  test('a notice of the very day somebody came back is none', () => {
    expect(deletionDay({ ...noticed, lastUsed: '2026-10-01' })).toBeNull();
    expect(deletionDay({ ...noticed, lastUsed: '2026-09-30' })).not.toBeNull();
  });

  test('an old notice counts for nothing in a new absence', () => {
    const again = { ...noticed, lastUsed: '2026-11-25' };
    expect(retentionStep('2029-01-01', again)).toEqual({ kind: 'ask', question: 'absent' });
  });

  test('a question of age that stands open does not keep the notice away', () => {
    const old: Retained = { ...unasked, lastUsed: '2024-12-01', birthYear: 2008, question: 'adult' };
    expect(retentionStep('2026-10-01', { ...old, questionSince: '2026-01-01' })).toEqual({
      kind: 'ask',
      question: 'absent',
    });
  });
});

describe('age', () => {
  test.each([
    ['2026-12-31', { ...unasked, birthYear: 2009 }, { kind: 'keep' }],
    ['2027-01-01', { ...unasked, birthYear: 2009 }, { kind: 'ask', question: 'adult' }],
    ['2027-06-01', { ...unasked, birthYear: 2009, answered: 'adult' }, { kind: 'keep' }],
    ['2027-01-01', { ...unasked, birthYear: 2004, answered: 'adult' }, { kind: 'ask', question: 'leaving' }],
    ['2027-01-01', { ...unasked, birthYear: 2004, question: 'adult' }, { kind: 'ask', question: 'leaving' }],
    ['2027-01-01', { ...unasked, birthYear: 2000, answered: 'leaving' }, { kind: 'keep' }],
    ['2027-01-01', { ...unasked, birthYear: null, question: 'adult' }, { kind: 'withdraw' }],
    ['2027-01-01', unasked, { kind: 'keep' }],
  ] as const)('on %s, of %o: %o', (today, profile, step) => {
    expect(retentionStep(today, profile)).toEqual(step);
  });
});

const firstDay = '2024-01-01';
const anyDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(firstDay, days));
const anyProfile: fc.Arbitrary<Retained> = fc.record({
  lastUsed: anyDay,
  birthYear: fc.option(fc.integer({ min: 1995, max: 2015 })),
  question: fc.option(fc.constantFrom(...profileQuestions)),
  questionSince: fc.option(anyDay),
  answered: fc.option(fc.constantFrom('adult' as const, 'leaving' as const)),
});

describe('whatever has happened', () => {
  test('nobody is deleted who was here within 24 months, or has had less than 60 days of notice since', () => {
    fc.assert(
      fc.property(anyDay, anyProfile, (today, profile) => {
        if (retentionStep(today, profile).kind !== 'delete') return;
        expect(Temporal.PlainDate.compare(monthsLater(profile.lastUsed, 24), today)).toBeLessThanOrEqual(0);
        expect(profile.question).toBe('absent');
        expect(profile.questionSince! > profile.lastUsed).toBe(true);
        expect(addDays(profile.questionSince!, 60) <= today).toBe(true);
      }),
    );
  });

  test('age alone deletes nobody, however old and however often asked', () => {
    fc.assert(
      fc.property(anyDay, anyProfile, (today, profile) => {
        expect(retentionStep(today, { ...profile, lastUsed: today }).kind).not.toBe('delete');
      }),
    );
  });

  test('who never comes back is told once and deleted within 24 months and 60 days, though the job rests at times', () => {
    fc.assert(
      fc.property(anyProfile, fc.integer({ min: 1, max: 40 }), (profile, rest) => {
        const { steps, today } = live(profile, rest);
        expect(steps.filter((step) => step === 'absent').length).toBeLessThanOrEqual(1);
        expect(steps.at(-1)).toBe('delete');
        const latest = addDays(monthsLater(profile.lastUsed, 24).toString(), 60 + 2 * rest);
        expect(today <= latest || profile.questionSince !== null).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('asking twice the same day asks once', () => {
    fc.assert(
      fc.property(anyDay, anyProfile, (today, profile) => {
        expect(['keep', 'delete']).toContain(retentionStep(today, after(today, profile)).kind);
      }),
    );
  });
});

function after(today: Day, profile: Retained): Retained {
  const step = retentionStep(today, profile);
  if (step.kind === 'ask') return { ...profile, question: step.question, questionSince: today };
  return step.kind === 'withdraw' ? { ...profile, question: null, questionSince: null } : profile;
}

/** The job comes by every so many days, and nobody else does. */
function live(profile: Retained, rest: number): { steps: string[]; today: Day } {
  const steps: string[] = [];
  let today = profile.lastUsed;
  for (let now = profile; steps.at(-1) !== 'delete'; today = addDays(today, rest)) {
    const step = retentionStep(today, now);
    steps.push(step.kind === 'ask' ? step.question : step.kind);
    now = after(today, now);
  }
  return { steps, today };
}

function monthsLater(day: Day, months: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(day).add({ months });
}
