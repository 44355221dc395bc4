/** The tag of a language, as it may be written (BCP 47). */
import { expect, test } from 'vitest';
import { languageName } from '#i18n/languages.ts';
import { LanguageTag } from '#domain/schemas.ts';

test.each(['da', 'en', 'uk', 'zh-Hant', 'pt-BR', 'ars'])('%s is one, and has a name', (tag) => {
  expect(LanguageTag.safeParse(tag).success).toBe(true);
  expect(languageName(tag, 'da')).not.toBe(tag);
});

test.each(['da-DK-DK', 'da-abc-DK-xyz', '00000000', 'da_DK', ''])('"%s" is none, and stands as it is', (tag) => {
  expect(LanguageTag.safeParse(tag).success).toBe(false);
  expect(languageName(tag, 'da')).toBe(tag);
});
