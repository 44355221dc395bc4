/** Puts the hub together: settings → database → what every verb works with. */
import { filePath, openDatabase, type Database } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { municipality } from '#db/schema/municipality.ts';
import { seedReference } from '#db/seed/reference.ts';
import type { Clock } from '#domain/time.ts';
import { CannotStart } from '#services/cannot-start.ts';
import { systemClock } from '#services/clock.ts';
import { fillDemonstration } from '#services/demonstration/fill.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { randomId } from '#services/identifiers.ts';
import { openKeys } from '#services/keys/file.ts';
import { takeLock } from '#services/lock.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { rememberRevisions, type Revisions } from '#services/municipality/revisions.ts';
import { readIdentityProviders } from '#services/oidc/file.ts';
import { openIdentityProviders, type IdentityProviders } from '#services/oidc/providers.ts';
import { rememberRevocations } from '#services/personal-feed/revocations.ts';
import { openDarkroom } from '#services/picture/darkroom.ts';
import type { Settings } from '#services/settings.ts';

/** A hub that is open, and how to close it once what is being written is kept. */
export type OpenHub = { hub: Hub; close: () => Promise<void> };

/**
 * Opens the database of the settings, brings it up to date and fills an empty one.
 * Throws {@link CannotStart} when it cannot be opened or another process has it.
 */
export async function openHub(settings: Settings, clock: Clock = systemClock): Promise<OpenHub> {
  const release = own(settings.databaseUrl);
  try {
    const db = await open(settings.databaseUrl);
    const revisions = rememberRevisions((slug) => getRevision(asVisitor(hub), slug));
    const keys = openKeys(settings.keysFile);
    const identityProviders = await providersOf(db, settings, clock);
    const revoked = rememberRevocations();
    const mine = { clock, settings, keys, revisions, revoked, identityProviders, darkroom: openDarkroom() };
    const hub: Hub = { db: noticed(db, revisions), newId: randomId, ...mine };
    if (settings.demo) await fillDemonstration(hub);
    return { hub, close: () => db.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** A file has one owner; a server looks after itself. */
function own(url: string): () => void {
  const file = filePath(url);
  if (file === null) return () => undefined;
  try {
    return takeLock(file);
  } catch (error) {
    throw error instanceof CannotStart ? error : cannotOpen(url, error);
  }
}

async function open(url: string): Promise<Database> {
  const db = await openDatabase(url).catch((error: unknown) => {
    throw cannotOpen(url, error);
  });
  await migrate(db);
  await seedReference(db);
  return db;
}

/** The sign-ins that the settings name, each of a municipality there is. */
async function providersOf(db: Database, { oidcFile }: Settings, clock: Clock): Promise<IdentityProviders> {
  const slugs = await db.read.select({ slug: municipality.slug }).from(municipality);
  return openIdentityProviders(readIdentityProviders(oidcFile, new Set(slugs.map(({ slug }) => slug))), clock);
}

/** The address without its query, which may hold a key. */
function cannotOpen(url: string, error: unknown): CannotStart {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = (message || String(code)).replace(/\s*\n\s*/g, ' ');
  return new CannotStart(`The database ${url.replace(/\?.*/s, '')} cannot be opened: ${reason}`, { cause: error });
}

/** The database, with every write noticed once it is kept. */
function noticed(db: Database, revisions: Revisions): Database {
  return { ...db, write: (work) => db.write(work).finally(revisions.forget) };
}
