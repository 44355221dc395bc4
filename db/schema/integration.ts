import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { apiScopes, deliveryStates, webhookTopics } from '#domain/integration.ts';
import { staff } from './account.ts';
import { announcement } from './announcement.ts';
import { municipality } from './municipality.ts';

/** What lets a program in as a member of staff, with less than they may do themselves. The token itself is nowhere. */
export const apiToken = sqliteTable(
  'api_token',
  {
    id: text().primaryKey(),
    staffId: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token. */
    hash: text().notNull().unique(),
    name: text().notNull(),
    scopes: text({ mode: 'json' }).$type<(typeof apiScopes)[number][]>().notNull(),
    created: text().notNull(),
    /** Epoch seconds. */
    expiresAt: integer().notNull(),
    lastUsed: text(),
  },
  (table) => [index('api_token_staff').on(table.staffId)],
);

/** A system that wants to be told. */
export const webhook = sqliteTable(
  'webhook',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    name: text().notNull(),
    url: text().notNull(),
    /** What deliveries are signed with, encrypted. */
    secret: text().notNull(),
    topics: text({ mode: 'json' }).$type<(typeof webhookTopics)[number][]>().notNull(),
    paused: integer({ mode: 'boolean' }).notNull().default(false),
    /** The last announcement that was made into deliveries for it. */
    told: integer().notNull(),
    /** Epoch seconds. */
    failingSince: integer(),
    createdAt: integer().notNull(),
  },
  (table) => [index('webhook_municipality').on(table.municipality)],
);

/** One telling, until it has arrived or been given up. */
export const webhookDelivery = sqliteTable(
  'webhook_delivery',
  {
    id: text().primaryKey(),
    webhookId: text()
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    announcementNumber: integer()
      .notNull()
      .references(() => announcement.number),
    attempts: integer().notNull().default(0),
    state: text({ enum: deliveryStates }).notNull(),
    /** What the other end answered last: a status, or null for none. */
    status: integer(),
    /** Epoch seconds. */
    nextAt: integer().notNull(),
    doneAt: integer(),
  },
  (table) => [
    index('webhook_delivery_due').on(table.state, table.nextAt),
    index('webhook_delivery_webhook').on(table.webhookId, table.announcementNumber),
  ],
);
