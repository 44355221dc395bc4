/** Contrast measured on the tokens themselves (WCAG 2.2 §1.4.3, §1.4.11), by day and by night. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '#domain/colour.ts';
import { accents } from '#domain/theme.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [day = '', night = ''] = css.split('@media (prefers-color-scheme: dark)');
const tokens = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
const schemes = { light: tokens(day), dark: tokens(night) };
const papers = ['board', 'note', 'shade'] as const;

describe.each(['light', 'dark'] as const)('on %s paper', (scheme) => {
  const of = (name: string): string => schemes[scheme][name] ?? '';

  test.each(papers)('ink, quiet ink and warnings read on the %s', (paper) => {
    for (const ink of ['ink', 'ink-quiet', 'warn']) {
      expect(contrast(of(ink), of(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('what is written on ink and on a warning reads', () => {
    expect(contrast(of('board'), of('ink'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of('board'), of('warn'))).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of a field can be seen', () => {
    for (const paper of ['board', 'note']) expect(contrast(of('ink-edge'), of(paper))).toBeGreaterThanOrEqual(3);
  });

  test.each(['#9b2f3f', '#ffe600', '#00ff88', '#101010', '#fafafa'])(
    'an accent of %s reads on board and note',
    (colour) => {
      const { accent, on } = accents(colour)[scheme];
      for (const paper of ['board', 'note']) expect(contrast(accent, of(paper))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(on, accent)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
