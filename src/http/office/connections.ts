/** Other systems: my tokens, and who is told what happens. What lets a system in or tells it asks for a fresh sign-in. */
import { Hono } from 'hono';
import { z } from 'zod';
import { apiScopes, deliveryStates, webhookTopics } from '#domain/integration.ts';
import { listApiTokens, revokeApiToken } from '#services/api-token/list.ts';
import { listDeliveries } from '#services/webhook/deliveries.ts';
import { listWebhooks } from '#services/webhook/list.ts';
import { linked } from '../api/page.ts';
import { query } from '../api/query.ts';
import { office } from './describe.ts';
import type { OfficeEnv } from './token.ts';

const at = z.number().int();
const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(apiScopes)),
    created: z.string(),
    expiresAt: at.describe('Epoch seconds.'),
    lastUsed: z.string().nullable().describe('A day; null for never.'),
  })
  .meta({ id: 'Token', description: 'A token without itself, which is not kept.' });
const Webhook = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    topics: z.array(z.enum(webhookTopics)),
    paused: z.boolean(),
    failingSince: at.nullable().describe('Epoch seconds, as the next.'),
    deliveredAt: at.nullable(),
    waiting: at.describe('Messages that are still to arrive.'),
    givenUp: at,
  })
  .meta({ id: 'Webhook', description: 'A system that is told; its secret is not told again.' });
const Delivery = z
  .object({
    id: z.string().describe('As the message says it, `webhook-id`.'),
    type: z.string().describe('As `event.cancelled`.'),
    itemId: z.string(),
    at: at.describe('When it happened, in epoch seconds, as the others.'),
    state: z.enum(deliveryStates),
    attempts: at,
    status: at.nullable().describe('What the other end answered last; null for nothing.'),
    nextAt: at.nullable().describe('When it is tried again.'),
    doneAt: at.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });

const tag = 'office-connections';
const atKontoret =
  'Making one, pausing, trying and removing it ask for a fresh sign-in, which no token has: a stolen token opens no further door. They are done at Kontoret.';
const listQuery = z.strictObject({
  efter: z.string().max(20).optional().describe('After: `next` of the answer before.'),
});

/** `/tokens` and `/webhooks`. */
export function connectionRoutes() {
  return new Hono<OfficeEnv>()
    .get(
      '/tokens',
      office(
        { operationId: 'listTokens', tag, summary: 'My tokens', description: atKontoret },
        { answer: z.object({ items: z.array(Token) }) },
      ),
      async (c) => c.json({ items: await listApiTokens(c.var.ctx) }),
    )
    .delete(
      '/tokens/:id',
      office({ operationId: 'revokeToken', tag, path: ['id'], summary: 'Close one of mine, this one too' }, {}),
      async (c) => {
        await revokeApiToken(c.var.ctx, c.req.param('id'));
        return c.body(null, 204);
      },
    )
    .get(
      '/webhooks',
      office(
        { operationId: 'listWebhooks', tag, summary: 'Systems that are told, for an admin', description: atKontoret },
        { answer: z.object({ items: z.array(Webhook) }) },
      ),
      async (c) => c.json({ items: await listWebhooks(c.var.ctx, c.var.home) }),
    )
    .get(
      '/webhooks/:id/deliveries',
      office(
        { operationId: 'listDeliveries', tag, path: ['id'], summary: 'What one was told, the newest first' },
        { answer: z.object({ items: z.array(Delivery), next: z.string().nullable() }) },
      ),
      query(listQuery),
      async (c) => {
        const after = c.req.valid('query').efter ?? null;
        const page = await listDeliveries(c.var.ctx, c.var.home, c.req.param('id'), after);
        return c.json(linked(c, page, (one) => one));
      },
    );
}
