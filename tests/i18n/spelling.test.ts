/** A code as one says it on the telephone. */
import { expect, test } from 'vitest';
import { spellOut } from '#i18n/spelling.ts';
import { letters } from '#services/keys/lookup.ts';

test.each(['da', 'en'] as const)('in %s every letter of a code has a name, and no two sound alike', (lang) => {
  const said = spellOut(letters, lang);
  expect(new Set(said).size).toBe(letters.length);
  for (const one of said) expect(one).toMatch(/^(\p{Ll}+|[A-Z] (som|as in) \p{Lu}\p{Ll}+)$/u);
});

test('is said group by group', () => {
  expect(spellOut('7H3J', 'da')).toEqual(['syv', 'H som Hans', 'tre', 'J som Johan']);
});
