/** The OpenAPI document holds to OpenAPI 3.1 and to the routes that are there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp, type App } from '#http/app.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

type Json = { [name: string]: Json } & Json[] & string;
type Operation = { path: string; method: string; operation: Json };

let at: TestHub;
let app: App;
let document: Json;
let operations: Operation[];
beforeAll(async () => {
  at = await openTestHub();
  app = createApp(at.hub);
  document = (await (await app.request('/api/openapi.json')).json()) as Json;
  operations = Object.entries(document.paths!).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
});
afterAll(() => at.close());

test('it says what it is and where it is served', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info).toMatchObject({ title: 'Hjemegn', version: '1', license: { identifier: 'EUPL-1.2' } });
  expect(document.servers).toEqual([{ url: `${at.settings.publicUrl}/api` }]);
});

test('every route of the API is in it, and nothing else', () => {
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api'));
  const named = routes.map(
    ({ method, path }) => `${method} ${path.replace('/api', '').replaceAll(/:([a-z]+)/g, '{$1}') || '/'}`,
  );
  const described = operations.map(({ method, path }) => `${method} ${path}`);
  const all = [...new Set(named)].filter((route) => route !== 'GET /openapi.json');
  expect(described.toSorted()).toEqual(all.toSorted());
});

test('every route has a name, a line, a tag that is explained, and its answers', () => {
  const tags = Array.from<Json>(document.tags!).map((tag) => tag.name);
  for (const { path, operation } of operations) {
    expect(operation.summary, path).toMatch(/^[A-Z].{5,}/);
    expect(tags).toEqual(expect.arrayContaining(Array.from<Json>(operation.tags!)));
    const staff = path.startsWith('/office');
    const answers = staff ? ['400', '401', '403', 'default'] : ['200', '304', '400', 'default'];
    expect(Object.keys(operation.responses!), path).toEqual(expect.arrayContaining(answers));
    expect(operation.security, path).toEqual(staff ? [{ token: [expect.any(String)] }] : undefined);
    const done = operation.responses!['200'];
    if (done === undefined) expect(Object.keys(operation.responses!), path).toContain('204');
    else expect(done.content!['application/json']!.schema, path).toBeDefined();
  }
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test('every parameter is explained once, and those of the address are in the address', () => {
  for (const { path, operation } of operations) {
    const parameters = Array.from<Json>(operation.parameters ?? []);
    for (const parameter of parameters) {
      expect(parameter.description, `${path} ${parameter.name!}`).toMatch(/^[A-Z].+\.$/);
      expect(parameter.schema, path).toBeDefined();
    }
    const names = parameters.map((parameter) => `${parameter.in!} ${parameter.name!}`);
    expect(new Set(names).size, path).toBe(names.length);
    const inPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map((parameter) => parameter.name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every((parameter) => (parameter.required as unknown) === true)).toBe(true);
  }
});

test('everything it points at is there, and everything there is pointed at', () => {
  const schemes = operations.some(({ operation }) => operation.security !== undefined)
    ? ['#/components/securitySchemes/token']
    : [];
  const pointers = [...references(document), ...schemes];
  for (const pointer of pointers) {
    const target = pointer
      .slice(2)
      .split('/')
      .reduce<Json | undefined>((place, name) => place?.[name], document);
    expect(target, pointer).toBeDefined();
  }
  const components = Object.entries(document.components!).flatMap(([kind, items]) =>
    Object.keys(items).map((name) => `#/components/${kind}/${name}`),
  );
  expect(components.toSorted()).toEqual([...new Set(pointers)].toSorted());
});

function references(value: Json): string[] {
  if (typeof value !== 'object' || (value as unknown) === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, inner]) =>
    name === '$ref' ? [String(inner)] : references(inner as Json),
  );
}

test('its schemas use only words of JSON Schema 2020-12, and name types that exist', () => {
  for (const [name, schema] of Object.entries(document.components!.schemas!)) expectSchema(schema, name);
});

const words = new Set(
  '$ref default type properties required items enum const anyOf allOf oneOf description format pattern minLength maxLength minimum maximum minItems maxItems exclusiveMinimum exclusiveMaximum propertyNames additionalProperties'.split(
    ' ',
  ),
);
const types = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'];

function expectSchema(schema: Json, where: string): void {
  expect(
    Object.keys(schema).filter((word) => !words.has(word)),
    where,
  ).toEqual([]);
  for (const type of [schema.type ?? []].flat()) expect(types, where).toContain(type);
  for (const [name, inner] of Object.entries(schema.properties ?? {})) expectSchema(inner, `${where}.${name}`);
  const names = Object.keys(schema.properties ?? {});
  expect(names, where).toEqual(expect.arrayContaining(Array.from<Json>(schema.required ?? [])));
  if (schema.items !== undefined) expectSchema(schema.items, `${where}[]`);
  for (const inner of schema.anyOf ?? []) expectSchema(inner, where);
}
