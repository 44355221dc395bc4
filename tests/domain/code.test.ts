/** A one-time code: read whatever way it is typed, and every slip found before it is looked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, codeRandomLength, readCode, shownCode } from '#domain/code.ts';
import { HjemegnError } from '#domain/errors.ts';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const random = fc
  .array(fc.constantFrom(...Array.from(letters)), { minLength: codeRandomLength, maxLength: codeRandomLength })
  .map((all) => all.join(''));

function complaint(typed: string): string {
  try {
    return `read as ${readCode(typed)}`;
  } catch (error) {
    if (!(error instanceof HjemegnError)) throw error;
    const [{ field, da, en } = { field: '', da: '', en: '' }] = error.complaints;
    expect(da).toMatch(/tastefejl/);
    expect(en).toMatch(/mistyped/);
    return `${error.code} ${field}`;
  }
}

test('known codes have known last letters', () => {
  expect(['00000000000', '10000000000', '00000000001', 'zzzzzzzzzzz', '7h3km9qd2xr'].map(codeOf))
    .toMatchInlineSnapshot(`
    [
      "000000000000",
      "10000000000y",
      "00000000001y",
      "zzzzzzzzzzzb",
      "7h3km9qd2xr8",
    ]
  `);
});

describe('a code', () => {
  test('is eleven random letters and a check, shown in groups of four', () => {
    fc.assert(
      fc.property(random, (text) => {
        expect(codeOf(text)).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
        expect(codeOf(text).slice(0, -1)).toBe(text);
        expect(shownCode(codeOf(text))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  test('is read in capitals or not, with spaces, hyphens, or what looks alike', () => {
    fc.assert(
      fc.property(random, (text) => {
        const code = codeOf(text);
        const alike = code.replaceAll('0', 'O').replaceAll('1', 'l');
        for (const typed of [code, shownCode(code), ` ${code.match(/.{1,3}/g)!.join(' - ')} `, alike]) {
          expect(readCode(typed)).toBe(code);
        }
        expect(readCode(code.replaceAll('1', 'I'))).toBe(code);
      }),
    );
  });

  test('with one letter wrong is a slip', () => {
    fc.assert(
      fc.property(random, fc.nat(11), fc.constantFrom(...Array.from(letters)), (text, at, letter) => {
        const code = codeOf(text);
        fc.pre(code[at] !== letter);
        expect(complaint(code.slice(0, at) + letter + code.slice(at + 1))).toBe('invalid kode');
      }),
    );
  });

  test('with two neighbours changed about is a slip', () => {
    fc.assert(
      fc.property(random, fc.nat(10), (text, at) => {
        const code = codeOf(text);
        const [a = '', b = ''] = code.slice(at, at + 2);
        // 0 and z together are the pair that Luhn cannot tell apart.
        fc.pre(a !== b && [a, b].toSorted().join('') !== '0z');
        expect(complaint(code.slice(0, at) + b + a + code.slice(at + 2))).toBe('invalid kode');
      }),
    );
  });

  test.each(['', ' ', '7h3k', 'u'.repeat(12), '7h3km9qd2xræ', '0'.repeat(13), '0'.repeat(11), '000000000000\n0', '💩'])(
    'is not %j',
    (typed) => {
      expect(complaint(typed)).toBe('invalid kode');
    },
  );
});
