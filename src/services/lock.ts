/** One process owns a database file. A lock file beside it says which. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The file belongs to a process that is alive; `path` is the database. */
export class DatabaseInUse extends Error {
  constructor(path: string, pid: number) {
    super(`${path} is in use by process ${pid}. Stop it first, or let it do the work.`);
    this.name = 'DatabaseInUse';
  }
}

/** Takes the lock of a database file and gives back how to let go. Throws {@link DatabaseInUse}. */
export function takeLock(path: string): () => void {
  const lock = `${resolve(path)}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  if (!create(lock)) {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (isAlive(owner)) throw new DatabaseInUse(path, owner);
    rmSync(lock, { force: true });
    if (!create(lock)) throw new DatabaseInUse(path, Number(readFileSync(lock, 'utf8')));
  }
  return () => rmSync(lock, { force: true });
}

function create(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
