/** Words as they are looked for: capitals and accents do not matter, nor whether æ, ø and å are written ae, oe and aa. */

const letterOf = new Map([
  ['ae', 'æ'],
  ['oe', 'ø'],
  ['aa', 'å'],
  ['ss', 'ß'],
]);
const pairOf = new Map([...letterOf].map(([pair, letter]) => [letter, pair]));
/** So many spellings are looked for at most. */
const most = 16;

/** The words of what somebody typed, without the signs between them. */
export function wordsOf(typed: string): string[] {
  return typed
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Every way to spell a word in small letters, or its beginning when there are too many: what begins like one of them may
 * be the word, and what does not is not.
 */
export function spellings(word: string): string[] {
  const letters = Array.from(word.normalize('NFC').toLowerCase());
  let before: string[] = [];
  let begun = [''];
  for (const [at, letter] of letters.entries()) {
    const other = letterOf.get(`${letters[at - 1] ?? ''}${letter}`);
    const inOne = other === undefined ? [] : before.map((beginning) => beginning + other);
    const next = begun.flatMap((beginning) => waysOf(letter).map((way) => beginning + way));
    // Two letters for one may be cut apart here, but not here and one letter before.
    if (next.length + inOne.length > most) return [...before, ...begun];
    [before, begun] = [begun, [...next, ...inOne]];
  }
  return begun;
}

function waysOf(letter: string): string[] {
  const pair = pairOf.get(letter);
  return pair === undefined ? [letter] : [letter, pair];
}

/** A text in small letters without accents, as the full-text index keeps it: å is an a with a ring, ø and æ are letters. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
