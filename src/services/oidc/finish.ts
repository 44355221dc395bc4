/** Somebody is back from their municipality's own sign-in: is it them, and may they come in? */
import { authorizationCodeGrant, fetchUserInfo, type IDToken } from 'openid-client';
import { authorise } from '#domain/authorisation.ts';
import type { Ctx } from '../hub.ts';
import { spend } from '../keys/spend.ts';
import { admit } from './admit.ts';
import { callbackOf } from './begin.ts';
import { isComplete, personOf, type Claims } from './claims.ts';
import { failedExchange, notShownAgain, stepGone } from './failures.ts';
import type { IdentityProvider } from './file.ts';
import { configurationOf, providerOf } from './providers.ts';
import { patience, type OidcStep } from './step.ts';

/** How far a provider's clock may be behind ours, in seconds. */
const behind = 60;

/**
 * Whose account may begin a session. `search` is the query that the browser brought back. Throws `invalid` when the
 * answer does not hold, `forbidden`, `conflict` and `unavailable`; each with a sentence, and nothing done.
 */
export async function finishAtProvider(ctx: Ctx, step: OidcStep | null, search: string): Promise<string> {
  authorise(ctx.actor, 'staff.signIn');
  if (new URLSearchParams(search).get('state') !== step?.state) throw stepGone();
  const provider = providerOf(ctx, step.municipality);
  await useUp(ctx, step);
  const claims = await exchange(ctx, provider, step, search).catch((error: unknown) => {
    throw failedExchange(provider, error);
  });
  return admit(ctx, provider, personOf(provider, claims), step.again?.accountId ?? null);
}

/** An answer opens once, even where its cookie was copied. */
async function useUp(ctx: Ctx, { state }: OidcStep): Promise<void> {
  const first = await ctx.db.write((tx) => spend(ctx, tx, `oidc ${state}`, patience));
  if (!first) throw stepGone();
}

/** Trades the code for an ID token and checks it: who signed it, for whom, when, and for this very step. */
async function exchange(ctx: Ctx, provider: IdentityProvider, step: OidcStep, search: string): Promise<Claims> {
  const configuration = await configurationOf(ctx, provider);
  const tokens = await authorizationCodeGrant(configuration, new URL(search, callbackOf(ctx)), {
    pkceCodeVerifier: step.verifier,
    expectedState: step.state,
    expectedNonce: step.nonce,
    idTokenExpected: true,
    ...(step.again === null ? {} : { maxAge: patience }),
  });
  const claims: IDToken | undefined = tokens.claims();
  if (claims === undefined) throw stepGone();
  if (step.again !== null && (claims.auth_time ?? 0) < step.again.since - behind) throw notShownAgain(provider);
  const { userinfo_endpoint: more } = configuration.serverMetadata();
  if (isComplete(provider, claims) || more === undefined) return claims;
  return { ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
}
