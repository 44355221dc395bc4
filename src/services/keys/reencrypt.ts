/** Writing encrypted columns anew with the newest key. */
import { asc, eq, gt } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { breathe } from '../breathe.ts';
import type { Hub } from '../hub.ts';
import { encryptedTables, nameOf, type EncryptedTable } from './encrypted.ts';
import { decryptField, encryptField, keyIdOf } from './field.ts';
import { lookupOf } from './lookup.ts';
import type { KeyRing } from './ring.ts';

/** So many rows in one transaction: a server that goes on serving waits no longer than for these. */
const batch = 100;

/** How many rows have something encrypted in them. */
export async function countEncrypted({ db }: Hub): Promise<number> {
  const counts = await Promise.all(encryptedTables.map(({ table }) => db.read.$count(table)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Writes everything that an older key was used for with the newest. Answers how many rows that were. */
export async function reencrypt(hub: Hub, total: number, step: (done: number, total: number) => void): Promise<number> {
  let [done, rewritten] = [0, 0];
  for (const one of encryptedTables) {
    for (let last: string | null = ''; last !== null;) {
      const after: string = last;
      const part = await hub.db.write((tx) => reencryptBatch(hub.keys, tx, one, after));
      [done, rewritten, last] = [done + part.seen, rewritten + part.rewritten, part.last];
      step(done, Math.max(total, done));
      await breathe();
    }
  }
  return rewritten;
}

type Row = Record<string, unknown> & { id: string };
type Part = { seen: number; rewritten: number; last: string | null };

/** Read and written in one transaction: nobody's change between the two is lost. */
async function reencryptBatch(keys: KeyRing, tx: Transaction, one: EncryptedTable, after: string): Promise<Part> {
  const { table } = one;
  const rows = (await tx.select().from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(batch)) as Row[];
  let rewritten = 0;
  for (const row of rows) {
    const changes = { ...fieldsAnew(keys, one, row), ...lookupsAnew(keys, one, row) };
    if (Object.keys(changes).length === 0) continue;
    await tx.update(table).set(changes).where(eq(table.id, row.id));
    rewritten += 1;
  }
  return { seen: rows.length, rewritten, last: rows.length < batch ? null : (rows.at(-1)?.id ?? null) };
}

function fieldsAnew(keys: KeyRing, one: EncryptedTable, row: Row): Record<string, string> {
  const old = one.columns.filter((column) => isOld(keys, row[column]));
  const anew = (column: string): string =>
    encryptField(keys, { table: nameOf(one), row: row.id, column }, textOf(keys, one, row, column));
  return Object.fromEntries(old.map((column) => [column, anew(column)]));
}

function lookupsAnew(keys: KeyRing, one: EncryptedTable, row: Row): Record<string, string> {
  const old = (one.lookups ?? []).filter(({ column }) => isOld(keys, row[column]));
  const text = ({ of, exact }: (typeof old)[number]): string => {
    const kept = textOf(keys, one, row, of);
    return exact === true ? kept : kept.toLowerCase();
  };
  return Object.fromEntries(old.map((lookup) => [lookup.column, lookupOf(keys, lookup.what, text(lookup))]));
}

/** Null is nothing, and nothing needs no key. */
function isOld(keys: KeyRing, value: unknown): boolean {
  return typeof value === 'string' && keyIdOf(value) !== keys.current().id;
}

function textOf(keys: KeyRing, one: EncryptedTable, row: Row, column: string): string {
  return decryptField(keys, { table: nameOf(one), row: row.id, column }, String(row[column]));
}
