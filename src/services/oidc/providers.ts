/**
 * The municipalities' own sign-ins, and what each says of itself (OpenID Connect Discovery 1.0). It is asked the first
 * time somebody signs in: one that is down keeps nobody from anything else.
 */
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { notFound } from '#domain/errors.ts';
import type { Clock } from '#domain/time.ts';
import { unreachable } from './failures.ts';
import { isLoopback, type IdentityProvider } from './file.ts';

/** All that are set up. */
export type IdentityProviders = {
  all: readonly IdentityProvider[];
  /** That of a municipality. Throws `not_found`. */
  of: (municipality: string) => IdentityProvider;
  /** How it is spoken to. Throws `unavailable` when it does not answer. */
  configurationOf: (provider: IdentityProvider) => Promise<Configuration>;
};

/** How long it may take to answer, in seconds; and for how long what it said of itself is remembered. */
const patience = 5;
const remembered = { hours: 1 };

/** Nobody is asked anything yet. */
export function openIdentityProviders(all: readonly IdentityProvider[], clock: Clock): IdentityProviders {
  const known = new Map<IdentityProvider, { configuration: Promise<Configuration>; until: Temporal.Instant }>();
  return {
    all,
    of: (municipality) => {
      const found = all.find((one) => one.municipality === municipality);
      if (found === undefined) throw notFound('municipality');
      return found;
    },
    configurationOf: (provider) => {
      const now = clock();
      const last = known.get(provider);
      if (last !== undefined && Temporal.Instant.compare(now, last.until) < 0) return last.configuration;
      const configuration = discover(provider).catch((error: unknown) => {
        known.delete(provider);
        throw unreachable(provider, error);
      });
      known.set(provider, { configuration, until: now.add(remembered) });
      return configuration;
    },
  };
}

/** The signature of an ID token is checked too, though it comes over TLS from the provider itself (Core 1.0 §3.1.3.7). */
function discover({ issuer, clientId, clientSecret }: IdentityProvider): Promise<Configuration> {
  const server = new URL(issuer);
  // Only for a provider on this machine; the file's own rules see to that.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const insecure = server.protocol === 'http:' && isLoopback(server.hostname) ? [allowInsecureRequests] : [];
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
