/** Errors as problem documents (RFC 9457), mapped once. */
import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { HjemegnError, type Complaint, type ErrorCode } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';

const statuses = {
  invalid: 400,
  unauthenticated: 401,
  unconfirmed: 403,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** The HTTP status of an expected failure. */
export function statusOf(error: HjemegnError): (typeof statuses)[ErrorCode] {
  return statuses[error.code];
}

/** One thing that is wrong, at its field. */
export const ComplaintItem = z.object({ field: z.string(), da: z.string(), en: z.string() }).meta({ id: 'Complaint' });

/** A problem document. `type` is always `about:blank`: the status says it, and `errors` the rest. */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(ComplaintItem).describe('What is wrong, field by field, in Danish and English.'),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457).' });

/** The members of a problem document. */
export function problemBody(status: number, errors: readonly Complaint[]): z.infer<typeof Problem> {
  const detail = errors.map((error) => error.en).join(' ');
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, errors: [...errors] };
}

/** The headers of a problem document. */
export const problemHeaders = {
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Cache-Control': 'no-store',
} as const;

/** Answers any error. A fault of ours is logged by its name and place, never with what the caller sent. */
export function problem(error: Error, c: Context): Response {
  if (error instanceof HjemegnError) return answerProblem(c, statusOf(error), error.complaints);
  if (error instanceof HTTPException && error.status === 403) return answerProblem(c, 403, [fromElsewhere]);
  if (error instanceof HTTPException)
    return answerProblem(c, error.status, [{ field: '', da: error.message, en: error.message }]);
  console.error(describeFault(error));
  return answerProblem(c, 500, [ourFault]);
}

/** What a form that was not sent by a page of ours is told. */
export const fromElsewhere: Complaint = {
  field: 'origin',
  da: 'Formularen kom ikke herfra. Åbn siden igen, og prøv en gang til.',
  en: 'The form did not come from here. Open the page again and try once more.',
};

/** What is said when something of ours fails. */
export const ourFault: Complaint = {
  field: '',
  da: 'Der skete en fejl hos os. Prøv igen om lidt.',
  en: 'Something went wrong at our end. Try again in a moment.',
};

/** A problem document as an answer. */
export function answerProblem(c: Context, status: number, errors: readonly Complaint[]): Response {
  return c.body(JSON.stringify(problemBody(status, errors)), status as 400, problemHeaders);
}
