import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { peopleFigures } from '#domain/figures.ts';
import { municipality } from './municipality.ts';

/** Numbers of people at the end of a quarter, small ones already hidden: what is not here cannot leak. */
export const figure = sqliteTable(
  'figure',
  {
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    /** `2026-3`. */
    quarter: text().notNull(),
    name: text({ enum: peopleFigures }).notNull(),
    /** What of it: a category; empty for all. */
    label: text().notNull(),
    /** Null is hidden. */
    people: integer(),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.quarter, table.name, table.label] })],
);
