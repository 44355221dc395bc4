/** From announcements to messages on their way: one for each webhook that wants to hear of it, written once. */
import { and, asc, eq, gt } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { webhook, webhookDelivery } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { topicOf } from '#domain/webhook.ts';
import type { Ctx } from '../hub.ts';

/** Announcements per transaction. */
const atOnce = 200;

/** Makes what has been announced into messages for the webhooks that want them. Answers how many. */
export async function tellWebhooks(ctx: Ctx): Promise<number> {
  authorise(ctx.actor, 'webhook.deliver');
  const hooks = await ctx.db.read.select().from(webhook).where(eq(webhook.paused, false));
  let told = 0;
  for (const hook of hooks) {
    for (let more = true; more;) {
      const portion = await tellOne(ctx, hook.id);
      told += portion.messages;
      more = portion.read === atOnce;
    }
  }
  return told;
}

async function tellOne(ctx: Ctx, id: string): Promise<{ read: number; messages: number }> {
  return ctx.db.write(async (tx) => {
    const [hook] = await tx
      .select()
      .from(webhook)
      .where(and(eq(webhook.id, id), eq(webhook.paused, false)));
    if (hook === undefined) return { read: 0, messages: 0 };
    const fresh = await tx
      .select({ number: announcement.number, kind: announcement.kind })
      .from(announcement)
      .where(and(eq(announcement.municipality, hook.municipality), gt(announcement.number, hook.told)))
      .orderBy(asc(announcement.number))
      .limit(atOnce);
    const last = fresh.at(-1);
    if (last === undefined) return { read: 0, messages: 0 };
    const nextAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
    const wanted = fresh.filter(({ kind }) => hook.topics.includes(topicOf(kind)));
    const rows = wanted.map(({ number }) => ({
      id: `msg_${ctx.newId()}${ctx.newId()}`,
      webhookId: id,
      announcementNumber: number,
      state: 'waiting' as const,
      nextAt,
    }));
    if (rows.length > 0) await tx.insert(webhookDelivery).values(rows);
    await tx.update(webhook).set({ told: last.number }).where(eq(webhook.id, id));
    return { read: fresh.length, messages: rows.length };
  });
}
