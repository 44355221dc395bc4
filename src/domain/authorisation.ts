/** Who may do what. Pure: an actor, a verb and what it touches; no lookup, no clock. */
import { forbidden, unauthenticated, unconfirmed } from './errors.ts';
import { isAtLeast, type Role } from './role.ts';
import { ruleOf, type Reach, type Rule, type Verb } from './verbs.ts';

/**
 * Who is asking. `profile` is a young person, `operator` a person at the machine's own command line, `system` a
 * job of ours. `municipality` is a slug; `fresh` is true for a while after a sign-in.
 */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'profile'; id: string; municipality: string; fresh: boolean }
  | { kind: 'staff'; id: string; municipality: string; role: Role; fresh: boolean }
  | { kind: 'operator' }
  | { kind: 'system'; job: string };

/** Somebody who has signed in. */
export type SignedIn = Extract<Actor, { id: string }>;

/** What a verb touches: whose municipality's it is (a slug), and which account's. */
export type Target = { municipality?: string; owner?: string };

/** True when the actor may, once freshly signed in. Switched exhaustively: a new kind of actor does not compile until it is decided. */
export function may(actor: Actor, verb: Verb, target: Target = {}): boolean {
  const rule: Rule = ruleOf(verb);
  switch (actor.kind) {
    case 'anonymous':
      return rule.anonymous === true;
    case 'profile':
      return rule.profile !== undefined && reaches(rule.profile, actor, target);
    case 'staff':
      return rule.staff !== undefined && isAtLeast(actor.role, rule.staff[0]) && reaches(rule.staff[1], actor, target);
    case 'operator':
      return rule.operator === true;
    case 'system':
      return rule.system === true;
  }
}

function reaches(reach: Reach, actor: SignedIn, target: Target): boolean {
  switch (reach) {
    case 'own':
      return isSame(target.owner, actor.id);
    case 'home':
      return isSame(target.municipality, actor.municipality);
    case 'any':
      return true;
  }
}

/** What is not named is nobody's: an empty name is no name, whoever has it. */
function isSame(named: string | undefined, mine: string): boolean {
  return named === mine && named !== '';
}

/** True when it takes a fresh sign-in that the actor does not have. */
export function needsConfirmation(actor: Actor, verb: Verb): boolean {
  return ruleOf(verb).fresh === true && 'fresh' in actor && !actor.fresh;
}

/**
 * The first line of every verb. Throws `unauthenticated` when signing in could help, `forbidden` when it could not,
 * and `unconfirmed` when the sign-in was too long ago.
 */
export function authorise(actor: Actor, verb: Verb, target: Target = {}): void {
  if (!may(actor, verb, target)) throw actor.kind === 'anonymous' ? unauthenticated() : forbidden();
  if (needsConfirmation(actor, verb)) throw unconfirmed();
}
