/** When two names are one: for what people choose from by name. */

/** Capitals and accents make no other name of it, as in a Danish dictionary: é is e there, and å is no a. */
const dictionary = new Intl.Collator('da', { sensitivity: 'base' });

/** True for names that a reader takes for the same, however they are spaced and written. */
export function isSameName(one: string, other: string): boolean {
  return dictionary.compare(plain(one), plain(other)) === 0;
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}
