import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldDiff, listDiff, textDiff, type Piece } from '#domain/field-diff.ts';

const value = fc.constantFrom('', ' ', 'Klub', 'Klub \r\nmad', 'Klub \nmad', '2026-12-03', 'ja');
const fields = fc.dictionary(fc.constantFrom('title', 'text', 'days', 'price'), fc.array(value, { maxLength: 4 }));
const text = fc.array(fc.constantFrom('torsdag', 'fælles', 'mad', ' ', '\n', '. ', 'kl. 19', '🎉'), { maxLength: 40 });
const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });

/** A text as it was, or as it becomes. */
function version(pieces: readonly Piece[], left: Piece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== left)
    .map((piece) => piece.text)
    .join('');
}

describe('two forms', () => {
  test('differ in what was changed, filled in and emptied, and in nothing else', () => {
    const before = { title: ['Klub'], text: ['Mad'], price: ['50'], days: ['MO', 'TU'] };
    const after = { title: ['Klub'], price: ['25'], days: ['MO'], summary: ['Hver uge'] };
    expect(fieldDiff(before, after)).toEqual([
      { field: 'price', before: ['50'], after: ['25'] },
      { field: 'days', before: ['MO', 'TU'], after: ['MO'] },
      { field: 'summary', before: [], after: ['Hver uge'] },
      { field: 'text', before: ['Mad'], after: [] },
    ]);
  });

  test('do not differ by what a browser does to a text, or by a field that is empty instead of missing', () => {
    expect(fieldDiff({ text: ['a\nb'], price: [''] }, { text: ['a\r\nb '], summary: [] })).toEqual([]);
  });

  test('do not differ from themselves, and differ in the same fields whichever comes first', () => {
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        expect(fieldDiff(one, one)).toEqual([]);
        const there = fieldDiff(one, other).map(({ field, before, after }) => [field, before, after]);
        const back = fieldDiff(other, one).map(({ field, before, after }) => [field, after, before]);
        expect(there.toSorted()).toEqual(back.toSorted());
      }),
    );
  });
});

describe('two texts', () => {
  test('differ by words', () => {
    expect(textDiff('Vi spiser hver torsdag kl. 18', 'Vi spiser hver fredag kl. 18')).toEqual([
      { kind: 'same', text: 'Vi spiser hver ' },
      { kind: 'removed', text: 'torsdag' },
      { kind: 'added', text: 'fredag' },
      { kind: 'same', text: ' kl. 18' },
    ]);
  });

  test('of which one was written anew stand beside each other whole', () => {
    const [before, after] = ['Vi ser en film og spiser popcorn', 'Nu er det om onsdagen og med mad'];
    expect(textDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
    expect(textDiff(before, `${before}. Tag en ven med, og kom i god tid`)[0]).toEqual({ kind: 'same', text: before });
  });

  test('are both there, whole, in what is shown', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const pieces = textDiff(before, after);
        expect([version(pieces, 'added'), version(pieces, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  test('of the longest kind that have nothing in common are still compared at once', () => {
    const [before, after] = ['en '.repeat(6000), 'to, '.repeat(5000)];
    const begun = performance.now();
    const pieces = textDiff(before, after);
    expect(performance.now() - begun).toBeLessThan(1500);
    expect([version(pieces, 'added'), version(pieces, 'removed')]).toEqual([before, after]);
  });
});

test('lists say what stays, what goes and what comes, each once', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const pieces = listDiff(before, after);
      const those = (left: Piece['kind']): Set<string> =>
        new Set(pieces.filter(({ kind }) => kind !== left).map((piece) => piece.text));
      expect([those('added'), those('removed')]).toEqual([new Set(before), new Set(after)]);
      expect(new Set(pieces.map((piece) => piece.text)).size).toBe(pieces.length);
    }),
  );
});
