import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { healthyFile, without } from '../support/healthy-calendar.ts';
import { runCommand } from '../../src/cli/run.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';

const folder = mkdtempSync(join(tmpdir(), 'hjemegn-lint-'));
let at: TestHub;
beforeAll(async () => void (at = await openTestHub()));
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

async function lint(text: string): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  writeFileSync(join(folder, 'feed.ics'), text);
  const say = (line: string) => void said.push(line);
  const code = await runCommand(at.hub, ['lint', join(folder, 'feed.ics')], {
    out: say,
    err: say,
    progress: say,
    readFile,
  });
  return { code, said: said.join('\n') };
}

test('a healthy calendar has no findings', async () => {
  expect(await lint(healthyFile)).toEqual({ code: 0, said: 'feed.ics: nothing found.' });
});

test('a fault is named with its line, and the command fails', async () => {
  const { code, said } = await lint(without('VERSION'));
  expect(code).toBe(1);
  expect(said).toMatch(/feed\.ics:\d+: .*VERSION/);
});
