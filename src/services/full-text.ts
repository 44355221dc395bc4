/** What a person types, as a question to the full-text index. */

/**
 * Every word as the beginning of a word, quoted so that nothing in it is an operator (SQLite FTS5 §3).
 * Null when there is no word in it.
 */
export function matchOf(query: string): string | null {
  const words = query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
