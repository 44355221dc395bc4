import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { accessNotes, eventStatuses, signUps, visibilities, type EventMoved } from '#domain/event.ts';
import { occurrenceStatuses } from '#domain/series.ts';
import { contact } from './contact.ts';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';
import { place } from './place.ts';

export const event = sqliteTable(
  'event',
  {
    /** The key of the full-text index; everything else names an event by `id`. */
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    slug: text().notNull(),
    uid: text().notNull().unique(),
    title: text().notNull(),
    summary: text().notNull(),
    text: text().notNull(),
    category: text().notNull(),
    placeId: text().references(() => place.id),
    contactId: text().references(() => contact.id),
    organiser: text(),
    start: text().notNull(),
    end: text().notNull(),
    rule: text(),
    excludedDates: text({ mode: 'json' }).$type<string[]>().notNull(),
    extraDates: text({ mode: 'json' }).$type<string[]>().notNull(),
    ageFrom: integer(),
    ageTo: integer(),
    price: integer(),
    signUp: text({ enum: signUps }).notNull(),
    signUpUrl: text(),
    languages: text({ mode: 'json' }).$type<string[]>().notNull(),
    access: text({ mode: 'json' }).$type<(typeof accessNotes)[number][]>().notNull(),
    comeAlone: integer({ mode: 'boolean' }).notNull(),
    fromAfar: integer({ mode: 'boolean' }).notNull(),
    pictureUrl: text(),
    pictureAlt: text(),
    visibility: text({ enum: visibilities }).notNull(),
    example: integer({ mode: 'boolean' }).notNull(),
    ownerRole: text(),
    verifyBy: text(),
    status: text({ enum: eventStatuses }).notNull(),
    reason: text(),
    moved: text({ mode: 'json' }).$type<EventMoved>(),
    sequence: integer().notNull(),
    /** Epoch seconds. */
    createdAt: integer().notNull(),
    /** The member of staff who keeps it right; null for what nobody owns. Handed over when they leave. */
    ownerId: text().references(() => staff.id),
    /** The first of the series that it was split off from; those of one name never show the same date. */
    splitFrom: text(),
    /** Epoch seconds. */
    modifiedAt: integer().notNull(),
    /** How far ahead the rule has been written out as occurrences; null when it has no more to give. */
    expandedTo: text(),
    /** The name of the calendar it was imported from. */
    sourceCalendar: text(),
    /** The UID it has there. */
    sourceUid: text(),
    /** What that calendar said last time, to tell its changes from ours. */
    sourceSnapshot: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [
    uniqueIndex('event_source').on(table.municipality, table.sourceUid),
    index('event_municipality').on(table.municipality, table.status),
    index('event_expansion').on(table.expandedTo),
    index('event_place').on(table.placeId),
    index('event_owner').on(table.ownerId),
    index('event_split').on(table.splitFrom),
    index('event_verify').on(table.municipality, table.verifyBy),
    index('event_start').on(table.municipality, table.start),
    index('event_picture').on(table.pictureUrl),
  ],
);

export const eventOverride = sqliteTable(
  'event_override',
  {
    eventId: text()
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    recurrenceId: text().notNull(),
    cancelled: integer({ mode: 'boolean' }).notNull(),
    reason: text(),
    start: text(),
    end: text(),
    title: text(),
    summary: text(),
    placeId: text().references(() => place.id),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.recurrenceId] })],
);

/**
 * Every date within the horizon as a row, with what a list filters by beside it, so that a list is
 * one walk along an index whatever the rules.
 */
export const occurrence = sqliteTable(
  'occurrence',
  {
    eventId: text()
      .notNull()
      .references(() => event.id, { onDelete: 'cascade' }),
    recurrenceId: text().notNull(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    start: text().notNull(),
    end: text().notNull(),
    /** Epoch seconds. */
    startsAt: integer().notNull(),
    /** Epoch seconds. */
    endsAt: integer().notNull(),
    status: text({ enum: occurrenceStatuses }).notNull(),
    /** Anybody may see it. */
    listed: integer({ mode: 'boolean' }).notNull(),
    /** Lasts more than a day: the few that a search backwards for "still on" has to look at. */
    long: integer({ mode: 'boolean' }).notNull(),
    category: text().notNull(),
    town: text(),
    placeId: text().references(() => place.id),
    ageFrom: integer(),
    ageTo: integer(),
    free: integer({ mode: 'boolean' }).notNull(),
    fromAfar: integer({ mode: 'boolean' }).notNull(),
    comeAlone: integer({ mode: 'boolean' }).notNull(),
    example: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.recurrenceId] }),
    index('occurrence_list').on(table.municipality, table.listed, ...inOrder(table), table.category, table.town),
    index('occurrence_category').on(table.municipality, table.listed, table.category, ...inOrder(table), table.town),
    index('occurrence_town').on(table.municipality, table.listed, table.town, ...inOrder(table), table.category),
    index('occurrence_place').on(table.placeId, table.listed, table.example),
    index('occurrence_long')
      .on(table.municipality, table.listed, table.long, table.endsAt)
      .where(sql`long = 1`),
  ],
);

type Columns = Record<'startsAt' | 'eventId' | 'recurrenceId' | 'endsAt' | Filtered, AnySQLiteColumn>;
type Filtered = 'example' | 'free' | 'fromAfar' | 'comeAlone' | 'ageFrom' | 'ageTo';

/**
 * The order of a list down to the last tie, so that nothing is sorted; then what a filter looks at, so that
 * a date it leaves out costs no look at its row.
 */
function inOrder({ startsAt, eventId, recurrenceId, ...rest }: Columns) {
  const { endsAt, example, free, fromAfar, comeAlone, ageFrom, ageTo } = rest;
  return [startsAt, eventId, recurrenceId, endsAt, example, free, fromAfar, comeAlone, ageFrom, ageTo] as const;
}
