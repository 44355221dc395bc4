/** Whatever a page, a program or a command may call says on its first line who may. */
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { importsOf, parse, placeOf, sourcesOf } from '#tests/support/sources.ts';

const services = new Map(sourcesOf('src/services/**/*.ts').map((source) => [source.path, parse(source)]));

/** The functions of services that other rooms import and that are told who asks. */
function doors(): ts.FunctionDeclaration[] {
  const callers = sourcesOf('src/{http,pages,layouts,components,actions,jobs}/**/*.{ts,astro}', 'src/*.ts');
  const called = new Set(
    callers.flatMap((source) =>
      importsOf(parse(source)).flatMap(({ from, names }) =>
        names.map((name) => `${pathOf(from, source.path)} ${name}`),
      ),
    ),
  );
  return [...services].flatMap(([path, file]) =>
    file.statements
      .filter(ts.isFunctionDeclaration)
      .filter((one) => called.has(`${path} ${one.name?.text ?? ''}`) && one.parameters[0]?.type?.getText() === 'Ctx'),
  );
}

function pathOf(from: string, importer: string): string {
  return from.startsWith('.') ? join(dirname(importer), from) : from.replace(/^#services\//, 'src/services/');
}

test('every door has its guard', () => {
  const all = doors();
  expect(all.length).toBeGreaterThan(5);
  const open = all.filter(
    ({ body }) => !/^authorise\(ctx\.actor, '[\w.]+'[,)]/.test(body?.statements[0]?.getText() ?? ''),
  );
  expect(open.map((one) => `${placeOf(one)} ${one.name?.text ?? ''}`)).toEqual([]);
});
