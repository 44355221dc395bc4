/** What the page about the API shows of an OpenAPI document. */

/** A schema as far as the document uses it. */
export type ApiSchema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  enum?: string[];
  const?: string;
  items?: ApiSchema;
  anyOf?: ApiSchema[];
  properties?: Record<string, ApiSchema>;
  required?: string[];
};

/** The methods there are (RFC 9110 §9), in the order they are shown. */
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type ApiMethod = (typeof methods)[number];

type ApiParameter = { name: string; in: 'path' | 'query'; description: string; schema: ApiSchema };

type ApiOperation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: ApiParameter[];
  responses: Record<string, { content?: Record<string, { schema: ApiSchema }> }>;
};

export type ApiDocument = {
  info: { description: string };
  servers: [{ url: string }];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<ApiMethod, ApiOperation>>>;
  components: { schemas: Record<string, ApiSchema> };
};

/** A route that is read, ready to be shown. */
export type Route = ApiOperation & { path: string; answer: ApiSchema };

/** The routes that are read and are about one thing. */
export function routesOf(document: ApiDocument, tag: string): Route[] {
  return Object.entries(document.paths)
    .flatMap(([path, { get }]) => (get === undefined ? [] : [{ ...get, path, answer: answerOf(get) }]))
    .filter((route) => route.tags.includes(tag));
}

/** True for what takes a token: shown as a list, because its answers are for those who have one. */
export function isForStaff(tag: string): boolean {
  return tag.startsWith('office-');
}

/** Everything that can be done about one thing, in a line each. */
export function stepsOf(document: ApiDocument, tag: string): { method: string; path: string; summary: string }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const step = item[method];
      return step?.tags.includes(tag) === true ? [{ method: method.toUpperCase(), path, summary: step.summary }] : [];
    }),
  );
}

/** The schemas that answers for everybody are made of, those within them too. */
export function publicNouns(document: ApiDocument): [string, ApiSchema][] {
  const { schemas } = document.components;
  const found = new Set<string>();
  const visit = (names: readonly string[]): void => {
    for (const name of names.filter((one) => !found.has(one))) {
      found.add(name);
      visit(namedIn(schemas[name] ?? {}));
    }
  };
  const tags = document.tags.map(({ name }) => name).filter((tag) => !isForStaff(tag));
  for (const tag of tags) visit(routesOf(document, tag).flatMap(({ answer }) => namedIn(answer)));
  return Object.entries(schemas).filter(([name]) => found.has(name));
}

function answerOf({ responses }: ApiOperation): ApiSchema {
  return responses['200']?.content?.['application/json']?.schema ?? {};
}

/** What a value is, in a few words: `string`, `Place[]`, `da | en`; with a question mark where there may be none. */
export function typeOf(schema: ApiSchema): string {
  const types = typesOf(schema);
  const some = types.filter((type) => type !== 'null');
  return some.length < types.length ? `${some.join(' or ')}?` : some.join(' or ');
}

function typesOf(schema: ApiSchema): string[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(typesOf);
  if (Array.isArray(schema.type)) return schema.type;
  return [plainTypeOf(schema)];
}

function plainTypeOf(schema: ApiSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.enum !== undefined) return schema.enum.join(' | ');
  if (schema.const !== undefined) return schema.const;
  if (schema.items !== undefined) return `${typeOf(schema.items)}[]`;
  const type = String(schema.type ?? 'object');
  return schema.format === undefined ? type : `${type} (${schema.format})`;
}

/** The schemas that a schema names, whose explanations stand further down. */
export function namedIn(schema: ApiSchema): string[] {
  const within = [schema.items, ...(schema.anyOf ?? []), ...Object.values(schema.properties ?? {})];
  const names = within.flatMap((inner) => (inner === undefined ? [] : namedIn(inner)));
  return schema.$ref === undefined ? [...new Set(names)] : [nameOf(schema.$ref)];
}

/** One field of a schema; of an object within it, `place.name`. */
export type Field = { name: string; type: string; description: string | null };

/** The fields of a schema, those of unnamed objects within it too. */
export function fieldsOf(schema: ApiSchema, before = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const field = { name: before + name, type: typeOf(inner), description: inner.description ?? null };
    return [field, ...fieldsOf(objectIn(inner), `${before}${name}.`)];
  });
}

function objectIn(schema: ApiSchema): ApiSchema {
  return schema.anyOf?.find((inner) => inner.properties !== undefined) ?? schema.items ?? schema;
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** A line for a terminal that asks a route, with something to narrow it by where there is. */
export function curlOf(document: ApiDocument, { path, parameters = [] }: Route): string {
  const address = document.servers[0].url + path.replace('{slug}', 'haderslev').replace('{id}', '$ID');
  const query = parameters.flatMap(({ name }) => (name in examples ? [`${name}=${examples[name] ?? ''}`] : []));
  return `curl "${address}${query.length === 0 ? '' : `?${query.slice(0, 3).join('&')}`}"`;
}

const examples: Record<string, string> = { kategori: 'klub,sport', gratis: '1', slags: 'job', antal: '10' };
