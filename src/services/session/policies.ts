/** How long a session lives, in seconds. OWASP ASVS 5.0 §7.3 asks for both an idle and an absolute end. */

export const policies = {
  /** A young person on a phone of their own. */
  own: { idle: 30 * 86_400, absolute: 180 * 86_400, letter: 'e' },
  /** On somebody else's: forgotten with the window. */
  shared: { idle: 30 * 60, absolute: 4 * 3600, letter: 'l' },
  /** A member of staff, for a working day. */
  staff: { idle: 60 * 60, absolute: 10 * 3600, letter: 'm' },
} as const;
export type SessionPolicy = keyof typeof policies;

/** For how long after a sign-in private things open without showing again that it is you. */
export const freshFor = 15 * 60;

/** How long a form that was opened in time may be filled in: nothing that was typed is lost for being slow. */
export const formPatience = 45 * 60;

/** The policy of a token, by its first letter: the letter is part of what is hashed. */
export function policyOf(token: string): SessionPolicy | null {
  const found = Object.entries(policies).find(([, { letter }]) => token.startsWith(letter));
  return (found?.[0] as SessionPolicy | undefined) ?? null;
}
