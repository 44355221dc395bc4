import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** All 98 municipalities by name; `revision` rises with every change the public can see and keys every cache. */
export const municipality = sqliteTable('municipality', {
  code: text().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  joined: integer({ mode: 'boolean' }).notNull().default(false),
  colour: text().notNull(),
  colourName: text().notNull(),
  timeZone: text().notNull(),
  languages: text({ mode: 'json' }).$type<string[]>().notNull(),
  revision: integer().notNull().default(0),
  /** When `revision` last rose, in epoch seconds. */
  revisedAt: integer().notNull().default(0),
});

export const category = sqliteTable(
  'category',
  {
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    slug: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    hue: integer().notNull(),
    position: integer().notNull(),
    /** No longer offered to those who write; what has it keeps it. */
    retired: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.slug] })],
);

export const town = sqliteTable(
  'town',
  {
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    slug: text().notNull(),
    name: text().notNull(),
    postalCode: text(),
    /** No longer offered to those who write; what lies there still does. */
    retired: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.slug] })],
);

/** A text of the municipality's own, in one language, in place of ours. */
export const municipalityText = sqliteTable(
  'municipality_text',
  {
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    key: text().notNull(),
    lang: text({ enum: ['da', 'en'] }).notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.key, table.lang] })],
);

/** What every change was: who, when, which item, and the item as it became. Only ever added to. */
export const revision = sqliteTable(
  'revision',
  {
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    number: integer().notNull(),
    noun: text().notNull(),
    itemId: text().notNull(),
    verb: text().notNull(),
    actor: text().notNull(),
    /** Epoch seconds. */
    at: integer().notNull(),
    snapshot: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.number, table.noun, table.itemId] }),
    index('revision_item').on(table.noun, table.itemId),
  ],
);
