import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Complaint } from '#domain/errors.ts';
import { sourceFailures, sourceKinds, type SourceColumns } from '#domain/source.ts';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';
import { place } from './place.ts';

/** Where somebody else's events come from. */
export const source = sqliteTable(
  'source',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    kind: text({ enum: sourceKinds }).notNull(),
    name: text().notNull(),
    /** Null for a file that was uploaded. */
    url: text(),
    trusted: integer({ mode: 'boolean' }).notNull(),
    paused: integer({ mode: 'boolean' }).notNull().default(false),
    category: text().notNull(),
    placeId: text().references(() => place.id),
    categoryMap: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    placeMap: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** Which column of a file means what; null for what has no columns. */
    columns: text({ mode: 'json' }).$type<SourceColumns>(),
    everyHours: integer().notNull(),
    ownerId: text().references(() => staff.id),
    /** What the server said of what it sent last (RFC 9110 §8.8), for asking whether it changed. */
    etag: text(),
    lastModified: text(),
    /** SHA-256 of what was read last: servers that know nothing of the above send the same over and over. */
    contentHash: text(),
    /** Epoch seconds, all of them: last tried, last read without a fault, failing since, next to be tried. */
    triedAt: integer(),
    readAt: integer(),
    failingSince: integer(),
    nextAt: integer().notNull(),
    failure: text({ enum: sourceFailures }),
    /** What of the last reading could not be taken. */
    remarks: text({ mode: 'json' }).$type<Complaint[]>().notNull().default([]),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('source_municipality').on(table.municipality, table.name),
    index('source_due').on(table.paused, table.nextAt),
  ],
);

/** One event as a source has it: what it said last, and what became of it here. */
export const sourceItem = sqliteTable(
  'source_item',
  {
    sourceId: text()
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    uid: text().notNull(),
    /** What it said when it was last read. */
    snapshot: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** The event it became or changes; null while it waits, and for what was refused. */
    eventId: text(),
    /** The draft that waits for it. */
    draftId: text(),
    state: text({ enum: ['waiting', 'taken', 'refused', 'vanished', 'merged'] }).notNull(),
    /** Epoch seconds. */
    seenAt: integer().notNull(),
    vanishedAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.sourceId, table.uid] }),
    index('source_item_event').on(table.eventId),
    index('source_item_draft').on(table.draftId),
    index('source_item_uid').on(table.uid),
  ],
);
