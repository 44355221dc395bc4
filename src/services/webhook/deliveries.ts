/** What a webhook was told and what is still on its way, as long as it is remembered. */
import { and, desc, eq, lt } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { webhook, webhookDelivery } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import type { Delivery } from '#domain/integration.ts';
import { numberAfter, type Page } from '#domain/listing.ts';
import { topicOf } from '#domain/webhook.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

const pageSize = 50;

/** A page of its messages, the newest first. Throws `not_found`, and `invalid` for a page that was never written. */
export async function listDeliveries(
  ctx: Ctx,
  municipality: string,
  id: string,
  after: string | null,
): Promise<Page<Delivery>> {
  authorise(ctx.actor, 'webhook.list', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const before = numberAfter(after);
  const own = and(eq(webhook.id, id), eq(webhook.municipality, code));
  const [hook] = await ctx.db.read.select({ id: webhook.id }).from(webhook).where(own);
  if (hook === undefined) throw notFound('webhook');
  const { announcementNumber: number } = webhookDelivery;
  const rows = await ctx.db.read
    .select({ delivery: webhookDelivery, about: announcement })
    .from(webhookDelivery)
    .innerJoin(announcement, eq(announcement.number, number))
    .where(and(eq(webhookDelivery.webhookId, id), before === null ? undefined : lt(number, before)))
    .orderBy(desc(number))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return { items: shown.map(deliveryOf), next: last === undefined ? null : String(last.about.number) };
}

type Row = { delivery: typeof webhookDelivery.$inferSelect; about: typeof announcement.$inferSelect };

function deliveryOf({ delivery: { id, state, attempts, status, nextAt, doneAt }, about }: Row): Delivery {
  const { noun, itemId, kind, at } = about;
  const type = `${noun}.${topicOf(kind)}` as const;
  return { id, type, itemId, at, state, attempts, status, nextAt: state === 'waiting' ? nextAt : null, doneAt };
}
