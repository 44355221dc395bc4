/** Messages on their way: sent when they are due, again when they did not arrive, and given up after three days. */
import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { webhook, webhookDelivery } from '#db/schema/integration.ts';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { topicOf, waitAfter, type WebhookMessage } from '#domain/webhook.ts';
import type { Ctx } from '../hub.ts';
import { stampAt } from '../stamps.ts';
import { sendMessage } from './message.ts';

/** Messages per webhook and round; the next round follows within a minute. */
const atOnce = 50;
/** How long what arrived or was given up is remembered, in seconds. */
const remembered = 30 * 86_400;

/**
 * Sends what is due, to each webhook in the order it happened: one that does not listen keeps nobody else waiting.
 * Answers how many arrived and how many did not.
 */
export async function deliverWebhooks(ctx: Ctx): Promise<{ arrived: number; failed: number }> {
  authorise(ctx.actor, 'webhook.deliver');
  const hooks = await ctx.db.read.select({ id: webhook.id }).from(webhook).where(eq(webhook.paused, false));
  const counts = await Promise.all(hooks.map(async ({ id }) => deliverInOrder(ctx, await dueMessages(ctx, id))));
  await forgetOld(ctx);
  const sum = (name: 'arrived' | 'failed') => counts.reduce((total, one) => total + one[name], 0);
  return { arrived: sum('arrived'), failed: sum('failed') };
}

type Due = Awaited<ReturnType<typeof waitingFor>>[number];

/** From the first that waits on, as far as they are due: what failed is not overtaken. */
async function dueMessages(ctx: Ctx, id: string): Promise<Due[]> {
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const waiting = await waitingFor(ctx, id);
  const early = waiting.findIndex(({ delivery }) => delivery.nextAt > now);
  return early === -1 ? waiting : waiting.slice(0, early);
}

async function waitingFor({ db }: Ctx, id: string) {
  return db.read
    .select({ delivery: webhookDelivery, hook: webhook, about: announcement, slug: municipality.slug })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .innerJoin(announcement, eq(announcement.number, webhookDelivery.announcementNumber))
    .innerJoin(municipality, eq(municipality.code, announcement.municipality))
    .where(and(eq(webhookDelivery.webhookId, id), eq(webhookDelivery.state, 'waiting')))
    .orderBy(asc(webhookDelivery.announcementNumber))
    .limit(atOnce);
}

/** One after the other; when one does not arrive, the others wait for the next round. */
async function deliverInOrder(ctx: Ctx, messages: readonly Due[]): Promise<{ arrived: number; failed: number }> {
  let arrived = 0;
  for (const due of messages) {
    const status = await sendMessage(ctx, due.hook, due.delivery.id, messageOf(due));
    if (status === null || status < 200 || status > 299) {
      await noteFailure(ctx, due, status);
      return { arrived, failed: 1 };
    }
    await noteArrival(ctx, due, status);
    arrived += 1;
  }
  return { arrived, failed: 0 };
}

function messageOf({ about, slug }: Due): WebhookMessage {
  const { noun, itemId, kind, recurrenceId, reason, at } = about;
  return {
    type: `${noun}.${topicOf(kind)}`,
    timestamp: stampAt(at),
    data: { municipality: slug, noun, id: itemId, kind, recurrenceId, reason },
  };
}

async function noteArrival(ctx: Ctx, { delivery, hook }: Due, status: number): Promise<void> {
  const doneAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const done = { state: 'delivered' as const, status, attempts: delivery.attempts + 1, doneAt };
  await ctx.db.write(async (tx) => {
    await tx.update(webhookDelivery).set(done).where(eq(webhookDelivery.id, delivery.id));
    if (hook.failingSince !== null) await tx.update(webhook).set({ failingSince: null }).where(eq(webhook.id, hook.id));
  });
}

/**
 * A 410 says that nobody listens any more (RFC 9110 §15.5.11), and three days of nothing say the same: the webhook is
 * paused until an admin looks.
 */
async function noteFailure(ctx: Ctx, { delivery, hook }: Due, status: number | null): Promise<void> {
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const attempts = delivery.attempts + 1;
  const wait = waitAfter(attempts);
  const again =
    wait === null ? { state: 'given-up' as const, doneAt: now } : { state: 'waiting' as const, nextAt: now + wait };
  await ctx.db.write(async (tx) => {
    await tx
      .update(webhookDelivery)
      .set({ ...again, attempts, status })
      .where(eq(webhookDelivery.id, delivery.id));
    const failing = {
      failingSince: hook.failingSince ?? now,
      ...(status === 410 || wait === null ? { paused: true } : {}),
    };
    await tx.update(webhook).set(failing).where(eq(webhook.id, hook.id));
  });
}

async function forgetOld(ctx: Ctx): Promise<void> {
  const before = Math.floor(ctx.clock().epochMilliseconds / 1000) - remembered;
  const { state, doneAt, id } = webhookDelivery;
  const old = and(inArray(state, ['delivered', 'given-up']), lt(doneAt, before));
  const [any] = await ctx.db.read.select({ id }).from(webhookDelivery).where(old).limit(1);
  if (any !== undefined) await ctx.db.write((tx) => tx.delete(webhookDelivery).where(old));
}
