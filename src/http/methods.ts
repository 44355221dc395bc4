/** What may be done to an address: everything is read, and pages with a form take it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context, Hono } from 'hono';
import { notFound, type Complaint } from '#domain/errors.ts';
import { takesForms } from './access.ts';
import { answerProblem, problem } from './problem.ts';
import { refuse } from './refusal.ts';

const forPages = 'GET, HEAD, OPTIONS';
const forForms = 'GET, HEAD, POST, OPTIONS';

/** Answers a page's address for all but GET, HEAD and a form it takes, and says true; else does nothing. */
export function answerOtherMethod(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method === 'GET' || req.method === 'HEAD') return false;
  const forms = takesForms(req.url ?? '/');
  if (forms && req.method === 'POST') return false;
  const Allow = forms ? forForms : forPages;
  if (req.method === 'OPTIONS') res.writeHead(204, { Allow }).end();
  else refuse(req, res, { status: 405, complaint: notThis, headers: { Allow } });
  return true;
}

/** What Hono answers when no route did: 404, or what the address does allow (RFC 9110 §15.5.6). */
export function answerUnrouted(app: Hono, c: Context): Response {
  const allowed = allowedMethods(app, c.req.path);
  if (allowed.length === 0) return problem(notFound('address'), c);
  c.header('Allow', allowed.join(', '));
  return c.req.method === 'OPTIONS' ? c.body(null, 204) : answerProblem(c, 405, [notThis]);
}

function allowedMethods(app: Hono, path: string): string[] {
  const methods = [...new Set(app.routes.map((route) => route.method))].filter((method) => method !== 'ALL');
  const known = methods.filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );
  if (known.length === 0) return [];
  return [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

const notThis: Complaint = {
  field: 'method',
  da: 'Det kan man ikke gøre med denne adresse; den kan læses.',
  en: 'This address cannot be used that way; it can be read.',
};
