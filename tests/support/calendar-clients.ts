/**
 * Real calendar programs and strict readers, from Debian. Where one is missing its tests are announced as skipped, by the
 * package to install; with CI set they fail, so that nobody takes silence for agreement.
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

/** What shows that a Debian package is there. */
const traces = {
  khal: '/usr/bin/khal',
  vdirsyncer: '/usr/bin/vdirsyncer',
  curl: '/usr/bin/curl',
  'python3-icalendar': '/usr/lib/python3/dist-packages/icalendar',
  'python3-vobject': '/usr/lib/python3/dist-packages/vobject',
} as const;

export type ClientPackage = keyof typeof traces;

/** How long a test with programs of others may take, in milliseconds: they start slowly on a busy machine. */
export const patience = 150_000;

/** A `describe` that needs some packages. */
export function describeWith(packages: readonly ClientPackage[], name: string, tests: () => void): void {
  const needed = needOf(packages, name);
  if (needed === null) describe(name, tests);
  else announce(needed, () => describe.skip(needed, tests));
}

/** A test that needs some packages. */
export function testWith(packages: readonly ClientPackage[], name: string, work: () => void | Promise<void>): void {
  const needed = needOf(packages, name);
  if (needed === null) test(name, work, 60_000);
  else announce(needed, () => test.skip(needed, work));
}

/** The name with what is missing for it; null when nothing is. */
function needOf(packages: readonly ClientPackage[], name: string): string | null {
  const missing = packages.filter((one) => !existsSync(traces[one]));
  if (missing.length === 0) return null;
  return `${name}: needs the Debian ${missing.length === 1 ? 'package' : 'packages'} ${missing.join(', ')}`;
}

/** In CI a failure, elsewhere a line that says what was skipped. */
function announce(needed: string, skip: () => void): void {
  if (process.env.CI === undefined) skip();
  else test(needed, () => expect.unreachable(needed));
}

/** Runs a program of Python's on a value and gives back the value it prints; both are JSON. Throws when it fails. */
export function python(program: string, input: unknown): unknown {
  const output = execFileSync('/usr/bin/python3', ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
  });
  return JSON.parse(output);
}

/** What a program answered. */
export type Answer = { stdout: string; stderr: string };

/** Runs a program of Debian's with its own Python and the clock on the wall in Denmark. Throws when it fails. */
export function runClient(program: string, args: readonly string[], folder: string): Promise<Answer> {
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    TZ: 'Europe/Copenhagen',
    LC_ALL: 'C.UTF-8',
    NO_PROXY: '127.0.0.1',
  };
  return promisify(execFile)(program, args, { cwd: folder, env, maxBuffer: 50_000_000, timeout: patience });
}
