/** What an identity provider says of a person, and which role that gives. */
import { roles, type Role } from '#domain/role.ts';
import type { IdentityProvider } from './file.ts';

/** Claims as they come (OpenID Connect Core 1.0 §2 and §5.1). */
export type Claims = Readonly<Record<string, unknown>>;

/** A person as their provider knows them. `email` is empty when it does not say. */
export type Person = { issuer: string; subject: string; name: string; email: string; role: Role | null };

/** The person that claims are about, as a municipality's own sign-in is set up to be read. */
export function personOf(provider: IdentityProvider, claims: Claims): Person {
  const email = textOf(claims.email).toLowerCase();
  const full = [claims.given_name, claims.family_name].map(textOf).join(' ').trim();
  return {
    issuer: textOf(claims.iss),
    subject: textOf(claims.sub),
    name: (textOf(claims.name) || full || email).slice(0, 200),
    email: /^[^\s@]+@[^\s@]+$/.test(email) ? email.slice(0, 254) : '',
    role: roleOf(provider, claims),
  };
}

/** True when all that we ask for is said. */
export function isComplete({ rolesClaim }: IdentityProvider, claims: Claims): boolean {
  return claimAt(claims, rolesClaim) !== undefined && claims.email !== undefined && claims.name !== undefined;
}

/** The highest role that one of the claim's words gives; null for none. */
export function roleOf({ rolesClaim, roles: meant }: IdentityProvider, claims: Claims): Role | null {
  const words = new Set(wordsOf(claimAt(claims, rolesClaim)));
  return roles.toReversed().find((role) => meant[role].some((word) => words.has(word))) ?? null;
}

/** A claim by its name, or by the way to it through objects (`realm_access.roles`). */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((within, part) => {
    return typeof within === 'object' && within !== null && Object.hasOwn(within, part)
      ? (within as Claims)[part]
      : undefined;
  }, claims);
}

/** A list as it is; a text as a whole, and as words with spaces between. */
function wordsOf(claim: unknown): unknown[] {
  if (Array.isArray(claim)) return claim;
  return typeof claim === 'string' ? [claim, ...claim.split(/\s+/)] : [];
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim.trim() : '';
}
