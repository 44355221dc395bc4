import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accessReasons } from '#domain/access.ts';
import { roles } from '#domain/role.ts';
import { account, profile, staff } from './account.ts';
import { municipality } from './municipality.ts';

/** A session, by the SHA-256 of its token. */
export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    policy: text({ enum: ['own', 'shared', 'staff'] }).notNull(),
    /** Epoch seconds, all four: begun, ends unless used, ends whatever happens, last proof of who it is. */
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    endsAt: integer().notNull(),
    confirmedAt: integer().notNull(),
    /** "Chrome, Android": a kind of browser, never an address. */
    device: text().notNull(),
  },
  (table) => [index('session_account').on(table.accountId), index('session_expiry').on(table.expiresAt)],
);

/** A one-time code or link. It says nothing about the person, and who used it is not kept. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    kind: text({ enum: ['profile', 'recovery', 'staff'] }).notNull(),
    /** HMAC of the code. */
    lookup: text().notNull().unique(),
    /** For staff: the role, and whom it was made for, encrypted. */
    role: text({ enum: roles }),
    name: text(),
    email: text(),
    /** Null for the first admin, whom nobody could invite. */
    madeBy: text().references(() => staff.id),
    /** Epoch seconds, all three. */
    madeAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (table) => [index('invitation_municipality').on(table.municipality, table.kind, table.expiresAt)],
);

/** A young person who lost everything asks to come back to their profile; a second worker must agree. */
export const recovery = sqliteTable(
  'recovery',
  {
    id: text().primaryKey(),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    invitationId: text()
      .notNull()
      .references(() => invitation.id),
    /** Null when the name fits no profile of the municipality. */
    profileId: text().references(() => profile.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token in the cookie of the one who asks. */
    claim: text().notNull().unique(),
    /** Who made the code, and so cannot be the one who agrees. */
    madeBy: text()
      .notNull()
      .references(() => staff.id),
    state: text({ enum: ['asked', 'agreed', 'refused', 'stopped', 'done'] }).notNull(),
    agreedBy: text().references(() => staff.id),
    /** Epoch seconds. */
    askedAt: integer().notNull(),
    expiresAt: integer().notNull(),
  },
  (table) => [
    index('recovery_municipality').on(table.municipality, table.state),
    index('recovery_profile').on(table.profileId),
  ],
);

/** Who did what to an account or saw what of it, and why. Triggers see to it that it is only added to. */
export const accessLog = sqliteTable(
  'access_log',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    municipality: text()
      .notNull()
      .references(() => municipality.code),
    /** Epoch seconds. */
    at: integer().notNull(),
    /** `staff`, `profile`, `operator`, `system` or `anonymous`. */
    actorKind: text().notNull(),
    /** The account's random name; null without one. */
    actorId: text(),
    role: text({ enum: roles }),
    verb: text().notNull(),
    /** The account it was about: a random name that means nothing once the account is deleted. */
    subjectId: text(),
    reason: text({ enum: accessReasons }),
  },
  (table) => [
    index('access_log_subject').on(table.subjectId),
    index('access_log_municipality').on(table.municipality, table.at),
  ],
);

/** What may be used once and was used: challenges, steps of an authenticator app, sealed steps of a sign-in. */
export const spent = sqliteTable('spent', {
  id: text().primaryKey(),
  /** Epoch seconds; afterwards it would be refused anyway. */
  until: integer().notNull(),
});

/** Attempts within a stretch of time, by the hash of who or what was tried. */
export const attempts = sqliteTable('attempts', {
  key: text().primaryKey(),
  points: integer().notNull(),
  /** Epoch milliseconds; null never ends. */
  expire: integer(),
});
