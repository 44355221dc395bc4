/** Finding by what may not be read: an HMAC of it, under the key's id. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Key, KeyRing } from './ring.ts';

/** What is looked up by an HMAC; the same text means another thing in each. */
export type Looked = 'sign-in name' | 'e-mail' | 'oidc' | 'code' | 'attempt' | 'device';

/** What to keep beside a value so that it can be found. */
export function lookupOf(keys: KeyRing, what: Looked, text: string): string {
  return lookupUnder(keys.current(), what, text);
}

/** What the value may have been kept under, with any key of the ring. */
export function lookupsOf(keys: KeyRing, what: Looked, text: string): string[] {
  return keys.all().map((key) => lookupUnder(key, what, text));
}

function lookupUnder({ id, lookup }: Key, what: Looked, text: string): string {
  return `${id}.${createHmac('sha256', lookup).update(`${what}\0${text}`).digest('base64url')}`;
}

/** A secret of 130 random bits in letters and digits that are not mistaken for each other. */
export function newToken(): string {
  return randomLetters(26);
}

/** Random letters and digits, five bits each. */
export function randomLetters(length: number): string {
  return Array.from(randomBytes(length), (byte) => letters[byte % 32]).join('');
}

/** Crockford's alphabet without what is read aloud alike. */
export const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** The hash under which a long secret is kept; guessing it from the hash would take for ever. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
