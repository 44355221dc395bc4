/** Where the process that owns a database file listens for the command line. */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A unix socket's name has room for 107 bytes (unix(7)). */
const longest = 107;

/** A socket beside the database, or, where that name would be too long, one named after it among temporary files. */
export function socketPath(database: string): string {
  const beside = `${resolve(database)}.sock`;
  if (Buffer.byteLength(beside) <= longest) return beside;
  const name = createHash('sha256').update(resolve(database)).digest('base64url').slice(0, 16);
  return join(tmpdir(), `hjemegn-${name}.sock`);
}
