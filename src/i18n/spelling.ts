/** A code read aloud, letter by letter, so that none is heard as another. */
import type { Lang } from './index.ts';

/** `syv`, `H som Hans`: each letter or digit of a code, as one says it on the telephone. */
export function spellOut(code: string, lang: Lang): string[] {
  const said = names[lang];
  const as = lang === 'da' ? 'som' : 'as in';
  return Array.from(code.toUpperCase(), (letter) => {
    const name = said[letter] ?? '';
    return /\d/.test(letter) ? name : `${letter} ${as} ${name}`;
  });
}

const digits = {
  da: ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
} as const;

const letters = {
  da: 'Anna Bernhard Cecilie David Erik Frederik Georg Hans Johan Karen Mikkel Niels Peter Quintus Rasmus Søren Theodor Viggo William Xerxes Yrsa Zackarias',
  en: 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Mike November Papa Quebec Romeo Sierra Tango Victor Whiskey Xray Yankee Zulu',
} as const;

const names: Record<Lang, Record<string, string>> = { da: namesOf('da'), en: namesOf('en') };

function namesOf(lang: Lang): Record<string, string> {
  const byLetter = letters[lang].split(' ').map((name) => [name.slice(0, 1), name] as const);
  return Object.fromEntries([...digits[lang].map((name, digit) => [String(digit), name] as const), ...byLetter]);
}
