/** What a person types, as a question to the full-text indexes. */
import { spellings, wordsOf } from '#domain/spelling.ts';

/**
 * Every word as the beginning of a word however it is spelled, quoted so that nothing in it is an operator (SQLite
 * FTS5 §3). Null when there is no word in it.
 */
export function matchOf(query: string): string | null {
  const words = wordsOf(query).map((word) =>
    spellings(word)
      .map((spelling) => `"${spelling}"*`)
      .join(' OR '),
  );
  return words.length === 0 ? null : words.map((word) => `(${word})`).join(' AND ');
}
