import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contactStatuses, type Schedule } from '#domain/contact.ts';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';
import { place } from './place.ts';

export const contact = sqliteTable(
  'contact',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    slug: text().notNull(),
    role: text().notNull(),
    organisation: text(),
    helpsWith: text().notNull(),
    text: text().notNull(),
    phone: text(),
    email: text(),
    url: text(),
    hours: text(),
    /** Regular opening hours (HSDS `schedule`), beside what `hours` says in words. */
    schedules: text({ mode: 'json' }).$type<Schedule[]>().notNull().default([]),
    answersWithinDays: integer(),
    deputyId: text().references((): AnySQLiteColumn => contact.id),
    placeId: text().references(() => place.id),
    verified: text(),
    verifyBy: text(),
    placeholder: integer({ mode: 'boolean' }).notNull().default(false),
    example: integer({ mode: 'boolean' }).notNull().default(false),
    position: integer().notNull().default(0),
    status: text({ enum: contactStatuses }).notNull().default('published'),
    /** The member of staff who keeps it right; null for what nobody owns. Handed over when they leave. */
    ownerId: text().references(() => staff.id),
    /** Epoch seconds. */
    modifiedAt: integer().notNull(),
  },
  (table) => [index('contact_list').on(table.municipality, table.position)],
);
