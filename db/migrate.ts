/** Brings a database to the newest schema. Migrations are only ever added; the newest runs last. */
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate as runMigrations } from 'drizzle-orm/libsql/migrator';
import type { Database } from './client.ts';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Applies what is missing. Throws when a foreign key points nowhere afterwards. */
export async function migrate(database: Database): Promise<void> {
  await runMigrations(database.writer, { migrationsFolder: folder });
  const orphans = await database.writer.all(sql`PRAGMA foreign_key_check`);
  if (orphans.length > 0) throw new Error(`The migration left ${orphans.length} rows that point nowhere.`);
}
