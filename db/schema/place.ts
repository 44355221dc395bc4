import { type AnySQLiteColumn, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';

export const place = sqliteTable(
  'place',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    name: text().notNull(),
    town: text(),
    streetAddress: text(),
    postalCode: text(),
    latitude: real(),
    longitude: real(),
    online: integer({ mode: 'boolean' }).notNull().default(false),
    accessText: text(),
    /** When its owner should say "still right" again. */
    verifyBy: text(),
    /** No longer offered to those who write; what points at it still does. */
    retired: integer({ mode: 'boolean' }).notNull().default(false),
    /** The place it turned out to be: a source that goes on naming this one means that one. */
    mergedIntoId: text().references((): AnySQLiteColumn => place.id),
    /** The member of staff who keeps it right; null for what nobody owns. Handed over when they leave. */
    ownerId: text().references(() => staff.id),
  },
  (table) => [index('place_name').on(table.municipality, table.name)],
);
