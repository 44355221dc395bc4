/** The words of the interface by language. */
import { da } from './da.ts';
import { en } from './en.ts';

export type Lang = 'da' | 'en';
export type Words = typeof da;

const dictionaries: Record<Lang, Words> = { da, en };

/** All words of a language. */
export function words(lang: Lang): Words {
  return dictionaries[lang];
}

/** The sentence of a complaint, or of anything else that is said in both languages. */
export function inLang(said: Record<Lang, string>, lang: Lang): string {
  return said[lang];
}
