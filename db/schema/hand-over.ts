import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staff } from './account.ts';

/** A word to whoever takes something over. It is there until they have read it, and then it is gone. */
export const handOverNote = sqliteTable(
  'hand_over_note',
  {
    id: text().primaryKey(),
    toId: text()
      .notNull()
      .references(() => staff.id),
    fromId: text().references(() => staff.id),
    /** How many things it is about. */
    many: integer().notNull(),
    /** What it says, encrypted. */
    text: text().notNull(),
    /** Epoch seconds. */
    at: integer().notNull(),
  },
  (table) => [index('hand_over_note_to').on(table.toId)],
);
