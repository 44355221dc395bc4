/** The queries of the API: the filters of the pages, and paging. */
import type { Env, MiddlewareHandler } from 'hono';
import { validator } from 'hono/validator';
import { resolver, uniqueSymbol } from 'hono-openapi';
import { z } from 'zod';
import { filterSentences } from '#domain/filter.ts';
import { opportunitySentences } from '#domain/opportunity-filter.ts';
import { readQuery, type Sentences } from '#domain/query.ts';

/** How many items an answer has when nobody says. */
export const usualNumber = 50;

/** Where to read on, and how many. */
export const paging = {
  efter: z.string().max(80).optional().describe('After: `next` of the answer before. Without it, from the beginning.'),
  antal: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .transform(Number)
    .optional()
    .describe(`Number: how many items at most, 1 to 100; ${usualNumber} unless said.`),
};

/** For what cannot be narrowed: any name in the query is refused. */
export const noQuery = z.strictObject({});

/** What may stand where paging is asked for, and in a search. */
export const pagingSentences: Sentences = {
  q: filterSentences.q,
  efter: {
    da: 'Skriv det, der stod i »next« i svaret før.',
    en: 'Write what stood in “next” of the answer before.',
  },
  antal: { da: 'Skriv et helt tal fra 1 til 100.', en: 'Write a whole number from 1 to 100.' },
};
const publicSentences: Sentences = { ...opportunitySentences, ...filterSentences, ...pagingSentences };

type Reads<Schema extends z.ZodObject> = MiddlewareHandler<
  Env,
  string,
  { in: { query: z.input<Schema> }; out: { query: z.output<Schema> } }
>;

/** Reads the query as the pages do, and describes it in the document. Throws `invalid` with a sentence per name. */
export function query<Schema extends z.ZodObject>(
  schema: Schema,
  sentences: Sentences = publicSentences,
): Reads<Schema> {
  const reads = validator('query', (_, c) => readQuery(schema, new URL(c.req.url).searchParams, sentences));
  return Object.assign(reads as Reads<Schema>, { [uniqueSymbol]: { target: 'query' as const, ...resolver(schema) } });
}
