/**
 * A one-time code as it is printed on a card or read aloud: twelve letters and digits in groups of four, none of
 * them mistaken for another, the last of them a check on the others (Luhn, modulo 32).
 */
import { invalid } from './errors.ts';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 12;

/** How many random letters it takes: 55 bits. */
export const codeRandomLength = length - 1;

/** A code of random letters, as it is kept: `7h3km9qd2xra`. */
export function codeOf(random: string): string {
  return random + checkLetter(random);
}

/** As it is shown: `7H3K-M9QD-2XRA`. */
export function shownCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-').toUpperCase();
}

/** The code that was typed, whatever the case, spaces and hyphens. Throws `invalid` when it cannot be one. */
export function readCode(typed: string): string {
  const code = asMeant(typed);
  if (!new RegExp(`^[${letters}]{${length}}$`).test(code)) throw mistyped();
  if (checkLetter(code.slice(0, -1)) !== code.at(-1)) throw mistyped();
  return code;
}

/** What was typed, with letters that are not used taken for the digits they look like. */
export function asMeant(typed: string): string {
  return typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
}

function checkLetter(text: string): string {
  const sum = Array.from(text)
    .toReversed()
    .reduce((total, letter, at) => {
      const value = letters.indexOf(letter) * (at % 2 === 0 ? 2 : 1);
      return total + Math.floor(value / 32) + (value % 32);
    }, 0);
  return letters[(32 - (sum % 32)) % 32] ?? '';
}

function mistyped() {
  return invalid({
    field: 'kode',
    da: 'Der er en tastefejl i koden. Se efter en gang til: den har tolv tegn.',
    en: 'The code is mistyped. Look again: it has twelve characters.',
  });
}
