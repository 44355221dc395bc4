import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who does a job right now, so that several processes on one database do not do it twice. */
export const lease = sqliteTable('lease', {
  job: text().primaryKey(),
  holder: text().notNull(),
  /** Epoch seconds; whoever comes later may take it. */
  until: integer().notNull(),
});
