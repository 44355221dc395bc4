/** Webhooks as an admin sees them: what they are told of, and whether it arrives. */
import { and, asc, count, eq, inArray, max } from 'drizzle-orm';
import { webhook, webhookDelivery } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Webhook } from '#domain/integration.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** All of a municipality's, by name. */
export async function listWebhooks(ctx: Ctx, municipality: string): Promise<Webhook[]> {
  authorise(ctx.actor, 'webhook.list', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const rows = await ctx.db.read
    .select()
    .from(webhook)
    .where(eq(webhook.municipality, home.code))
    .orderBy(asc(webhook.name), asc(webhook.id));
  const counts = await countsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, url, topics, paused, failingSince }) => {
    const ofState = (state: string) => counts.find((one) => one.id === id && one.state === state);
    const [waiting, givenUp] = [ofState('waiting')?.many ?? 0, ofState('given-up')?.many ?? 0];
    return {
      id,
      name,
      url,
      topics,
      paused,
      failingSince,
      deliveredAt: ofState('delivered')?.last ?? null,
      waiting,
      givenUp,
    };
  });
}

async function countsOf({ db }: Ctx, ids: readonly string[]) {
  const { webhookId, state, doneAt } = webhookDelivery;
  return db.read
    .select({ id: webhookId, state, many: count(), last: max(doneAt) })
    .from(webhookDelivery)
    .where(and(inArray(webhookId, [...ids])))
    .groupBy(webhookId, state);
}
