/** What every verb works with, put together once by the composition root. */
import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/authorisation.ts';
import type { Hidden } from '#domain/profile.ts';
import type { Clock } from '#domain/time.ts';
import type { Revisions } from './municipality/revisions.ts';
import type { KeyRing } from './keys/ring.ts';
import type { IdentityProviders } from './oidc/providers.ts';
import type { Revocations } from './personal-feed/revocations.ts';
import type { Darkroom } from './picture/darkroom.ts';
import type { Settings } from './settings.ts';

export type Hub = {
  readonly db: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  /** A fresh identifier of eight characters. */
  readonly newId: () => string;
  /** What encrypts, seals and looks up; it lies beside the database, never in it. */
  readonly keys: KeyRing;
  /** What keys every cache, read from the database. */
  readonly revisions: Revisions;
  /** The municipalities' own sign-ins for staff. */
  readonly identityProviders: IdentityProviders;
  /** Personal calendar addresses that this process has revoked. */
  readonly revoked: Revocations;
  /** Where pictures are made safe and small. */
  readonly darkroom: Darkroom;
};

/** A hub with somebody asking; every list leaves out what they have `hidden`. */
export type Ctx = Hub & { readonly actor: Actor; readonly hidden?: Hidden };

/** The hub as a visitor without an account sees it. */
export function asVisitor(hub: Hub): Ctx {
  return { ...hub, actor: { kind: 'anonymous' } };
}

/** Who owns what this actor creates: the member of staff, or nobody. */
export function ownerOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.id : null;
}
