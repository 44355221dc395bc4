/** Events by the words in them: one question to the full-text index, asked before the list that it narrows. */
import { sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/client.ts';
import { event } from '#db/schema/event.ts';
import type { EventFilter } from '#domain/filter.ts';
import { matchOf } from '../full-text.ts';
import { listOf } from '../json-rows.ts';

/** As many as are quicker looked up one by one than met along the dates. */
const few = 2000;

/** What a search found: every event's id, or when those are many a condition on the event. */
export type Found = { ids: readonly string[] } | { many: SQL };

/** The events of a municipality that say all of the words, anywhere or in the title. */
export async function findWords(
  { read }: Pick<Database, 'read'>,
  code: string,
  words: string,
  where: 'anywhere' | 'title' = 'anywhere',
): Promise<Found> {
  const match = matchOf(words);
  if (match === null) return { ids: [] };
  const said = sql`event_search MATCH ${where === 'title' ? `title : (${match})` : match}`;
  const rows = await read.all<{ id: string }>(
    sql`SELECT ${event.id} FROM event_search CROSS JOIN ${event} ON ${event.number} = event_search.rowid
      WHERE ${said} AND ${event.municipality} = ${code} LIMIT ${few + 1}`,
  );
  if (rows.length <= few) return { ids: rows.map(({ id }) => id) };
  // The plus keeps so many from steering the walk, which for a common word ends after the first few dates.
  return { many: sql`+${event.number} IN (SELECT rowid FROM event_search WHERE ${said})` };
}

/** The events that a filter's words find; null when it asks for none. */
export async function findAsked(
  db: Pick<Database, 'read'>,
  code: string,
  { query }: Pick<EventFilter, 'query'>,
): Promise<Found | null> {
  return query === null ? null : findWords(db, code, query);
}

/** What was found as a condition: few by the column that has their id. Nothing narrows without a search. */
export function isFound(found: Found | null, id: SQLiteColumn): SQL | undefined {
  if (found === null) return undefined;
  return 'many' in found ? found.many : sql`${id} IN ${listOf(found.ids)}`;
}
