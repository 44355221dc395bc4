/** Every field that anybody can type into is called something, in both languages; nobody reads its name in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldNames } from '#domain/field-labels.ts';
import { onForm } from '#domain/form-labels.ts';
import { labelled } from '#domain/event-labels.ts';
import { fieldNamed } from '#domain/input.ts';

const src = new URL('../../src/', import.meta.url);
const files = ['domain', 'services', 'actions'].flatMap((part) =>
  readdirSync(new URL(part, src), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name: `${part}/${name}`, text: readFileSync(new URL(`${part}/${name}`, src), 'utf8') })),
);

/** A schema by its own text, with those it is made of: what follows `const Name =` up to the end of the statement. */
function definitions(): Map<string, string> {
  const found = files.flatMap(({ text }) => [
    ...text.matchAll(/^(?:export )?const ([A-Z]\w+) =([\s\S]*?);\n(?=\S|\n|$)/gm),
  ]);
  return new Map(found.map(([, name = '', body = '']) => [name, body.replaceAll(/\/\*[\s\S]*?\*\//g, '')]));
}

const schemas = definitions();

/** Every key that a schema's text has, and those of the schemas it is made of. */
function keysOf(schema: string, seen = new Set<string>()): string[] {
  const body = schemas.get(schema);
  if (body === undefined || seen.has(schema)) return [];
  seen.add(schema);
  const own = [...body.matchAll(/(?<=[{,]\s*)(\w+):/g)].map(([, key = '']) => key).filter((key) => key !== 'error');
  const others = [...body.matchAll(/\b([A-Z]\w+)\b/g)].map(([, name = '']) => name);
  return [...own, ...others.flatMap((name) => keysOf(name, seen))];
}

/** What services read their input by: `checkedInput(Schema, …, 'name')`. */
const read = files.flatMap(({ name: file, text }) =>
  [...text.matchAll(/checkedInput\((\w+)[^;]*?(?:'([\w-]+)')?\)/g)]
    .filter(([, schema = '']) => /^[A-Z]/.test(schema) && schema !== 'Schema')
    .map(([, schema = '', single]) => ({ file, schema, single })),
);

/** What no form has a field for: ours to set, and the words of programs. */
const never = new Set([
  'municipality',
  'modified',
  'sequence',
  'created',
  'overrides',
  'protocol',
  'hostname',
  'abort',
  'path',
  'precision',
]);
const parts = new Set(['byday', 'opensAt', 'closesAt']);

describe('the fields of forms', () => {
  test('are found where input is read', () => {
    const keys = new Set(read.flatMap(({ schema }) => keysOf(schema)));
    expect(read.length).toBeGreaterThan(40);
    for (const key of ['reason', 'word', 'url', 'colour', 'everyHours', 'nameEn', 'hue', 'postalCode', 'languages'])
      expect(keys).toContain(key);
  });

  test.each(read)('$schema in $file has a word for each of its fields', ({ schema, single }) => {
    const keys = [...keysOf(schema), ...(single === undefined ? [] : [single])];
    const unsaid = keys.filter((key) => !never.has(key) && !parts.has(key) && !Object.hasOwn(fieldNames, key));
    expect(unsaid).toEqual([]);
  });

  test('are called something in both languages, and never by their name in the code', () => {
    for (const [name, { da, en }] of Object.entries(fieldNames)) {
      expect([name, da.length > 0, en.length > 0]).toEqual([name, true, true]);
      expect([name, /[a-z][A-Z]/.test(`${da} ${en}`)]).toEqual([name, false]);
    }
  });
});

function missing(field: string) {
  const { da, en } = fieldNamed(field);
  return { field, da: `${da} mangler.`, en: `${en} is missing.` };
}

describe('a complaint', () => {
  test('names the field as the form does', () => {
    expect(onForm(missing('postalCode'))).toEqual({
      field: 'postalCode',
      da: 'Feltet »Postnummer« mangler.',
      en: 'The field “Postcode” is missing.',
    });
  });

  test('about one of several stands at the list', () => {
    expect(onForm(missing('languages.0'))).toEqual({
      field: 'languages',
      da: 'Feltet »Hvilke sprog?« mangler.',
      en: 'The field “Which languages?” is missing.',
    });
  });

  test.each(['ikkeKendt', 'constructor', '__proto__', 'a.b.c'])(
    'about %s, which has no word, says no name',
    (field) => {
      const { da, en } = onForm(missing(field));
      expect([da, en]).toEqual(['Feltet mangler.', 'The field is missing.']);
    },
  );

  test('that a form has said in its own words stays so', () => {
    const said = labelled(missing('summary'));
    expect(said.da).toBe('Feltet »Kort fortalt« mangler.');
    expect(onForm(said)).toEqual(said);
  });
});
