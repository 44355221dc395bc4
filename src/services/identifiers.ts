/** Fresh names for things. */
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Eight characters without look-alikes, 40 random bits. */
export function randomId(): string {
  return Array.from(randomBytes(8), (byte) => alphabet[byte % 32]).join('');
}
