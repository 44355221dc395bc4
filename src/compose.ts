/** Puts the hub together: settings → database → what every verb works with. */
import { filePath, openDatabase, type Database } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { seedReference } from '#db/seed/reference.ts';
import type { Clock } from '#domain/time.ts';
import { systemClock } from '#services/clock.ts';
import { fillDemonstration } from '#services/demonstration/fill.ts';
import { asVisitor, type Hub } from '#services/hub.ts';
import { randomId } from '#services/identifiers.ts';
import { takeLock } from '#services/lock.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { rememberRevisions, type Revisions } from '#services/municipality/revisions.ts';
import type { Settings } from '#services/settings.ts';

/** A hub that is open, and how to close it. */
export type OpenHub = { hub: Hub; close: () => void };

/** Opens the database of the settings, brings it up to date and fills an empty one. Throws when another process has it. */
export async function openHub(settings: Settings, clock: Clock = systemClock): Promise<OpenHub> {
  const file = filePath(settings.databaseUrl);
  const release = file === null ? (): void => undefined : takeLock(file);
  try {
    const db = await openDatabase(settings.databaseUrl);
    await migrate(db);
    await seedReference(db);
    const revisions = rememberRevisions((slug) => getRevision(asVisitor(hub), slug));
    const hub: Hub = { db: noticed(db, revisions), clock, settings, newId: randomId, revisions };
    if (settings.demo) await fillDemonstration(hub);
    return { hub, close: () => (db.close(), release()) };
  } catch (error) {
    release();
    throw error;
  }
}

/** The database, with every write noticed once it is kept. */
function noticed(db: Database, revisions: Revisions): Database {
  return { ...db, write: (work) => db.write(work).finally(revisions.forget) };
}
