/** Errors as problem documents (RFC 9457), mapped once. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { HjemegnError, type Complaint, type ErrorCode } from '#domain/errors.ts';

const statuses = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** The HTTP status of an expected failure. */
export function statusOf(error: HjemegnError): (typeof statuses)[ErrorCode] {
  return statuses[error.code];
}

const titles: Record<number, string> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  414: 'Address too long',
  500: 'Something went wrong here',
  503: 'Not available right now',
};

/** The members of a problem document; `errors` says it per field, in Danish and English. */
export function problemBody(status: number, errors: readonly Complaint[]) {
  const detail = errors.map((error) => error.en).join(' ');
  return { type: 'about:blank', title: titles[status] ?? 'Error', status, detail, errors };
}

/** Answers any error. A fault of ours is logged by its name and place, never with what the caller sent. */
export function problem(error: Error, c: Context): Response {
  if (error instanceof HjemegnError) return answerProblem(c, statusOf(error), error.complaints);
  if (error instanceof HTTPException)
    return answerProblem(c, error.status, [{ field: '', da: error.message, en: error.message }]);
  console.error(error.stack);
  return answerProblem(c, 500, [ourFault]);
}

const ourFault: Complaint = {
  field: '',
  da: 'Der skete en fejl hos os. Prøv igen om lidt.',
  en: 'Something went wrong at our end. Try again in a moment.',
};

/** A problem document as an answer. */
export function answerProblem(c: Context, status: number, errors: readonly Complaint[]): Response {
  return c.body(JSON.stringify(problemBody(status, errors)), status as 400, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}
