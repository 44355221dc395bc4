/**
 * Something handed to a browser to bring back: what step of a sign-in it is at, what challenge it was given. Nobody
 * can read or change it, and it ends by itself, so a page that is only looked at writes nothing.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Hub } from '../hub.ts';

/** What it is for; a seal for one thing opens nothing else. */
export type Purpose = 'challenge' | 'join' | 'regain' | 'second factor' | 'enrolment' | 'oidc' | 'device' | 'notice';

/** Seals a value for some seconds. */
export function seal({ keys, clock }: Hub, purpose: Purpose, value: unknown, seconds: number): string {
  const { id, seal: key } = keys.current();
  const until = Math.floor(clock().epochMilliseconds / 1000) + seconds;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  const text = JSON.stringify({ until, value });
  const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${id}.${bytes.toString('base64url')}`;
}

/** The value of a seal; null when it is not ours, was changed, is for something else or has ended. */
export function unseal<Schema extends z.ZodType>(
  { keys, clock }: Hub,
  purpose: Purpose,
  text: string | undefined,
  schema: Schema,
): z.output<Schema> | null {
  const [id = '', encoded = ''] = (text ?? '').split('.');
  const key = keys.key(id);
  const bytes = Buffer.from(encoded, 'base64url');
  if (key === undefined || bytes.length < 28) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.seal, bytes.subarray(0, 12))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-16));
    const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    const { until, value } = JSON.parse(plain) as { until: number; value: unknown };
    return clock().epochMilliseconds / 1000 < until ? schema.parse(value) : null;
  } catch {
    return null;
  }
}
