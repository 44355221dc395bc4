/** Pausing a webhook, taking it up again, and being rid of it. */
import { and, eq, max } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { webhook, webhookDelivery } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** Pauses one, or takes it up again: then it is told of what happens from then on. Throws `not_found`. */
export async function pauseWebhook(ctx: Ctx, municipality: string, id: string, paused: boolean): Promise<void> {
  authorise(ctx.actor, 'webhook.write', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  await ctx.db.write(async (tx) => {
    const [last] = await tx.select({ number: max(announcement.number) }).from(announcement);
    const change = paused ? { paused } : { paused, told: last?.number ?? 0, failingSince: null };
    const which = and(eq(webhook.id, id), eq(webhook.municipality, code));
    const rows = await tx.update(webhook).set(change).where(which).returning({ id: webhook.id });
    if (rows.length === 0) throw notFound('webhook');
    const waiting = and(eq(webhookDelivery.webhookId, id), eq(webhookDelivery.state, 'waiting'));
    if (!paused) await tx.delete(webhookDelivery).where(waiting);
    await record(ctx, tx, { verb: 'webhook.write', municipality });
  });
}

/** Removes one, with everything that was still to be told. Throws `not_found`. */
export async function removeWebhook(ctx: Ctx, municipality: string, id: string): Promise<void> {
  authorise(ctx.actor, 'webhook.write', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  await ctx.db.write(async (tx) => {
    const which = and(eq(webhook.id, id), eq(webhook.municipality, code));
    const rows = await tx.delete(webhook).where(which).returning({ id: webhook.id });
    if (rows.length === 0) throw notFound('webhook');
    await record(ctx, tx, { verb: 'webhook.write', municipality });
  });
}
