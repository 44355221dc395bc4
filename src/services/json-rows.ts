/**
 * Many rows as one value. SQLite writes JSON faster than the driver hands over rows one value at a time:
 * a thousand events come in a fifth of the time.
 */
import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

type Fields = Readonly<Record<string, SQL | SQLiteColumn | SQL.Aliased>>;

/** Every row as an object with these fields, all in one text. Booleans are 0 and 1. */
export function jsonRows(fields: Fields): SQL<string> {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [sql.raw(`'${name}'`), sql`${value}`]);
  return sql<string>`json_group_array(json_object(${sql.join(pairs, sql`, `)}))`;
}

/** A column that holds JSON, as what it holds. */
export function nested(column: SQLiteColumn): SQL {
  return sql`json(${column})`;
}

/** A column of epoch seconds as `2026-11-23T18:05:00Z`. */
export function stamp(column: SQLiteColumn): SQL {
  return sql`strftime('%Y-%m-%dT%H:%M:%SZ', ${column}, 'unixepoch')`;
}

/** The rows of such a text; of nothing none. */
export function readJsonRows<Row>([answer]: readonly { json: string }[]): Row[] {
  return answer === undefined ? [] : (JSON.parse(answer.json) as Row[]);
}

/**
 * New rows as one parameter, which the database takes apart itself: an event of 500 dates is saved in two thirds of the time
 * that it takes to hand over every value. Answers what goes after `INSERT INTO`.
 */
export function rowsToInsert(table: SQLiteTable, rows: readonly Readonly<Record<string, unknown>>[]): SQL {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => sql.identifier(toSnakeCase(column.name)));
  const values = columns.map((_, at) => sql.raw(`value ->> ${at}`));
  const all = rows.map((row) => columns.map(([name]) => row[name] ?? null));
  return sql`${table} (${sql.join(names, sql`, `)})
    SELECT ${sql.join(values, sql`, `)} FROM json_each(${JSON.stringify(all)})`;
}

/** A list of values as one parameter, however long it is. */
export function listOf(values: readonly (string | number)[]): SQL {
  return sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
}
