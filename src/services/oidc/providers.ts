/**
 * The municipalities' own sign-ins, and what each says of itself (OpenID Connect Discovery 1.0). It is asked the first
 * time somebody signs in: one that is down keeps nobody from anything else.
 */
import * as openid from 'openid-client';
import {
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { notFound } from '#domain/errors.ts';
import type { Clock } from '#domain/time.ts';
import type { Hub } from '../hub.ts';
import { unreachable } from './failures.ts';
import { isLoopback, type IdentityProvider } from './file.ts';

/** All that are set up, and what each that was asked has said of itself; rejects with whatever went wrong. */
export type IdentityProviders = {
  all: readonly IdentityProvider[];
  ask: (provider: IdentityProvider) => Promise<Configuration>;
};

/** How long it may take to answer, in seconds; and for how long what it said of itself is remembered. */
const patience = 5;
const remembered = { hours: 1 };

/** Nobody is asked anything yet. */
export function openIdentityProviders(all: readonly IdentityProvider[], clock: Clock): IdentityProviders {
  const known = new Map<IdentityProvider, { answer: Promise<Configuration>; until: Temporal.Instant }>();
  return {
    all,
    ask: (provider) => {
      const now = clock();
      const last = known.get(provider);
      if (last !== undefined && Temporal.Instant.compare(now, last.until) < 0) return last.answer;
      const answer = discover(provider);
      known.set(provider, { answer, until: now.add(remembered) });
      answer.catch(() => known.delete(provider));
      return answer;
    },
  };
}

/** The sign-in of a municipality. Throws `not_found`. */
export function providerOf({ identityProviders }: Hub, municipality: string): IdentityProvider {
  const found = identityProviders.all.find((one) => one.municipality === municipality);
  if (found === undefined) throw notFound('municipality');
  return found;
}

/** How a provider is spoken to. Throws `unavailable` when it does not answer. */
export async function configurationOf({ identityProviders }: Hub, provider: IdentityProvider): Promise<Configuration> {
  try {
    return await identityProviders.ask(provider);
  } catch (error) {
    throw unreachable(provider, error);
  }
}

/** For a provider on this machine alone. The library calls it deprecated so that nobody comes to it by chance. */
const { allowInsecureRequests: allowPlainHttp }: { allowInsecureRequests: (configuration: Configuration) => void } =
  openid;

/** The signature of an ID token is checked too, though it comes over TLS from the provider itself (Core 1.0 §3.1.3.7). */
function discover({ issuer, clientId, clientSecret }: IdentityProvider): Promise<Configuration> {
  const server = new URL(issuer);
  const insecure = server.protocol === 'http:' && isLoopback(server.hostname) ? [allowPlainHttp] : [];
  return discovery(server, clientId, undefined, authenticationBy(clientSecret), {
    execute: [enableNonRepudiationChecks, ...insecure],
    timeout: patience,
  });
}

/** As the provider takes it; one that does not say takes `client_secret_basic` (Discovery 1.0 §3). */
function authenticationBy(secret: string): ClientAuth {
  const basic = ClientSecretBasic(secret);
  const post = ClientSecretPost(secret);
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: taken = ['client_secret_basic'] } = server;
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}
