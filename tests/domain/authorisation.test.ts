/** What holds of `may`, whoever asks for whatever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorise, may, needsConfirmation, type Actor, type SignedIn, type Target } from '#domain/authorisation.ts';
import { HjemegnError } from '#domain/errors.ts';
import { isAtLeast, roles, type Role } from '#domain/role.ts';
import { ruleOf, verbs, type Reach, type Verb } from '#domain/verbs.ts';

const anyVerb = fc.constantFrom(...(Object.keys(verbs) as Verb[]));
/** Few names, so that they often meet; the empty one and one of the engine's own among them. */
const name = fc.constantFrom('', 'a', 'b', 'A', 'a ', '__proto__', 'undefined');
const slug = fc.constantFrom('', 'haderslev', 'kolding', 'Haderslev', 'undefined');
const anyRole = fc.constantFrom(...roles);
const who = { id: name, municipality: slug, fresh: fc.boolean() };
const profile = fc.record({ kind: fc.constant('profile' as const), ...who });
const staff = fc.record({ kind: fc.constant('staff' as const), role: anyRole, ...who });
const signedIn: fc.Arbitrary<SignedIn> = fc.oneof(profile, staff);
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: 'anonymous' }),
  signedIn,
  fc.constant<Actor>({ kind: 'operator' }),
  fc.constant<Actor>({ kind: 'system', job: 'nightly' }),
);
const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ municipality: slug, owner: name }, { requiredKeys: [] }),
  fc.record({
    municipality: fc.option(slug, { nil: undefined }),
    owner: fc.option(name, { nil: undefined }),
  }) as fc.Arbitrary<Target>,
);

/** How far the rule lets this actor reach. */
function reachOf(actor: SignedIn, verb: Verb): Reach | undefined {
  const { profile: young, staff: [least, reach] = [] } = ruleOf(verb);
  if (actor.kind === 'profile') return young;
  return least !== undefined && isAtLeast(actor.role, least) ? reach : undefined;
}

function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...args: T) => void,
): void {
  fc.assert(
    fc.property(fc.tuple<T>(...arbitraries), (args) => check(...args)),
    { numRuns: 5000 },
  );
}

describe('roles', () => {
  test('each may what those before it may', () => {
    holds([staff, anyRole, anyVerb, anyTarget], (actor, role: Role, verb, target) => {
      if (isAtLeast(role, actor.role) && may(actor, verb, target)) {
        expect(may({ ...actor, role }, verb, target)).toBe(true);
      }
    });
  });

  test('are in one line: of two, one reaches as far as the other', () => {
    expect(roles.map((role) => roles.filter((least) => isAtLeast(role, least)))).toEqual([
      ['author'],
      ['author', 'editor'],
      ['author', 'editor', 'admin'],
    ]);
  });
});

describe('reach', () => {
  test('nobody who signs in reaches another municipality, except for what is everyone’s or their own', () => {
    holds([signedIn, anyVerb, anyTarget], (actor, verb, target) => {
      if (target.municipality === actor.municipality || !may(actor, verb, target)) return;
      const own = reachOf(actor, verb) === 'own' && target.owner === actor.id;
      expect(own || may({ kind: 'anonymous' }, verb)).toBe(true);
    });
  });

  test('their own is theirs alone: neither another’s, nor nobody’s, nor an empty name', () => {
    holds([signedIn, anyVerb, anyTarget], (actor, verb, target) => {
      if (reachOf(actor, verb) !== 'own') return;
      expect(may(actor, verb, target)).toBe(target.owner === actor.id && actor.id !== '');
    });
  });

  test('home is home: neither elsewhere, nor nowhere, nor an empty name', () => {
    holds([signedIn, anyVerb, anyTarget], (actor, verb, target) => {
      if (reachOf(actor, verb) !== 'home') return;
      expect(may(actor, verb, target)).toBe(target.municipality === actor.municipality && actor.municipality !== '');
    });
  });

  test('without saying whose it is, only what is everyone’s', () => {
    holds([signedIn, anyVerb], (actor, verb) => {
      expect(may(actor, verb)).toBe(reachOf(actor, verb) === 'any');
      expect(may(actor, verb, {})).toBe(may(actor, verb));
    });
  });

  test('it does not matter what else is said', () => {
    holds([anyActor, anyVerb, anyTarget], (actor, verb, target) => {
      const more = { ...target, role: 'admin', kind: 'operator', id: 'a' };
      expect(may(actor, verb, more)).toBe(may(actor, verb, target));
    });
  });
});

describe('who has not signed in', () => {
  test('may what is said to be everyone’s, and whoever signs in may that too', () => {
    holds([anyVerb, anyTarget, signedIn], (verb, target, actor) => {
      expect(may({ kind: 'anonymous' }, verb, target)).toBe('anonymous' in verbs[verb]);
      if ('anonymous' in verbs[verb]) expect(may(actor, verb, target)).toBe(true);
    });
  });

  test('the command line and jobs may what is said of them, whatever it touches', () => {
    holds([anyVerb, anyTarget], (verb, target) => {
      expect(may({ kind: 'operator' }, verb, target)).toBe('operator' in verbs[verb]);
      expect(may({ kind: 'system', job: 'x' }, verb, target)).toBe('system' in verbs[verb]);
    });
  });
});

describe('a fresh sign-in', () => {
  test('is asked of those who can sign in, for what says so, and of nobody else', () => {
    holds([anyActor, anyVerb], (actor, verb) => {
      const stale = 'fresh' in actor && !actor.fresh;
      expect(needsConfirmation(actor, verb)).toBe(stale && 'fresh' in verbs[verb]);
    });
  });

  test('only narrows: it lets nobody do what they may not', () => {
    holds([signedIn, anyVerb, anyTarget], (actor, verb, target) => {
      const [fresh, stale] = [true, false].map((one) => ({ ...actor, fresh: one }));
      expect(may(fresh!, verb, target)).toBe(may(stale!, verb, target));
      if (codeOf(stale!, verb, target) === null) expect(codeOf(fresh!, verb, target)).toBeNull();
    });
  });
});

describe('authorise', () => {
  test('says nothing, or exactly one of three codes', () => {
    holds([anyActor, anyVerb, anyTarget], (actor, verb, target) => {
      const lets = may(actor, verb, target);
      const refusal = actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden';
      const expected = !lets ? refusal : needsConfirmation(actor, verb) ? 'unconfirmed' : null;
      expect(codeOf(actor, verb, target)).toBe(expected);
    });
  });

  test('a refusal is the same whatever was asked for: it does not tell what is there', () => {
    const said = new Set<string>();
    holds([signedIn, anyVerb, anyTarget], (actor, verb, target) => {
      if (!may(actor, verb, target)) said.add(JSON.stringify(refusalOf(actor, verb, target)?.complaints));
    });
    expect(said.size).toBe(1);
  });

  test('a target left out is a target that names nobody', () => {
    holds([anyActor, anyVerb], (actor, verb) => {
      expect(refusalOf(actor, verb)?.code).toBe(refusalOf(actor, verb, {})?.code);
    });
  });
});

function codeOf(actor: Actor, verb: Verb, target: Target): string | null {
  return refusalOf(actor, verb, target)?.code ?? null;
}

function refusalOf(actor: Actor, verb: Verb, target?: Target): HjemegnError | null {
  try {
    authorise(actor, verb, target);
    return null;
  } catch (error) {
    if (error instanceof HjemegnError) return error;
    throw error;
  }
}
