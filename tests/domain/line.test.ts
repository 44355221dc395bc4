/** One line of text: what nobody sees is no text, and nothing in it turns the rest of the page around. */
import { expect, test } from 'vitest';
import { Line, Title } from '#domain/schemas.ts';

test.each([
  ['control characters', '\u0000\u0007\u001b\u009f'],
  ['overrides of the direction', '\u202a\u202b\u202c\u202d\u202e'],
  ['isolates', '\u2066\u2067\u2068\u2069'],
  ['line ends', '\r\n\t\u2028'],
])('%s alone are nothing', (_, text) => {
  expect(Title.safeParse(text).success).toBe(false);
  expect(Line.parse(`Fredag${text}klub`)).toMatch(/^Fredag ?klub$/);
});

test('what people write stays: marks of joining and direction, accents, signs of several parts', () => {
  for (const text of ['Å i æ å', 'می\u200cخواهم', 'א\u200f!', '👩‍👧 kl. 19–22', 'naïve'])
    expect(Line.parse(text)).toBe(text);
});
