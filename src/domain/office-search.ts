/** Looking for a word among what a list of the office shows. */

/** True when every word that is looked for stands in one of the texts, capitals aside; nothing is looked for in null. */
export function isSaidIn(looked: string | null, texts: readonly (string | null)[]): boolean {
  if (looked === null) return true;
  const all = texts.map((text) => text?.toLocaleLowerCase('da') ?? '').join('\n');
  const words = looked.toLocaleLowerCase('da').split(/\s+/);
  return words.every((word) => all.includes(word));
}
