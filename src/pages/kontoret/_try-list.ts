/** A list of the office that may not be there to be had, without taking its page along. */
import type { AstroGlobal } from 'astro';
import { attempt } from '#services/attempt.ts';

/** The list, or null when it could not be had: the page answers 503 then, and says so where the list would stand. */
export async function tryList<T>({ response }: Pick<AstroGlobal, 'response'>, list: Promise<T>): Promise<T | null> {
  const found = await attempt(list);
  if (found === null) response.status = 503;
  return found;
}
