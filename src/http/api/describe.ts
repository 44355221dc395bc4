/** What the document says of a route beside its query. */
import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';

/** What the routes are about. */
export const tags = [
  { name: 'municipalities', description: 'Who is here: all 98, and those that have a hub.' },
  { name: 'events', description: 'What happens, date by date.' },
  { name: 'opportunities', description: 'What one can apply for, join or ask for.' },
  { name: 'contacts', description: 'Who one can turn to.' },
  { name: 'stories', description: 'News from home.' },
  { name: 'places', description: 'Where things happen.' },
  { name: 'office-drafts', description: 'What is written, sent to review and published. With a token.' },
  { name: 'office-events', description: 'Events and their dates, as those who post them see them. With a token.' },
  { name: 'office-items', description: 'Opportunities, contacts, stories and places. With a token.' },
  { name: 'office-sources', description: "Somebody else's calendars that are read regularly. With a token." },
  { name: 'office-people', description: 'Those who work here, and codes for young people. With a token.' },
  { name: 'office-connections', description: 'Tokens of programs, and systems that are told. With a token.' },
  { name: 'office-settings', description: 'The municipality itself. With a token.' },
] as const;

/** The name of a tag. */
export type ApiTag = (typeof tags)[number]['name'];

type Words = {
  /** The route's name in generated clients. */
  operationId: string;
  tag: ApiTag;
  summary: string;
  description?: string;
  /** The names in its address. */
  path?: readonly (keyof typeof pathParameters)[];
  /** It tells what was withdrawn from what never was. */
  withdrawn?: boolean;
};

/** Describes a route that answers a schema. Every such answer has an ETag and can be asked for again. */
export function answers(words: Words, schema: z.ZodType) {
  return described(words, schema, { ETag: header('ETag') });
}

/** Describes a list that is read a page at a time. */
export function answersPage(words: Words, schema: z.ZodType) {
  return described(words, schema, { ETag: header('ETag'), Link: header('Link') });
}

function described(
  { tag, path = [], withdrawn = false, ...words }: Words,
  schema: z.ZodType,
  headers: Record<string, Reference>,
) {
  return describeRoute({
    ...words,
    tags: [tag],
    parameters: path.map((name) => ({ in: 'path', name, required: true, ...pathParameters[name] })),
    responses: {
      200: { description: words.summary, headers, content: { 'application/json': { schema: resolver(schema) } } },
      304: response('Unchanged'),
      400: response('Refused'),
      ...(path.length > 0 ? { 404: response('NotFound') } : {}),
      ...(withdrawn ? { 410: response('Gone') } : {}),
      default: response('Failed'),
    },
  });
}

const pathParameters = {
  slug: { description: 'A municipality that has joined.', schema: { type: 'string' }, example: 'haderslev' },
  id: { description: 'Eight characters, as a list gave them.', schema: { type: 'string' } },
} as const;

type Reference = { $ref: string };

function header(name: string): Reference {
  return { $ref: `#/components/headers/${name}` };
}

function response(name: string): Reference {
  return { $ref: `#/components/responses/${name}` };
}
