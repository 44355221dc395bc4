/** Who asks, as far as a request's head tells: for what is answered outside the pages. */
import { parse } from 'hono/utils/cookie';
import type { Hub } from '#services/hub.ts';
import { leftCookie, sessionCookie } from '#services/session/cookies.ts';
import { formPatience } from '#services/session/policies.ts';
import { readSession, type Session } from '#services/session/sessions.ts';

/** The session of a `Cookie` header; null without one that holds, and once the pages were left in haste. */
export async function sessionOf(hub: Hub, header: string | undefined): Promise<Session | null> {
  const cookies = parse(header ?? '');
  const token = cookies[sessionCookie];
  return token === undefined || leftCookie in cookies ? null : readSession(hub, token, formPatience);
}
