/** Sending somebody to their municipality's own sign-in (OpenID Connect, code flow with PKCE: RFC 7636, RFC 9700 §2.1). */
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { authorise } from '#domain/authorisation.ts';
import type { Ctx, Hub } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { configurationOf, providerOf } from './providers.ts';
import type { OidcStep } from './step.ts';

/** Where they go on the way; `again` when they are to show anew that it is them. */
export type Wish = { to: string; again: boolean };

/** Where to send them, and what to keep until they are back. Throws `not_found` and `unavailable`. */
export async function beginAtProvider(
  ctx: Ctx,
  municipality: string,
  wish: Wish,
): Promise<{ url: URL; step: OidcStep }> {
  authorise(ctx.actor, 'staff.signIn');
  const provider = providerOf(ctx, municipality);
  await getMunicipality(ctx, municipality);
  const configuration = await configurationOf(ctx, provider);
  const step: OidcStep = {
    municipality,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    to: wish.to,
    again: wish.again ? whoAgain(ctx) : null,
  };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackOf(ctx).href,
    scope: 'openid profile email',
    state: step.state,
    nonce: step.nonce,
    code_challenge: await calculatePKCECodeChallenge(step.verifier),
    code_challenge_method: 'S256',
    ...(wish.again ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url, step };
}

/** Where they come back to. It is what a municipality registers with its provider. */
export function callbackOf({ settings }: Hub): URL {
  return new URL('/kontoret/oidc/svar', settings.publicUrl);
}

function whoAgain({ actor, clock }: Ctx): OidcStep['again'] {
  if (actor.kind !== 'staff') return null;
  return { accountId: actor.id, since: Math.floor(clock().epochMilliseconds / 1000) };
}
