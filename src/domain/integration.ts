/** Other systems: what their tokens may do, and what they are told. */
import { z } from 'zod';
import { isAtLeast, type Role } from './role.ts';
import { MachineAddress, Name } from './schemas.ts';
import type { Day, EpochSeconds } from './time.ts';
import { ruleOf, type Verb } from './verbs.ts';

/** What a token may be used for; never more than its owner's role allows. */
export const apiScopes = ['read', 'write', 'publish', 'admin'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** What a role can do that a scope lets through; `read` changes nothing. */
const rolesOfScopes = { read: 'author', write: 'author', publish: 'editor', admin: 'admin' } as const satisfies Record<
  ApiScope,
  Role
>;

/** The role in which a token acts: the furthest of its scopes, and never further than its owner. */
export function tokenRole(owner: Role, scopes: readonly ApiScope[]): Role {
  const furthest = apiScopes.findLast((scope) => scopes.includes(scope)) ?? 'read';
  const role = rolesOfScopes[furthest];
  return isAtLeast(owner, role) ? role : owner;
}

/** The least scope of a token for a verb, asked for by a route that only reads or by one that writes. */
export function scopeFor(verb: Verb, reads: boolean): ApiScope {
  const [least] = ruleOf(verb).staff ?? ['admin'];
  if (least !== 'author') return least === 'editor' ? 'publish' : 'admin';
  return reads ? 'read' : 'write';
}

/** True when a token goes as far as a scope; each goes as far as those before it. */
export function reachesScope(scopes: readonly ApiScope[], least: ApiScope): boolean {
  return scopes.some((scope) => apiScopes.indexOf(scope) >= apiScopes.indexOf(least));
}

/** What a webhook can be told of. */
export const webhookTopics = ['published', 'changed', 'cancelled'] as const;
export type WebhookTopic = (typeof webhookTopics)[number];

/** A token somebody asks for. Days until it ends. */
export const NewApiToken = z.strictObject({
  name: Name,
  scopes: z.array(z.enum(apiScopes)).min(1),
  days: z.number().int().min(1).max(365),
});
export type NewApiToken = z.infer<typeof NewApiToken>;

/** A webhook somebody sets up. */
export const NewWebhook = z.strictObject({
  name: Name,
  url: MachineAddress,
  topics: z.array(z.enum(webhookTopics)).min(1),
});
export type NewWebhook = z.infer<typeof NewWebhook>;

/** A token as its owner sees it: everything but itself. */
export type ApiToken = {
  id: string;
  name: string;
  scopes: readonly ApiScope[];
  created: Day;
  expiresAt: EpochSeconds;
  /** The last day it was used; null for never. */
  lastUsed: Day | null;
};

/** A webhook without its secret. */
export type Webhook = {
  id: string;
  name: string;
  url: string;
  topics: readonly WebhookTopic[];
  paused: boolean;
  failingSince: EpochSeconds | null;
  /** When something last arrived; null for never. */
  deliveredAt: EpochSeconds | null;
  /** Messages that are still to arrive, and those that were given up. */
  waiting: number;
  givenUp: number;
};

/** How it went with one message. Times in epoch seconds. */
export const deliveryStates = ['waiting', 'delivered', 'given-up'] as const;
export type Delivery = {
  /** As the message itself says it, `webhook-id`. */
  id: string;
  type: string;
  itemId: string;
  /** When it happened. */
  at: EpochSeconds;
  state: (typeof deliveryStates)[number];
  attempts: number;
  /** What the other end answered last; null for nothing. */
  status: number | null;
  /** When it is tried again; null for what is not. */
  nextAt: EpochSeconds | null;
  doneAt: EpochSeconds | null;
};
