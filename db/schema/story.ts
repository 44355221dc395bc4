import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';

export const story = sqliteTable(
  'story',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    slug: text().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    text: text().notNull(),
    pictureUrl: text(),
    pictureAlt: text(),
    published: text().notNull(),
    status: text({ enum: ['draft', 'published', 'withdrawn'] }).notNull(),
    example: integer({ mode: 'boolean' }).notNull().default(false),
    /** When its owner should say "still right" again. */
    verifyBy: text(),
    /** The member of staff who keeps it right; null for what nobody owns. Handed over when they leave. */
    ownerId: text().references(() => staff.id),
    /** Epoch seconds. */
    modifiedAt: integer().notNull(),
  },
  (table) => [
    index('story_list').on(table.municipality, table.status, table.published),
    index('story_picture').on(table.pictureUrl),
  ],
);
