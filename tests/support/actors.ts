/** One of every kind of actor, and what they may reach for: their own, another's at home, another municipality's. */
import type { Actor, SignedIn, Target } from '#domain/authorisation.ts';
import { roles, type Role } from '#domain/role.ts';

/** Every kind of actor there is, by what the documents call it, in their order. All who sign in are from Haderslev. */
export const actors = {
  anonymous: { kind: 'anonymous' },
  profile: { kind: 'profile', id: 'minminmi', municipality: 'haderslev', fresh: true },
  ...(Object.fromEntries(roles.map((role) => [role, staffOf(role)])) as Record<Role, SignedIn>),
  operator: { kind: 'operator' },
  system: { kind: 'system', job: 'nightly' },
} as const satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

export const actorNames = Object.keys(actors) as ActorName[];

/** Whose a thing can be, seen from one of them. */
export const targets = {
  own: { municipality: 'haderslev', owner: 'minminmi' },
  home: { municipality: 'haderslev', owner: 'andenand' },
  other: { municipality: 'kolding', owner: 'andenand' },
} as const satisfies Record<string, Target>;
export type TargetName = keyof typeof targets;

export const targetNames = Object.keys(targets) as TargetName[];

function staffOf(role: Role): SignedIn {
  return { kind: 'staff', id: 'minminmi', municipality: 'haderslev', role, fresh: true };
}
