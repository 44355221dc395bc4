/** What the lists of the office are asked with: the names that their pages have. */
import type { z } from 'zod';
import { flag, searchText } from '#domain/query.ts';
import { pagingSentences, query, usualNumber } from '../api/query.ts';

export { paging } from '../api/query.ts';

/** Words that what is listed has to say. */
export const search = searchText.optional().describe('Search: only what says all of these words.');

/** Only what is the token's owner's. */
export const mine = flag.optional().describe("Mine: `1` keeps only what is the token's owner's.");

/** Reads the query of a list of the office. Throws `invalid` with a sentence per name. */
export function officeQuery<Schema extends z.ZodObject>(schema: Schema) {
  return query(schema, pagingSentences);
}

/** Which part of a list is asked for. */
export function partOf({ efter, antal }: { efter?: string | undefined; antal?: number | undefined }) {
  return { limit: antal ?? usualNumber, after: efter ?? null };
}
