/** Passwords and passphrases: Argon2id (RFC 9106) through node:crypto, as PHC strings. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** What OWASP asks at least: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const tagLength = 32;

const derive = promisify(argon2);

type Cost = { memory: number; passes: number; parallelism: number };

/** `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { memory: m, passes: t, parallelism: p } = cost;
  const hash = await argon2id(password, salt, cost);
  return `$argon2id$v=19$m=${m},t=${t},p=${p}$${base64(salt)}$${base64(hash)}`;
}

/**
 * True when the password is the one that was hashed. For null, nobody's, it does the same work and says false, so
 * that the time taken does not tell who is known here.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const { cost: paid, salt, hash } = read(stored ?? nobody);
  const tried = await argon2id(password, salt, paid);
  return timingSafeEqual(tried, hash) && stored !== null;
}

/** A hash of nothing that can be typed. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function argon2id(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength });
}

function read(phc: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (parts === null) throw new Error('A stored password is not an Argon2id hash.');
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
