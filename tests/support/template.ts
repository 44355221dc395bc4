/** A migrated database with its reference data, made once and copied for each test file. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { seedReference } from '#db/seed/reference.ts';

const folder = fileURLToPath(new URL('../.cache/', import.meta.url));
export const templatePath = `${folder}template.db`;

/** Makes the template anew. */
export async function makeTemplate(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(templatePath + end, { force: true });
  const db = await openDatabase(`file:${templatePath}`);
  await migrate(db);
  await seedReference(db);
  await db.close();
}
