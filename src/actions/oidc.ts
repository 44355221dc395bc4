/** Staff sign in, or show again that it is them, at their municipality's own sign-in. */
import { HjemegnError, type Complaint, type ErrorCode } from '#domain/errors.ts';
import { beginAtProvider } from '#services/oidc/begin.ts';
import { finishAtProvider } from '#services/oidc/finish.ts';
import { OidcStep, patience } from '#services/oidc/step.ts';
import { pathOr } from './form.ts';
import type { Visit } from './visit.ts';

/** Where to go, or why one is still here: with what status, and in words. */
export type Outcome = { to: string } | { status: number; complaints: readonly Complaint[] };

/** Sends them to the sign-in of a municipality. `query` may say `til`, and `igen` for showing again that it is them. */
export function begin(visit: Visit, municipality: string, query: URLSearchParams): Promise<Outcome> {
  return told(async () => {
    const to = pathOr(query.get('til'), '/kontoret');
    const { url, step } = await beginAtProvider(visit.ctx, municipality, { to, again: query.has('igen') });
    visit.hold('oidc', step, patience);
    return url.href;
  });
}

/** Lets them in with what they bring back, and on to where they were going. */
export function finish(visit: Visit, search: string): Promise<Outcome> {
  return told(async () => {
    const step = visit.held('oidc', OidcStep);
    const accountId = await finishAtProvider(visit.ctx, step, search);
    visit.drop('oidc');
    await visit.signIn(accountId, 'staff');
    return step?.to ?? '/kontoret';
  });
}

/** Where they were going when it did not work, to try again by. */
export function wayBack(visit: Visit): { municipality: string; to: string; again: boolean } | null {
  const step = visit.held('oidc', OidcStep);
  return step && { municipality: step.municipality, to: step.to, again: step.again !== null };
}

/** What is said on the page itself, with its status; all else is a page of its own. */
const statuses: Partial<Record<ErrorCode, number>> = { invalid: 400, forbidden: 403, conflict: 409, unavailable: 503 };

async function told(act: () => Promise<string>): Promise<Outcome> {
  try {
    return { to: await act() };
  } catch (error) {
    const status = error instanceof HjemegnError ? statuses[error.code] : undefined;
    if (!(error instanceof HjemegnError) || status === undefined) throw error;
    return { status, complaints: error.complaints };
  }
}
