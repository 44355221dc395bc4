/** A passphrase to take as it is: words by chance, so that nobody can guess it from whose it is. */
import { randomInt } from 'node:crypto';
import { passphraseWords } from '#content/passphrase-words.ts';

/** Four plain Danish words, at least ten bits each. */
export function suggestPassphrase(many = 4): string {
  return Array.from({ length: many }, () => passphraseWords[randomInt(passphraseWords.length)]).join(' ');
}
