import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pictureFormats, picturePermissions } from '#domain/picture.ts';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';

/** A picture of ours, as far as words go. */
export const picture = sqliteTable(
  'picture',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    /** Empty until it is said. */
    alt: text().notNull(),
    /** Who may be seen in it, and what allows us to show it; null until it is said. */
    permission: text({ enum: picturePermissions }),
    /** Whose it is and where the permission is kept, in words. */
    permissionNote: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    uploadedBy: text().references(() => staff.id),
    /** Epoch seconds. */
    createdAt: integer().notNull(),
    /** Since when nothing has it, in epoch seconds, as the daily job found; what nobody misses is deleted after a while. */
    unusedSince: integer(),
  },
  (table) => [index('picture_municipality').on(table.municipality, table.createdAt)],
);

/** Its bytes, re-encoded, in one width and format. In the database, so that every process has them. */
export const pictureFile = sqliteTable(
  'picture_file',
  {
    pictureId: text()
      .notNull()
      .references(() => picture.id, { onDelete: 'cascade' }),
    width: integer().notNull(),
    height: integer().notNull(),
    format: text({ enum: pictureFormats }).notNull(),
    bytes: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.pictureId, table.width, table.format] })],
);
