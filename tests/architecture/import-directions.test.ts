/** Imports point down, and lint says so: each forbidden one is written into a file of that room and found. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { importsOf, parse, root, sourcesOf } from '#tests/support/sources.ts';

/** A file of each room, and what it must not know. */
const forbidden: Record<string, readonly string[]> = {
  'src/domain/time.ts': [
    '#services/hub.ts',
    '#db/client.ts',
    '#feeds/ics.ts',
    '#http/app.ts',
    'node:fs',
    'hono',
    'astro',
  ],
  'src/i18n/index.ts': ['#services/hub.ts', '#db/client.ts', '#http/app.ts', '#layouts/Page.astro', 'node:fs'],
  'src/feeds/plain-text.ts': ['#services/hub.ts', '#db/client.ts', '#http/app.ts', 'drizzle-orm', 'hono'],
  'src/services/hub.ts': ['#http/app.ts', '#feeds/ics.ts', '#layouts/Page.astro', '#i18n/index.ts', 'hono', 'astro'],
  'src/http/health.ts': ['#db/client.ts', '#layouts/Page.astro', '#components/qr/qr.ts'],
  'src/components/qr/qr.ts': ['#services/hub.ts', '#db/client.ts', '#http/app.ts', 'drizzle-orm'],
  'db/client.ts': ['#services/hub.ts', '#http/app.ts', '#feeds/ics.ts', 'hono', 'astro'],
};

/** The project's own configuration; of its rules, the one in question, which needs no types. */
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function rulesBrokenBy(code: string, filePath: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(code, { filePath: `${root}${filePath}` });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId));
}

describe.each(Object.entries(forbidden))('%s', (path, targets) => {
  test.each(targets)('may not import %s', async (target) => {
    expect(await rulesBrokenBy(`import '${target}';\n`, path)).toEqual(['no-restricted-imports']);
  });
});

test('what points down is allowed', async () => {
  const broken = await rulesBrokenBy("import '#domain/time.ts';\nimport '#db/client.ts';\n", 'src/services/hub.ts');
  expect(broken).toEqual([]);
});

test('nobody goes round by a relative path: those stay within a room', () => {
  // The command line is a composition root of its own, beside the server.
  const roomOf = (path: string): string => /^(src\/(?!cli\/|jobs\/)[^/]+\/|db\/|content\/)/.exec(path)?.[0] ?? 'src/';
  const around = sourcesOf('src/**/*.{ts,astro}', 'db/**/*.ts').flatMap((source) =>
    importsOf(parse(source))
      .filter(({ from }) => from.startsWith('.'))
      .filter(({ from }) => !from.endsWith('.css'))
      .map(({ from }) => new URL(from, `file:///${source.path}`).pathname.slice(1))
      .filter((target) => roomOf(target) !== roomOf(source.path) && roomOf(source.path) !== 'src/')
      .map((target) => `${source.path} imports ${target}`),
  );
  // Under `astro dev` the development server is the composition root.
  expect(around).toEqual(['src/http/astro-dev.ts imports src/compose.ts']);
});
