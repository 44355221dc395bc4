import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { isSwapped, positionText, readPosition } from '#domain/position.ts';

describe('a position', () => {
  test.each([
    '55.2494, 9.4878',
    '55,2494 9,4878',
    '55,2494; 9,4878',
    '55,2494, 9,4878',
    '(55.2494, 9.4878)',
    '55.2494° N, 9.4878° Ø',
  ])('is read from “%s”', (text) => {
    expect(readPosition(text)).toEqual({ latitude: 55.2494, longitude: 9.4878 });
  });

  test.each(['', '55.2494', 'Nygade 1', '55.2494, 9.4878, 3', '95.0, 9.4', '55.2, 190.1', 'NaN, NaN', '1e3, 2'])(
    'is not read from “%s”',
    (text) => expect(readPosition(text)).toBeNull(),
  );

  test('is read back as it was written', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((micro) => micro / 1e6);
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const plain = (value: number) => Math.abs(value) >= 1e-5 || value === 0;
        fc.pre(plain(latitude) && plain(longitude));
        expect(readPosition(positionText({ latitude, longitude }))).toEqual({ latitude, longitude });
      }),
    );
  });

  test('is suspected to have changed places only when it would be Danish the other way round', () => {
    expect(isSwapped({ latitude: 9.4878, longitude: 55.2494 })).toBe(true);
    expect(isSwapped({ latitude: 55.2494, longitude: 9.4878 })).toBe(false);
    expect(isSwapped({ latitude: 52.52, longitude: 13.4 })).toBe(false);
  });
});
