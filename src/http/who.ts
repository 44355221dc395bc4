/** Who asks, as far as a request's head tells: for what is answered outside the pages. */
import { parse } from 'hono/utils/cookie';
import type { Hub } from '#services/hub.ts';
import { leftCookie, sessionCookie } from '#services/session/cookies.ts';
import { formPatience } from '#services/session/policies.ts';
import { readSession, type Session } from '#services/session/sessions.ts';

/** The session of a `Cookie` header; null without one that holds, and once the pages were left in haste. */
export async function sessionOf(hub: Hub, header: string | undefined): Promise<Session | null> {
  const token = tokenOf(header);
  return token === null ? null : readSession(hub, token, formPatience);
}

/** True for a `Cookie` header with a session in it, whether or not it still holds, unless the pages were left in haste. */
export function hadSession(header: string | undefined): boolean {
  return tokenOf(header) !== null;
}

function tokenOf(header: string | undefined): string | null {
  const cookies = parse(header ?? '');
  return leftCookie in cookies ? null : (cookies[sessionCookie] ?? null);
}
