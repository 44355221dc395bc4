/** Fields that identify somebody: AES-256-GCM, the key's id before them, and bound to where they stand. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './ring.ts';

/** Where a field stands. A value moved to another row or column does not open there. */
export type Field = { table: string; row: string; column: string };

/** `k1.<base64url>` of a text. */
export function encryptField(keys: KeyRing, field: Field, text: string): string {
  const { id, encrypt } = keys.current();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', encrypt, nonce).setAAD(placeOf(field));
  const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${id}.${bytes.toString('base64url')}`;
}

/** The text of a field. Throws when it was changed, moved, or encrypted with a key that is gone. */
export function decryptField(keys: KeyRing, field: Field, value: string): string {
  const [id = '', encoded = ''] = value.split('.');
  const key = keys.key(id);
  if (key === undefined) throw new Error(`There is no key ${id} for ${field.table}.${field.column}.`);
  const bytes = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.encrypt, bytes.subarray(0, 12))
    .setAAD(placeOf(field))
    .setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}

/** The id of the key that a value was made with. */
export function keyIdOf(value: string): string {
  return value.slice(0, value.indexOf('.'));
}

function placeOf({ table, row, column }: Field): Buffer {
  return Buffer.from(`${table}:${row}:${column}`);
}
