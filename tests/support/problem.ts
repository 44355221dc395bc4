/** What every refusal owes whoever sent the request. */
import { expect } from 'vitest';
import type { RawAnswer } from './raw.ts';

/** Fails unless it is a problem document in which every error has a sentence in both languages, and one is about `field`. */
export function expectProblem(answer: RawAnswer, status: number, field: string, sentence: RegExp): void {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = JSON.parse(answer.body) as { status: number; errors: { field: string; da: string; en: string }[] };
  expect(problem.status).toBe(status);
  for (const error of problem.errors) expect(`${error.da} ${error.en}`).toMatch(/^.+[.] .+[.]$/);
  const about = problem.errors.find((error) => error.field === field);
  expect(about, `nothing is said of ${field}: ${answer.body}`).toBeDefined();
  expect(`${about?.da ?? ''} ${about?.en ?? ''}`).toMatch(sentence);
}
