/**
 * The one way to the database. The embedded SQLite (3.45.1) can lose a commit when two connections
 * write at once, so there is one writer with one connection behind a queue, and a reader that cannot write.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient, type Client } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import * as schema from './schema/index.ts';

type Schema = typeof schema;

/** Reads, and the transaction inside {@link Database.write}. */
export type Reader = LibSQLDatabase<Schema>;
export type Transaction = Parameters<Parameters<Reader['transaction']>[0]>[0];

/** A database that is open. */
export type Database = {
  readonly url: string;
  readonly read: Reader;
  /**
   * Runs `work` in a transaction of its own: all of it is kept, or none. Await nothing foreign inside;
   * every other write waits. A write within a write is refused: it would wait for itself.
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Leaves nothing of what was deleted in the write-ahead log; the pages themselves are overwritten (secure_delete). */
  scrub(): Promise<void>;
  /** The writer's own connection, for migrations and maintenance. */
  readonly writer: Reader;
  /** Lets what is being written finish, and leaves everything in the one file. */
  close(): Promise<void>;
};

const busyTimeout = 5000;
const writerPragmas = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA secure_delete = ON',
  'PRAGMA cache_size = -32000',
];
const readerPragmas = ['PRAGMA query_only = ON', 'PRAGMA cache_size = -32000', 'PRAGMA mmap_size = 268435456'];

/** Opens a database: `file:./data/hjemegn.db`, or a libSQL server's `libsql://…`. */
export async function openDatabase(url: string): Promise<Database> {
  const file = filePath(url);
  if (file !== null) mkdirSync(dirname(file), { recursive: true });
  const writer = await connect(url, file === null ? [] : writerPragmas);
  const reader = file === null ? writer : await connect(url, readerPragmas);
  return databaseOf(url, writer, reader);
}

/** The path of a `file:` address (`file:./a.db`, `file:/a.db`, `file:///a.db`, with %20), null for a server's. */
export function filePath(url: string): string | null {
  if (!url.startsWith('file:')) return null;
  return decodeURIComponent(url.slice('file:'.length).replace(/^\/\/(localhost)?(?=\/)/, ''));
}

async function connect(url: string, pragmas: readonly string[]): Promise<Client> {
  const client = createClient({ url, concurrency: pragmas.length > 0 ? 1 : 20, timeout: busyTimeout });
  for (const pragma of pragmas) await client.execute(pragma);
  return client;
}

function databaseOf(url: string, writer: Client, reader: Client): Database {
  const writing = drizzle(writer, { schema, casing: 'snake_case' });
  const { inTurn, whenIdle } = queue();
  return {
    url,
    read: drizzle(reader, { schema, casing: 'snake_case' }),
    writer: writing,
    write: (work) => inTurn(() => writing.transaction(work)),
    scrub: () => inTurn(() => emptyLog(writer)),
    async close() {
      await whenIdle();
      if (reader !== writer) reader.close();
      await emptyLog(writer);
      writer.close();
    },
  };
}

/** Moves the write-ahead log into the file, and cuts it off. A server looks after its own. */
async function emptyLog(writer: Client): Promise<void> {
  if (writer.protocol === 'file') await writer.execute('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** One at a time, in the order they came; one that fails does not hold up the next. */
function queue() {
  const within = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: <T>(task: () => Promise<T>): Promise<T> => {
      if (within.getStore() === true) return Promise.reject(new Error('A write within a write would wait for itself.'));
      const turn = last.then(() => within.run(true, task));
      last = turn.catch(() => undefined);
      return turn;
    },
    whenIdle: () => last,
  };
}
