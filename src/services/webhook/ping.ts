import { and, eq } from 'drizzle-orm';
import { webhook } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { notFound } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { sendMessage } from './message.ts';

/** Sends a message that says nothing, now; answers the status, null when nobody answered. Throws `not_found`. */
export async function pingWebhook(ctx: Ctx, municipality: string, id: string): Promise<number | null> {
  authorise(ctx.actor, 'webhook.write', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const which = and(eq(webhook.id, id), eq(webhook.municipality, code));
  const [hook] = await ctx.db.read.select().from(webhook).where(which);
  if (hook === undefined) throw notFound('webhook');
  const message = { type: 'ping', timestamp: stampOf(ctx.clock()), data: {} } as const;
  return sendMessage(ctx, hook, `msg_${ctx.newId()}${ctx.newId()}`, message);
}
