/** The domain is pure, and nothing anywhere happens because a file is imported. */
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { below, importsOf, parse, placeOf, sourcesOf, type Source } from '#tests/support/sources.ts';

const impure =
  /\b(Temporal\.Now|Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|setTimeout|setInterval|fetch\()/;

test('domain, feeds and words know no clock, no chance and no machine', () => {
  const pure = sourcesOf('src/domain/**/*.ts', 'src/feeds/**/*.ts', 'src/i18n/**/*.ts');
  const found = pure.map(({ path, text }) => `${path} ${impure.exec(text)?.[0] ?? ''}`);
  expect(found.filter((line) => !line.endsWith(' '))).toEqual([]);
});

/** What reaches outside: these modules' functions, and these globals. */
const reachingModules = /^(node:(?!path$|url$|crypto$|zlib$|util$|async_hooks$)|@libsql\/|playwright)/;
const reachingGlobals = new Set([
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'process',
  'console',
  'globalThis',
]);

describe('importing a file', () => {
  test('opens, reads and starts nothing', () => {
    expect(sourcesOf('src/**/*.ts', 'db/**/*.ts').flatMap(happeningsIn)).toEqual([]);
  });

  test.each([
    ["import { readFileSync } from 'node:fs';\nconst text = readFileSync('a');"],
    ['const { HOME } = process.env;'],
    ["const answer = await fetch('/');"],
    ['start();'],
    ['let last = 0;'],
    ['const now = Temporal.Now.instant();'],
    ["const all = [1].map(() => console.log('x'));"],
  ])('this test finds %j', (text) => {
    expect(happeningsIn({ path: 'src/seeded.ts', text })).toHaveLength(1);
  });

  test.each([
    ["import { readFileSync } from 'node:fs';\nexport const read = (path: string) => readFileSync(path);"],
    ['const slug = z.string().regex(/^[a-z]+$/);'],
    ['if (import.meta.main) await main();'],
    ['export function now() { return process.hrtime(); }'],
  ])('this test lets pass %j', (text) => {
    expect(happeningsIn({ path: 'src/harmless.ts', text })).toEqual([]);
  });
});

function happeningsIn(source: Source): string[] {
  const file = parse(source);
  const reaching = new Set(importsOf(file).flatMap(({ from, names }) => (reachingModules.test(from) ? names : [])));
  return file.statements.filter((statement) => happens(statement, reaching)).map(placeOf);
}

function happens(statement: ts.Statement, reaching: ReadonlySet<string>): boolean {
  if (ts.isIfStatement(statement)) return statement.expression.getText() !== 'import.meta.main';
  if (ts.isExpressionStatement(statement)) return true;
  if (!ts.isVariableStatement(statement)) return ts.isForStatement(statement) || ts.isTryStatement(statement);
  if ((statement.declarationList.flags & ts.NodeFlags.Const) === 0 && !isAmbient(statement)) return true;
  return [...below(statement, (node) => !isKept(node))].some((node) => reachesOut(node, reaching));
}

function isAmbient(statement: ts.VariableStatement): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
}

/** A function that is kept for later; one that is handed to a list's method runs at once. */
function isKept(node: ts.Node): boolean {
  if (!ts.isFunctionLike(node)) return false;
  const atOnce = /\.(map|flatMap|filter|forEach|reduce|from)$/;
  return !ts.isCallExpression(node.parent) || !atOnce.test(node.parent.expression.getText());
}

function reachesOut(node: ts.Node, reaching: ReadonlySet<string>): boolean {
  if (ts.isAwaitExpression(node)) return true;
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'Temporal.Now') return true;
  if (!ts.isIdentifier(node) || ts.isTypeNode(node.parent) || isName(node)) return false;
  return reaching.has(node.text) || reachingGlobals.has(node.text);
}

function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  );
}
