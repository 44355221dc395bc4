import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { draftNouns, draftScopes, draftStates, proposals, type Fields } from '#domain/draft.ts';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';
import { source } from './source.ts';

export const draft = sqliteTable(
  'draft',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    noun: text({ enum: draftNouns }).notNull(),
    proposal: text({ enum: proposals }).notNull(),
    itemId: text(),
    scope: text({ enum: draftScopes }).notNull().default('all'),
    recurrenceId: text(),
    base: integer(),
    fields: text({ mode: 'json' }).$type<Fields>().notNull(),
    state: text({ enum: draftStates }).notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    startsOn: text(),
    authorId: text().references(() => staff.id),
    sourceId: text().references(() => source.id, { onDelete: 'cascade' }),
    word: text(),
    /** Epoch seconds, all three. */
    createdAt: integer().notNull(),
    modifiedAt: integer().notNull(),
    sentAt: integer(),
  },
  (table) => [
    index('draft_queue').on(table.municipality, table.state, table.sentAt, table.id),
    index('draft_author').on(table.authorId, table.state),
    index('draft_item').on(table.noun, table.itemId, table.state),
    index('draft_source').on(table.sourceId, table.state),
  ],
);
