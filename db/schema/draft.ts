import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
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
    savedById: text().references(() => staff.id),
    sourceId: text().references(() => source.id, { onDelete: 'cascade' }),
    word: text(),
    /** Epoch seconds, all three. */
    createdAt: integer().notNull(),
    modifiedAt: integer().notNull(),
    sentAt: integer(),
  },
  (table) => [
    index('draft_queue').on(table.municipality, table.state, ...inOrder(table)),
    index('draft_queue_noun').on(table.municipality, table.state, table.noun, ...inOrder(table)),
    index('draft_queue_source').on(table.sourceId, table.state, ...inOrder(table)),
    index('draft_author').on(table.authorId, table.state, ...inOrder(table)),
    index('draft_changed').on(table.municipality, table.state, table.modifiedAt),
    index('draft_item').on(table.noun, table.itemId, table.state),
    index('draft_start').on(table.municipality, table.startsOn),
  ],
);

/** The order of the review queue down to the last tie: who has waited longest, then what begins first. */
function inOrder({ sentAt, startsOn, id }: Record<'sentAt' | 'startsOn' | 'id', AnySQLiteColumn>) {
  return [sentAt, sql`coalesce(${startsOn}, '')`, id] as const;
}
