import { describe, expect, test } from 'vitest';
import { plainText } from '#feeds/plain-text.ts';

describe('Markdown as plain text', () => {
  test.each([
    ['', ''],
    ['Kom forbi.', 'Kom forbi.'],
    ['En linje\nog en til\n\n\n\nNyt afsnit', 'En linje og en til\n\nNyt afsnit'],
    ['**Fed** og *skrå* og `kode`', 'Fed og skrå og kode'],
    ['# Overskrift\n\nTekst', 'Overskrift\n\nTekst'],
    ['Medbring:\n\n- tøj\n- sko\n\nVi ses', 'Medbring:\n\n• tøj\n• sko\n\nVi ses'],
    ['1. først\n2. så', '1. først\n2. så'],
    ['[her](https://a.example/b)', 'her (https://a.example/b)'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['[skriv](mailto:klub@kommune.example)', 'skriv (mailto:klub@kommune.example)'],
    ['Linje  \nbrudt', 'Linje\nbrudt'],
    ['> Citat', 'Citat'],
    ['```\na  b\n```', 'a  b'],
    ['3 < 4 & 5 > 2 \\* ikke', '3 < 4 & 5 > 2 * ikke'],
    ['<b>ikke HTML</b>', '<b>ikke HTML</b>'],
    ['![Billede af salen](https://a.example/sal.jpg)', 'Billede af salen'],
  ])('%j is read as %j', (markdown, plain) => {
    expect(plainText(markdown)).toBe(plain);
  });
});
