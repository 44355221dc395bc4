/** Around every page: the hub in development, the page that says what went wrong, and the headers of HTML. */
import { defineMiddleware } from 'astro:middleware';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { statusOf } from '#http/problem.ts';

/** A page that could not be shown: with what status, why, and in which municipality it was looked for. */
export type Failure = { status: number; complaints: readonly Complaint[]; municipality: string | null };

export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) Object.assign(context.locals, globalThis.hjemegnDevelopment?.locals);
  const municipality = context.url.pathname.split('/')[1] ?? null;
  try {
    return withHeaders(await next());
  } catch (error) {
    context.locals.failure = failureOf(error, municipality);
    return withHeaders(await next('/fejl'));
  }
});

/** Expected failures have their own status; anything else is a fault of ours, logged without what was asked for. */
function failureOf(error: unknown, municipality: string | null): Failure {
  if (error instanceof HjemegnError) return { status: statusOf(error), complaints: error.complaints, municipality };
  console.error(error instanceof Error ? error.stack : error);
  return { status: 500, complaints: [], municipality };
}

/** A page is asked about each time it is shown: what is cancelled must be seen at once. */
function withHeaders(response: Response): Response {
  if (response.headers.get('Content-Type')?.startsWith('text/html') === true) {
    response.headers.set('Content-Type', 'text/html; charset=utf-8');
    response.headers.set('Cache-Control', 'no-cache');
  }
  return response;
}
