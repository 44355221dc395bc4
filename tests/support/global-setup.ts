/** Once for all test files: the pages are built, a migrated database lies ready to be copied, and a browser is there. */
import { ensureBuilt } from '../../src/build.ts';
import { findChromium } from './chromium.ts';
import { makeTemplate } from './template.ts';

export default async function setup(): Promise<void> {
  await ensureBuilt(console.log);
  await makeTemplate();
  await findChromium();
}
