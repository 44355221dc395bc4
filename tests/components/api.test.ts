import { describe, expect, test } from 'vitest';
import { curlOf, fieldsOf, namedIn, routesOf, typeOf, type ApiDocument } from '#components/api/view.ts';

describe('a type in a few words', () => {
  test.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'uri' }, 'string (uri)'],
    [{ type: ['string', 'null'] }, 'string?'],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'integer?'],
    [{ type: 'string', enum: ['none', 'link'] }, 'none | link'],
    [{ $ref: '#/components/schemas/Place' }, 'Place'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Place' } }, 'Place[]'],
    [{ type: 'string', const: '1' }, '1'],
  ])('%j is %s', (schema, said) => {
    expect(typeOf(schema)).toBe(said);
  });
});

test('the fields of an object within stand under its own name', () => {
  const place = { anyOf: [{ type: 'object', properties: { name: { type: 'string' } } }, { type: 'null' }] };
  const fields = fieldsOf({ properties: { place, tags: { type: 'array', items: { type: 'string' } } } });
  expect(fields.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'place: object?',
    'place.name: string',
    'tags: string[]',
  ]);
});

const document: ApiDocument = {
  info: { description: '' },
  servers: [{ url: 'https://hjemegn.example/api' }],
  tags: [{ name: 'events', description: '' }],
  paths: {
    '/municipalities/{slug}/occurrences': {
      get: {
        operationId: 'listOccurrences',
        summary: 'Dates',
        tags: ['events'],
        parameters: [
          { name: 'slug', in: 'path', description: '', schema: { type: 'string' } },
          { name: 'gratis', in: 'query', description: '', schema: { const: '1' } },
        ],
        responses: {
          '200': {
            content: {
              'application/json': { schema: { properties: { items: { items: { $ref: '#/x/Occurrence' } } } } },
            },
          },
        },
      },
    },
  },
  components: { schemas: {} },
};

test('a route names what it answers, and a line to try it with', () => {
  const [route] = routesOf(document, 'events');
  expect(route && namedIn(route.answer)).toEqual(['Occurrence']);
  expect(route && curlOf(document, route)).toBe(
    'curl "https://hjemegn.example/api/municipalities/haderslev/occurrences?gratis=1"',
  );
});
