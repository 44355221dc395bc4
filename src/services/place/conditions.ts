/** Hidden places as conditions on rows of whatever happens at one. */
import { isNull, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { place } from '#db/schema/place.ts';
import type { Hidden } from '#domain/profile.ts';
import { listOf } from '../json-rows.ts';

/** Leaves out what is at a hidden place, or in a hidden town of a municipality; what is nowhere stays. */
export function notAt(column: SQLiteColumn, code: string, hidden: Hidden | undefined): SQL | undefined {
  if (hidden === undefined || hidden.towns.length + hidden.places.length === 0) return undefined;
  const places = sql`SELECT h.id FROM ${place} AS h WHERE h.municipality = ${code}
    AND (h.id IN ${listOf(hidden.places)} OR h.town IN ${listOf(hidden.towns)})`;
  return or(isNull(column), sql`${column} NOT IN (${places})`);
}
