import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announcementsOfItem } from '#domain/item-announcement.ts';
import { isSeen, stamped } from '#domain/item-change.ts';

type State = { id: string; modified: string; title: string; ownerRole: string; verifyBy: string; shown: boolean };

const first = '2026-11-01T08:00:00Z';
const now = Temporal.Instant.from('2026-11-23T17:00:00Z');
const base: State = {
  id: 'aaaaaaaa',
  modified: first,
  title: 'Hjælp i køkkenet',
  ownerRole: 'ungevejleder',
  verifyBy: '2027-01-01',
  shown: true,
};
const shown = ({ shown }: State): boolean => shown;

function told(before: State | null, after: State): string[] {
  return announcementsOfItem('opportunity', { before, after, shown }).map(({ kind }) => kind);
}

describe('what is told of a thing that became another', () => {
  test.each<[string, State | null, State, string[]]>([
    ['is new', null, base, ['published']],
    ['is put back', { ...base, shown: false }, base, ['published']],
    ['says something else', base, { ...base, title: 'Hjælp i caféen' }, ['changed']],
    ['is taken back', base, { ...base, shown: false }, ['withdrawn']],
    ['is only vouched for again', base, { ...base, verifyBy: '2027-06-01' }, []],
    ['only has another owner', base, { ...base, ownerRole: 'leder' }, []],
    ['is a draft', null, { ...base, shown: false }, []],
    ['changes where nobody sees it', { ...base, shown: false }, { ...base, title: 'Nyt', shown: false }, []],
  ])('that %s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));
});

const states = fc.record({
  id: fc.constant('aaaaaaaa'),
  modified: fc.constant<string>(first),
  title: fc.constantFrom('A', 'B'),
  ownerRole: fc.constantFrom('x', 'y'),
  verifyBy: fc.constantFrom('2027-01-01', '2027-06-01'),
  shown: fc.boolean(),
});

describe('a stamp', () => {
  test('moves exactly when there is something to tell, and what is told is also seen', () => {
    fc.assert(
      fc.property(states, states, (before, after) => {
        const moved = stamped(before, after, { now, shown }).modified !== first;
        expect(moved).toBe(told(before, after).length > 0);
        if (moved) expect(isSeen(before, after, shown)).toBe(true);
      }),
    );
  });

  test('stays while only the office looks different', () => {
    expect(isSeen(base, { ...base, ownerRole: 'leder' }, shown)).toBe(false);
    expect(isSeen({ ...base, shown: false }, { ...base, title: 'Nyt', shown: false }, shown)).toBe(false);
    expect(isSeen(base, { ...base, verifyBy: '2026-01-01' }, shown)).toBe(true);
  });

  test('what is new is seen when it may be', () => {
    expect(isSeen(null, base, shown)).toBe(true);
    expect(isSeen(null, { ...base, shown: false }, shown)).toBe(false);
  });

  test('neither when it was changed nor the order of its fields is a change', () => {
    const { title, ...rest } = base;
    expect(isSeen(base, { ...rest, title, modified: '2026-11-20T08:00:00Z' }, shown)).toBe(false);
    expect(isSeen({ ...rest, title }, base, shown)).toBe(false);
  });
});
