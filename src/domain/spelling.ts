/** Words as they are looked for: capitals and accents do not matter, nor whether æ, ø and å are written ae, oe and aa. */

const letterOf = new Map([
  ['ae', 'æ'],
  ['oe', 'ø'],
  ['aa', 'å'],
  ['ss', 'ß'],
]);
const pairOf = new Map([...letterOf].map(([pair, letter]) => [letter, pair]));
const eitherWay = /(ae|oe|aa|ss|[æøåß])/u;
/** Two to the power of so many spellings are looked for. */
const most = 4;

/** The words of what somebody typed, without the signs between them. */
export function wordsOf(typed: string): string[] {
  return typed
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Every way to spell the beginning of a word in small letters: all of it, or as far as the fifth place that can be
 * spelled in two ways. What begins like one of them begins like the word.
 */
export function spellings(word: string): string[] {
  const parts = word.normalize('NFC').toLowerCase().split(eitherWay);
  const whole = parts.slice(0, 2 * most + 1);
  return whole.reduce<string[]>(
    (begun, part) => waysOf(part).flatMap((way) => begun.map((beginning) => beginning + way)),
    [''],
  );
}

function waysOf(part: string): string[] {
  const other = letterOf.get(part) ?? pairOf.get(part);
  return other === undefined ? [part] : [part, other];
}

/** A text in small letters without accents, as the full-text index keeps it: å is an a with a ring, ø and æ are letters. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
