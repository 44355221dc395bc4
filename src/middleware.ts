/** Around every page: the hub in development, who it is, the page that says what went wrong, and the headers of HTML. */
import type { APIContext, MiddlewareNext } from 'astro';
import { defineMiddleware } from 'astro:middleware';
import { copyToHold, heldForm } from '#actions/held-form.ts';
import { openVisit, type Visit } from '#actions/visit.ts';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';
import { isPrivatePage } from '#http/access.ts';
import { statusOf } from '#http/problem.ts';

/** A page that could not be shown: with what status, why, and in which municipality it was looked for. */
export type Failure = { status: number; complaints: readonly Complaint[]; municipality: string | null };

export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV) Object.assign(context.locals, globalThis.hjemegnDevelopment?.locals);
  const { hub } = context.locals;
  const copy = copyToHold(context.request);
  try {
    context.locals.visit = await openVisit(hub, context.cookies, context.request);
    return withHeaders(await rendered(await next()), context);
  } catch (error) {
    const signIn = error instanceof HjemegnError ? signInPage(error, context.url, context.locals.visit) : null;
    if (signIn !== null) return withHeaders(await onTheWay(context, next, signIn, copy), context);
    context.locals.failure = failureOf(error, context.url.pathname.split('/')[1] ?? null);
    return withHeaders(await next(readAgain(context.request)), context);
  }
});

/** A page as a whole: what fails half-way through one that is on its way could only break it off, with status 200. */
async function rendered(page: Response): Promise<Response> {
  if (page.headers.get('Content-Type')?.startsWith('text/html') !== true) return page;
  return new Response(await page.text(), page);
}

/** Where one shows who one is; what was typed in a form of the office is given back on the way there. */
async function onTheWay(
  context: APIContext,
  next: MiddlewareNext,
  signIn: string,
  copy: Request | null,
): Promise<Response> {
  const confirm = new URL(signIn, context.url).pathname.endsWith('/bekraeft');
  const held = copy === null ? null : await heldForm(copy, { signIn, confirm });
  if (held === null) return context.redirect(signIn, 303);
  context.locals.held = held;
  return next(readAgain(context.request));
}

/** The page that says what went wrong, asked for as it was; a form that was sent has been read by now. */
function readAgain({ method, url, headers }: Request): Request {
  return new Request(new URL('/fejl', url), { method: method === 'HEAD' ? 'HEAD' : 'GET', headers });
}

/** Where one shows who one is, and with it where one was going; null when that is not what is wrong. */
function signInPage({ code }: HjemegnError, { pathname, search }: URL, { expired }: Visit): string | null {
  const office = pathname.startsWith('/kontoret') ? '/kontoret' : '';
  const onward = `til=${encodeURIComponent(pathname + search)}`;
  if (code === 'unauthenticated') return `${office}/log-ind?${onward}${expired ? '&udloebet' : ''}`;
  return code === 'unconfirmed' ? `${office}/bekraeft?${onward}` : null;
}

/** Expected failures have their own status; anything else is a fault of ours, logged without what was asked for. */
function failureOf(error: unknown, municipality: string | null): Failure {
  if (error instanceof HjemegnError) return { status: statusOf(error), complaints: error.complaints, municipality };
  console.error(describeFault(error));
  return { status: 500, complaints: [], municipality };
}

/**
 * A page is asked about each time it is shown: what is cancelled must be seen at once. What is for one person is
 * kept by nobody, and its forms may say where they come from, to us alone.
 */
function withHeaders(response: Response, { locals, url }: APIContext): Response {
  const visit = locals.visit as Visit | undefined;
  const isPrivate = isPrivatePage(url.pathname) || (visit !== undefined && visit.session !== null);
  if (isPrivate) {
    response.headers.set('Cache-Control', 'no-store');
    response.headers.set('Referrer-Policy', 'same-origin');
  }
  if (response.headers.get('Content-Type')?.startsWith('text/html') === true) {
    response.headers.set('Content-Type', 'text/html; charset=utf-8');
    if (!isPrivate) response.headers.set('Cache-Control', 'no-cache');
  }
  return response;
}
