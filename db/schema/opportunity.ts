import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { openAnswers, opportunityKinds } from '#domain/opportunity.ts';
import { contact } from './contact.ts';
import { staff } from './account.ts';
import { municipality } from './municipality.ts';
import { place } from './place.ts';

export const opportunity = sqliteTable(
  'opportunity',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    slug: text().notNull(),
    kind: text({ enum: opportunityKinds }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    text: text().notNull(),
    organiser: text(),
    placeId: text().references(() => place.id),
    contactId: text().references(() => contact.id),
    url: text(),
    deadline: text(),
    ageFrom: integer(),
    ageTo: integer(),
    openWhileAway: text({ enum: openAnswers }).notNull(),
    whoPays: text(),
    example: integer({ mode: 'boolean' }).notNull().default(false),
    status: text({ enum: ['draft', 'published', 'withdrawn'] }).notNull(),
    published: text().notNull(),
    shownUntil: text(),
    verifyBy: text(),
    ownerRole: text(),
    /** The member of staff who keeps it right; null for what nobody owns. Handed over when they leave. */
    ownerId: text().references(() => staff.id),
    /** Epoch seconds. */
    modifiedAt: integer().notNull(),
  },
  (table) => [index('opportunity_list').on(table.municipality, table.status, table.deadline)],
);
