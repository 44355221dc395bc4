/** Once for all test files: the pages are built, and a migrated database lies ready to be copied. */
import { ensureBuilt } from '../../src/build.ts';
import { makeTemplate } from './template.ts';

export default async function setup(): Promise<void> {
  await ensureBuilt(console.log);
  await makeTemplate();
}
