/** Looking for words among what a short list of the office shows. */
import { plain, spellings, wordsOf } from './spelling.ts';

/**
 * True when every word that is looked for stands in one of the texts, however it is spelled, also within a word: Danish
 * writes words together. Nothing is looked for in null.
 */
export function isSaidIn(looked: string | null, texts: readonly (string | null)[]): boolean {
  if (looked === null) return true;
  const all = texts.map((text) => plain(text ?? '')).join('\n');
  const words = wordsOf(looked);
  return words.length > 0 && words.every((word) => spellings(word).some((spelling) => all.includes(plain(spelling))));
}
