/** One process owns a database file. A lock file beside it says which. */
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** Takes the lock of a database file and gives back how to let go. Throws {@link DatabaseInUse} while another process has it. */
export function takeLock(path: string): () => void {
  const lock = `${resolve(path)}.lock`;
  mkdirSync(dirname(lock), { recursive: true });
  if (!create(lock)) {
    clearAway(path, lock);
    if (!create(lock)) throw inUse(path, ownerOf(lock));
  }
  return () => rmSync(lock, { force: true });
}

/** Who has it: the process, and when that began, since numbers come round again. */
type Owner = { pid: number; began: string };

/** Another process owns the database. */
export class DatabaseInUse extends CannotStart {}

function inUse(path: string, { pid }: Owner): DatabaseInUse {
  return new DatabaseInUse(`${path} is in use by process ${pid}. Stop it first, or let it do the work.`);
}

/** Appears whole or not at all: a second process never reads a lock that is half written. */
function create(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${beganAt(process.pid)}`, { mode: 0o600 });
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own);
  }
}

/** Removes a lock whose owner has died; of two that try at once only one can. */
function clearAway(path: string, lock: string): void {
  const owner = ownerOf(lock);
  if (isAlive(owner)) throw inUse(path, owner);
  const taken = `${lock}.${process.pid}.old`;
  try {
    renameSync(lock, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  const removed = ownerOf(taken);
  if (isAlive(removed)) renameSync(taken, lock);
  else rmSync(taken);
  if (isAlive(removed)) throw inUse(path, removed);
}

function ownerOf(lock: string): Owner {
  if (!existsSync(lock)) return { pid: 0, began: '' };
  const [pid, began] = readFileSync(lock, 'utf8').split(' ');
  return { pid: Number(pid), began: began ?? '' };
}

function isAlive({ pid, began }: Owner): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return began === beganAt(pid);
}

/** When a process began, in ticks since the machine did (proc(5), field 22); nothing where that is not told. */
function beganAt(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}
