import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../content/', import.meta.url);
const names = readdirSync(new URL('da/', folder)).filter((name) => name.endsWith('.md'));

function textOf(lang: 'da' | 'en', name: string): string {
  return readFileSync(new URL(`${lang}/${name}`, folder), 'utf8');
}

/** The shape of a text: its headings' levels and its lists' length. */
function shapeOf(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('-') ? '-' : (/^#+/.exec(line)?.[0] ?? '')))
    .filter((mark) => mark !== '')
    .join(' ');
}

describe.each(names)('%s', (name) => {
  const da = textOf('da', name);

  test('says the same in Danish and English', () => {
    expect(shapeOf(textOf('en', name))).toBe(shapeOf(da));
    const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]);
    expect(links(textOf('en', name))).toEqual(links(da));
  });

  test('begins with one title and a lead', () => {
    expect(da).toMatch(/^# .+\n\n[^#\n].+\n/);
    expect(da.match(/^# /gm)).toHaveLength(1);
  });

  test('uses none of the words a young person should not meet', () => {
    expect(da).not.toMatch(/anbragt|anbring|\bsag(en|er)?\b|borger|efterværn|netværksperson|udsat|døgninst|målgruppe/i);
  });

  test('names no phone number but the two that everybody knows', () => {
    const numbers = da.match(/\b(\d[ ]?){8}\b|\b112\b|\b116[ ]?111\b/g) ?? [];
    expect(numbers.filter((number) => !['112', '116111'].includes(number.replaceAll(' ', '')))).toEqual([]);
  });
});

test('the pages say what is still to be done, and who is asked when it is urgent', () => {
  const all = names.map((name) => textOf('da', name)).join('\n');
  for (const said of ['konsekvensanalyse', 'panel af unge', 'Digitaliseringsstyrelsen', '112', '116 111']) {
    expect(all).toContain(said);
  }
});
