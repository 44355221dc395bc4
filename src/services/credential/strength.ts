/** Whether a password is good enough: long, and not one that everybody tries first (NIST SP 800-63B §5.1.1.2). */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Complaint } from '#domain/errors.ts';

/** For staff a password beside a second factor; for a young person a passphrase alone. */
export const leastLength = { password: 12, passphrase: 16 } as const;
const mostLength = 128;

/** The judge of each kind; it reads its word lists once, when the first is chosen. */
const judges = new Map<'password' | 'passphrase', ZxcvbnFactory>();

/** Complaints about a new password; `known` are words that are too near: a name, an address. */
export function complaintsAbout(field: 'password' | 'passphrase', text: string, known: readonly string[]): Complaint[] {
  if (text.length < leastLength[field]) return [tooShort(field)];
  if (text.length > mostLength) return [tooLong(field)];
  const judge = judges.getOrInsertComputed(field, () => new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }));
  // A word said three times is not three words, with spaces between or without.
  const scores = [text, text.replaceAll(/[\s_.-]+/g, '')].map((one) => judge.check(one, ['hjemegn', ...known]).score);
  return Math.min(...scores) >= 3 ? [] : [tooCommon(field)];
}

function tooShort(field: 'password' | 'passphrase'): Complaint {
  const least = leastLength[field];
  return {
    field,
    da: `Brug mindst ${least} tegn. Flere ord efter hinanden er godt.`,
    en: `Use at least ${least} characters. Several words in a row are good.`,
  };
}

function tooLong(field: string): Complaint {
  return { field, da: `Brug højst ${mostLength} tegn.`, en: `Use at most ${mostLength} characters.` };
}

function tooCommon(field: string): Complaint {
  return {
    field,
    da: 'Den er for let at gætte. Tag nogle ord, der ikke hører sammen.',
    en: 'It is too easy to guess. Take words that do not belong together.',
  };
}
