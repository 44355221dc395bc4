/** A program at the door of the office: its token says whose it is and what it is for. */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { reachesScope, type ApiScope } from '#domain/integration.ts';
import { useApiToken, type TokenHolder } from '#services/api-token/use.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { scopeOfRoute } from '../office-access.ts';
import { answerProblem } from '../problem.ts';

/** What the routes of the office know of a request. */
export type OfficeEnv = { Variables: { ctx: Ctx; home: string } };

/**
 * Lets a program in (RFC 6750 §2.1). Without a token that opens anything it is told so (401), and nothing it is
 * answered is kept by anybody. A token that does not go as far as the route is told so before its body is read (§3.1).
 */
export function byToken(hub: Hub): MiddlewareHandler<OfficeEnv> {
  return async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const token = /^Bearer ([\w-]{20,80})$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const holder = token === undefined ? null : await holderOf(hub, token);
    if (holder === null) {
      c.header('WWW-Authenticate', token === undefined ? 'Bearer' : 'Bearer error="invalid_token"');
      return answerProblem(c, 401, [token === undefined ? noToken : unknownToken]);
    }
    const least = scopeOf(c);
    if (least !== null && !reachesScope(holder.scopes, least)) throw tooNarrow(least);
    c.set('ctx', { ...hub, actor: holder.actor });
    c.set('home', holder.actor.municipality);
    return next();
  };
}

/** What the route that will answer takes; null when none will. */
function scopeOf(c: Context): ApiScope | null {
  const scopes = matchedRoutes(c).map(({ method, path }) => scopeOfRoute(`${method} ${path}`));
  return scopes.find((scope) => scope !== null) ?? null;
}

function tooNarrow(scope: ApiScope): HjemegnError {
  const complaint: Complaint = {
    field: 'Authorization',
    da: `Adgangen går ikke så langt: her skal den gælde for »${scope}«.`,
    en: `The token does not go so far: this takes the scope “${scope}”.`,
  };
  return new HjemegnError('forbidden', [complaint]);
}

async function holderOf(hub: Hub, token: string): Promise<TokenHolder | null> {
  try {
    return await useApiToken(asVisitor(hub), token);
  } catch (error) {
    if (error instanceof HjemegnError && error.code === 'unauthenticated') return null;
    throw error;
  }
}

/**
 * Lets through bodies that say how long they are, and are not longer. Looking at the headers alone leaves a request
 * without a body as it came.
 */
export function atMost(bytes: number, tooLarge: Complaint): MiddlewareHandler {
  return (c, next) => {
    if (c.req.header('Transfer-Encoding') !== undefined) return Promise.resolve(answerProblem(c, 411, [unmeasured]));
    if (Number(c.req.header('Content-Length') ?? 0) > bytes) return Promise.resolve(answerProblem(c, 413, [tooLarge]));
    return next();
  };
}

const unmeasured: Complaint = {
  field: 'body',
  da: 'Sig, hvor lang forespørgslen er (Content-Length).',
  en: 'Say how long the request is (Content-Length).',
};
const noToken: Complaint = {
  field: 'Authorization',
  da: 'Send din adgang med: »Authorization: Bearer …«. Den laves på Kontoret under Forbindelser.',
  en: 'Send your token: “Authorization: Bearer …”. It is made at Kontoret, under Connections.',
};
const unknownToken: Complaint = {
  field: 'Authorization',
  da: 'Adgangen gælder ikke: den er skrevet forkert, udløbet eller lukket.',
  en: 'The token opens nothing: it is mistyped, expired or revoked.',
};

/** As much as an item with all its words can be. */
export const jsonBodies: MiddlewareHandler = atMost(256 * 1024, {
  field: 'body',
  da: 'Der er skrevet for meget på én gang.',
  en: 'Too much was written at once.',
});
