/** **staff** · medarbejder: what a role may do. Each may do what those before it may. */

export const roles = ['author', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** True when a role reaches as far as another. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}
