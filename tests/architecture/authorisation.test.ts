/** Whatever a page, a program or a command may call says on its first line who may. */
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ruleOf, verbs, type Verb } from '#domain/verbs.ts';
import { below, importsOf, parse, placeOf, sourcesOf } from '#tests/support/sources.ts';

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

/** What a rule has to be told: whose municipality's it is, whose account's it is. */
function asked(verb: Verb): ('municipality' | 'owner')[] {
  const { profile, staff } = ruleOf(verb);
  const reaches = [profile, staff?.[1]];
  return [
    ...(reaches.includes('home') ? (['municipality'] as const) : []),
    ...(reaches.includes('own') ? (['owner'] as const) : []),
  ];
}

/** Every `authorise(…)` in a file, and what is wrong with how it asks. */
function faultsIn(file: ts.SourceFile): string[] {
  const calls = [...below(file)].filter(ts.isCallExpression).filter((one) => one.expression.getText() === 'authorise');
  return calls.flatMap((call) => {
    const fault = faultOf(call);
    return fault === null ? [] : [`${placeOf(call)} ${fault}`];
  });
}

function faultOf(call: ts.CallExpression): string | null {
  const [actor, verb, target] = call.arguments;
  if (actor?.getText() !== 'ctx.actor') return 'asks for somebody else';
  if (verb === undefined || !ts.isStringLiteral(verb) || !(verb.text in verbs)) return 'names no verb';
  const said = new Map(
    target !== undefined && ts.isObjectLiteralExpression(target) ? target.properties.map(named) : [],
  );
  const missing = asked(verb.text as Verb).filter((name) => !said.has(name));
  if (missing.length > 0) return `does not say whose it is: ${missing.join(', ')}`;
  // Whose it is must be found out, not taken from the one who asks; 'own' alone is about oneself.
  return /\bactor\b/.test(said.get('municipality') ?? '') ? 'takes the municipality from the actor' : null;
}

function named(property: ts.ObjectLiteralElementLike): [string, string] {
  return [property.name?.getText() ?? '', ts.isPropertyAssignment(property) ? property.initializer.getText() : ''];
}

describe('every guard is told whose it is, where that matters', () => {
  test('in every service', () => {
    expect([...services.values()].flatMap(faultsIn)).toEqual([]);
  });

  test('and no verb is listed that nothing asks for', () => {
    const asking = sourcesOf('src/{services,cli,jobs,actions,pages}/**/*.ts')
      .map(({ text }) => text)
      .join('\n');
    expect(Object.keys(verbs).filter((verb) => !asking.includes(`'${verb}'`))).toEqual([]);
  });

  test.each([
    ["authorise(ctx.actor, 'event.change');", /municipality/],
    ["authorise(ctx.actor, 'event.change', { owner });", /municipality/],
    ["authorise(ctx.actor, 'profile.read', { municipality });", /owner/],
    ["authorise(ctx.actor, 'profile.read', target);", /owner/],
    ["authorise(ctx.actor, 'event.change', { municipality: ctx.actor.municipality });", /from the actor/],
    ["authorise(ctx.actor, 'event.explode', { municipality });", /no verb/],
    ['authorise(ctx.actor, verb, { municipality });', /no verb/],
    ["authorise(asSystem(ctx).actor, 'event.change', { municipality });", /somebody else/],
  ])('this test finds %s', (text, fault) => {
    expect(faultsIn(parse({ path: 'src/services/seeded.ts', text }))).toEqual([expect.stringMatching(fault)]);
  });

  test.each([
    "authorise(ctx.actor, 'public.read');",
    "authorise(ctx.actor, 'event.change', { municipality });",
    "authorise(ctx.actor, 'event.change', { municipality: key.municipality });",
    "authorise(ctx.actor, 'profile.read', { owner: idOf(ctx.actor) });",
  ])('this test lets pass %s', (text) => {
    expect(faultsIn(parse({ path: 'src/services/harmless.ts', text }))).toEqual([]);
  });
});
