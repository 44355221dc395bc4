/** What still needs which key. */
import { and, getTableColumns, gt, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { attempts, invitation } from '#db/schema/access.ts';
import type { Hub } from '../hub.ts';
import { encryptedTables } from './encrypted.ts';

/** Encrypted fields, codes that can be used, attempts that are counted. */
export type Need = 'fields' | 'codes' | 'attempts';

type Place = { need: Need; table: SQLiteTable; column: SQLiteColumn; where?: SQL | undefined };

/** Ids of keys that something was made with and still is read by, each with what that is. */
export async function neededKeys(hub: Hub): Promise<Map<string, Need[]>> {
  const needed = new Map<string, Need[]>();
  for (const place of placesAt(hub)) {
    for (const id of await keysAt(hub, place)) {
      const needs = needed.getOrInsertComputed(id, () => []);
      if (!needs.includes(place.need)) needs.push(place.need);
    }
  }
  return needed;
}

function placesAt({ clock }: Hub): Place[] {
  const now = clock().epochMilliseconds;
  const usable = and(isNull(invitation.usedAt), gt(invitation.expiresAt, Math.floor(now / 1000)));
  const counting = or(isNull(attempts.expire), gt(attempts.expire, now));
  return [
    ...encryptedTables.flatMap(({ table, columns, lookups = [] }) => {
      const all: Record<string, SQLiteColumn> = getTableColumns(table);
      return [...columns, ...lookups.map(({ column }) => column)].flatMap((name) => {
        const column = all[name];
        return column === undefined ? [] : [{ need: 'fields' as const, table, column }];
      });
    }),
    { need: 'codes', table: invitation, column: invitation.lookup, where: usable },
    { need: 'attempts', table: attempts, column: attempts.key, where: counting },
  ];
}

/** The key's id stands before the first dot; before that, where attempts are counted, what is counted. */
async function keysAt({ db }: Hub, { table, column, where }: Place): Promise<string[]> {
  const made = sql<string>`substr(${column}, 1, instr(${column}, '.') - 1)`;
  const rows = await db.read
    .selectDistinct({ id: made })
    .from(table)
    .where(and(isNotNull(column), where));
  return rows.map(({ id }) => id.replace(/^.*:/, ''));
}
