import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
  },
  (table) => [index('place_name').on(table.municipality, table.name)],
);
