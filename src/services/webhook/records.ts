/** A webhook's secret between rows and values, and what it signs. */
import { createHmac, randomBytes } from 'node:crypto';
import { decryptField, encryptField } from '../keys/field.ts';
import type { KeyRing } from '../keys/ring.ts';

const prefix = 'whsec_';

/** A new secret of 256 bits, as it is shown and kept. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

/** A secret as the table has it. */
export function encryptedSecret(keys: KeyRing, id: string, secret: string): string {
  return encryptField(keys, { table: 'webhook', row: id, column: 'secret' }, secret);
}

/** The secret of a row. */
export function secretOf(keys: KeyRing, { id, secret }: { id: string; secret: string }): string {
  return decryptField(keys, { table: 'webhook', row: id, column: 'secret' }, secret);
}

/** The headers that say who sent a message, which it is and when, and that nobody changed it (standardwebhooks.com). */
export function signedHeaders(secret: string, message: { id: string; at: number; body: string }) {
  const { id, at, body } = message;
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` };
}
