import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { announcementKinds } from '#domain/announcement.ts';
import { draftNouns } from '#domain/draft.ts';
import { municipality } from './municipality.ts';

/** What there is to tell, in the order it happened. */
export const announcement = sqliteTable(
  'announcement',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    noun: text({ enum: draftNouns }).notNull(),
    itemId: text().notNull(),
    recurrenceId: text(),
    kind: text({ enum: announcementKinds }).notNull(),
    reason: text(),
    /** The record that it belongs to. */
    revision: integer().notNull(),
    /** Epoch seconds. */
    at: integer().notNull(),
  },
  (table) => [
    index('announcement_municipality').on(table.municipality, table.number),
    index('announcement_item').on(table.noun, table.itemId),
  ],
);
