/**
 * Readers from Python's world, as strict as any. Where Debian's package is missing the tests are announced as
 * skipped; with CI set they fail, so that nobody takes silence for agreement.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

const vobject = '/usr/lib/python3/dist-packages/vobject';

/** A test that needs Debian's Python with vobject. */
export function testWithPython(name: string, work: () => void | Promise<void>): void {
  const needed = `${name}: needs the Debian package python3-vobject`;
  if (existsSync(vobject)) test(name, work, 60_000);
  else if (process.env.CI === undefined) test.skip(needed, work);
  else test(needed, () => expect(existsSync(vobject)).toBe(true));
}

/** Runs a program on a value and gives back the value it prints; both are JSON. Throws when it fails. */
export function python(program: string, input: unknown): unknown {
  const output = execFileSync('/usr/bin/python3', ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
  });
  return JSON.parse(output);
}
