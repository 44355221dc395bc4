import { type AnySQLiteColumn, blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { profileQuestions } from '#domain/profile.ts';
import { roles } from '#domain/role.ts';
import { municipality } from './municipality.ts';

/** Whoever can sign in: a member of staff or a young person. What is known of each stands in a table of its own. */
export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['profile', 'staff'] }).notNull(),
    /** For a young person, the home municipality. */
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    /** A disabled account cannot sign in; a young person's is never disabled, only deleted. */
    disabled: integer({ mode: 'boolean' }).notNull().default(false),
    /** The day it was made, and the last day it was used. Days, not hours: nobody's habits. */
    created: text().notNull(),
    lastUsed: text().notNull(),
  },
  (table) => [index('account_municipality').on(table.municipality, table.kind)],
);

/** A young person. Every word about them is encrypted; what is not here is not known. */
export const profile = sqliteTable('profile', {
  id: text()
    .primaryKey()
    .references(() => account.id, { onDelete: 'cascade' }),
  /** Encrypted. */
  alias: text().notNull(),
  /** Encrypted. */
  signInName: text().notNull(),
  /** HMAC of the sign-in name, by which it is found. */
  signInLookup: text().notNull().unique(),
  /** Argon2id, encrypted; null for those who have a passkey only. */
  passphrase: text(),
  /** Interests, towns, languages, birth year and what is hidden, as JSON, encrypted. */
  choices: text().notNull(),
  paused: integer({ mode: 'boolean' }).notNull().default(false),
  /** Rises with every change that their own feed shows. */
  revision: integer().notNull().default(0),
  /** Epoch seconds. */
  revisedAt: integer().notNull(),
  /** What they are to be asked, and since which day: keep it at 18, at 23, after long absence. */
  question: text({ enum: profileQuestions }),
  questionSince: text(),
  /** The last question they answered by keeping the profile. */
  answered: text({ enum: profileQuestions }),
});

/** A member of staff. */
export const staff = sqliteTable('staff', {
  id: text()
    .primaryKey()
    .references(() => account.id, { onDelete: 'cascade' }),
  role: text({ enum: roles }).notNull(),
  /** Encrypted. */
  name: text().notNull(),
  /** Encrypted. */
  email: text().notNull(),
  /** HMAC of the address in lower case; null once they have left, so that they can be invited again. */
  emailLookup: text().unique(),
  /** Argon2id, encrypted; null for those who come through the municipality's own sign-in. */
  password: text(),
  /** Encrypted; null without an authenticator app. */
  totpSecret: text(),
  /** HMAC of issuer and subject, for those who come through the municipality's own sign-in (OpenID Connect). */
  oidcLookup: text().unique(),
  /** Encrypted: the same two as JSON, so that they can be looked up under another key. */
  oidcIdentity: text(),
  /** The day they left, and who took over. */
  left: text(),
  successorId: text().references((): AnySQLiteColumn => staff.id),
});

/** A public key credential (WebAuthn), by its credential id. */
export const passkey = sqliteTable(
  'passkey',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    publicKey: blob({ mode: 'buffer' }).notNull(),
    counter: integer().notNull(),
    transports: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** What its owner calls it, encrypted. */
    name: text().notNull(),
    created: text().notNull(),
    lastUsed: text(),
  },
  (table) => [index('passkey_account').on(table.accountId)],
);

/** A code that lets somebody back in once: SHA-256, because it is long. */
export const recoveryCode = sqliteTable(
  'recovery_code',
  {
    hash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    /** Epoch seconds; null while it can be used. */
    usedAt: integer(),
  },
  (table) => [index('recovery_code_account').on(table.accountId)],
);

/** Something of a municipality that a young person keeps. The profile is a random name; nothing says whose. */
export const saved = sqliteTable(
  'saved',
  {
    profileId: text()
      .notNull()
      .references(() => profile.id, { onDelete: 'cascade' }),
    noun: text({ enum: ['event', 'opportunity', 'contact'] }).notNull(),
    itemId: text().notNull(),
    savedOn: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.profileId, table.noun, table.itemId] }),
    index('saved_item').on(table.noun, table.itemId),
  ],
);

/** Dates when somebody is at home, encrypted. */
export const homeVisit = sqliteTable(
  'home_visit',
  {
    id: text().primaryKey(),
    profileId: text()
      .notNull()
      .references(() => profile.id, { onDelete: 'cascade' }),
    /** First and last day, as JSON, encrypted. */
    days: text().notNull(),
  },
  (table) => [index('home_visit_profile').on(table.profileId)],
);

/** A personal calendar address. The token itself is nowhere. */
export const personalFeed = sqliteTable(
  'personal_feed',
  {
    id: text().primaryKey(),
    profileId: text()
      .notNull()
      .references(() => profile.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token. */
    hash: text().notNull().unique(),
    /** "Min iPad", encrypted. */
    name: text().notNull(),
    contents: text({ mode: 'json' }).$type<string[]>().notNull(),
    created: text().notNull(),
    /** Epoch seconds, to the hour. */
    lastFetchedAt: integer(),
  },
  (table) => [index('personal_feed_profile').on(table.profileId)],
);

/** Hashes of addresses that were revoked, without whose they were: they answer 410 for ever. */
export const revokedFeed = sqliteTable('revoked_feed', { hash: text().primaryKey(), revokedOn: text().notNull() });
