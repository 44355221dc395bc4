/** What is kept, sealed in the browser, while somebody is at their identity provider. */
import { z } from 'zod';

/** How long they may be away, in seconds. */
export const patience = 10 * 60;

export const OidcStep = z.object({
  /** Whose sign-in it is (a slug). */
  municipality: z.string(),
  /** What comes back with the browser, in the ID token, and what only we know until then (RFC 7636). */
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where they were going. */
  to: z.string(),
  /** Who is to show again that it is them, and from when on (epoch seconds); null for signing in. */
  again: z.object({ accountId: z.string(), since: z.number() }).nullable(),
});
export type OidcStep = z.infer<typeof OidcStep>;
