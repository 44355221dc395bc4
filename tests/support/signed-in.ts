/** The cookie of somebody who has signed in a moment ago. */
import type { BrowserContext } from 'playwright-core';
import type { Ctx } from '#services/hub.ts';
import type { SessionPolicy } from '#services/session/policies.ts';
import { beginSession } from '#services/session/sessions.ts';

const name = '__Host-hjemegn';

/** As a `Cookie` header says it. */
export async function cookieOf({ actor, ...hub }: Ctx, policy?: SessionPolicy): Promise<string> {
  if (!('id' in actor)) throw new Error('Only an account can sign in.');
  const kind = policy ?? (actor.kind === 'staff' ? 'staff' : 'own');
  const { token } = await beginSession(hub, actor.id, kind, 'Chrome, Android');
  return `${name}=${token}`;
}

/**
 * Signs a browser in on `http://localhost`, which Chromium trusts with a secure cookie, though it is set as by TLS.
 * Answers the token.
 */
export async function signInBrowser(context: BrowserContext, who: Ctx, policy?: SessionPolicy): Promise<string> {
  const value = (await cookieOf(who, policy)).slice(name.length + 1);
  await context.addCookies([{ name, value, url: 'https://localhost', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return value;
}
