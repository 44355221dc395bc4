/** What the document says of the office's routes: their token, their body, what they answer. */
import type { Env, MiddlewareHandler } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type { z } from 'zod';
import { invalid, type Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { ApiTag } from '../api/describe.ts';

/** The names in an address, explained. */
const pathParameters = {
  id: { description: 'Eight characters, as a list gave them.', schema: { type: 'string' } },
  noun: { description: 'What it is: event, opportunity, contact, story or place.', schema: { type: 'string' } },
  date: {
    description: 'A date of a series, by its original start (RFC 5545 §3.8.4.4).',
    schema: { type: 'string' },
    example: '2026-12-03T19:00',
  },
  number: { description: 'The number of a record, as the history gave it.', schema: { type: 'integer' } },
  slug: { description: 'The short name, as a list gave it.', schema: { type: 'string' } },
} as const;

type Words = {
  operationId: string;
  tag: ApiTag;
  summary: string;
  description?: string;
  path?: readonly (keyof typeof pathParameters)[];
};

/** What a route takes and answers. Without an answer it is 204 and nothing. */
type Shapes = { body?: z.ZodType; form?: FormFields; answer?: z.ZodType };

/** What a form with a file says, by name (RFC 7578). */
export type FormFields = Readonly<Record<string, { type: 'string'; format?: 'binary'; description?: string }>>;

/** Describes a route of the office. */
export function office({ tag, path = [], ...words }: Words, { body, form, answer }: Shapes) {
  const done = answer === undefined ? { 204: { description: 'Done.' } } : { 200: json(words.summary, answer) };
  return describeRoute({
    ...words,
    tags: [tag],
    ...(body === undefined ? {} : { requestBody: { required: true, ...json('', body, { io: 'input' }) } }),
    ...(form === undefined ? {} : { requestBody: { required: true, content: multipart(form) } }),
    parameters: path.map((name) => ({ in: 'path', name, required: true, ...pathParameters[name] })),
    responses: {
      ...done,
      400: response('Refused'),
      401: response('Unknown'),
      403: response('Forbidden'),
      ...(path.length > 0 ? { 404: response('NotFound') } : {}),
      409: response('Conflict'),
      default: response('Failed'),
    },
  });
}

function multipart(form: FormFields) {
  return { 'multipart/form-data': { schema: { type: 'object' as const, properties: form } } };
}

function json(description: string, schema: z.ZodType, options: Record<string, unknown> = {}) {
  return { description, content: { 'application/json': { schema: resolver(schema, options) } } };
}

function response(name: string): { $ref: string } {
  return { $ref: `#/components/responses/${name}` };
}

type Takes<Schema extends z.ZodType> = MiddlewareHandler<
  Env,
  string,
  { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } }
>;

/** Takes a JSON body of one schema. Throws `invalid` with a sentence per field, before anything else is looked at. */
export function takes<Schema extends z.ZodType>(schema: Schema): Takes<Schema> {
  return async (c, next) => {
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) throw invalid(notJson);
    const body: unknown = await c.req.json().catch(() => {
      throw invalid(brokenJson);
    });
    c.req.addValidatedData('json', checkedInput(schema, body) as object);
    return next();
  };
}

const notJson: Complaint = {
  field: 'body',
  da: 'Send JSON, og sig det: »Content-Type: application/json«.',
  en: 'Send JSON, and say so: “Content-Type: application/json”.',
};
const brokenJson: Complaint = {
  field: 'body',
  da: 'Det er ikke JSON, der kan læses.',
  en: 'It is not JSON that can be read.',
};
