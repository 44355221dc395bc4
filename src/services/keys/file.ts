/** The file that the keys lie in: JSON, for its owner's eyes only. */
import {
  chmodSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';
import { keyRing, newSecret, type KeyRing, type Secrets } from './ring.ts';

const KeyFile = z.object({
  keys: z.array(z.object({ id: z.string().regex(/^k\d+$/), secret: z.string().regex(/^[\w-]{43}$/) })).min(1),
});

/**
 * Opens the keys at a path; a file that is not there is made. Throws {@link CannotStart} when it cannot be read: a
 * new one in its place would lose every profile.
 */
export function openKeys(path: string): KeyRing {
  const keep = (secrets: Secrets): void => write(path, secrets);
  if (existsSync(path)) return keyRing(read(path), keep);
  const secrets = [newSecret([])];
  keep(secrets);
  return keyRing(secrets, keep);
}

function read(path: string): Secrets {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8'))).keys;
  } catch (error) {
    throw new CannotStart(`The key file ${path} cannot be read. Put back the one that belongs to the database.`, {
      cause: error,
    });
  }
}

/** There as a whole or not at all, and on the disk before anything is encrypted with it. */
function write(path: string, keys: Secrets): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.new`, 'w', 0o600);
  writeSync(file, `${JSON.stringify({ keys }, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
  syncFolder(dirname(path));
}

/** A new name is on the disk once its folder is. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
