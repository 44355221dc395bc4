import { eq, max } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { webhook } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { NewWebhook } from '#domain/integration.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { encryptedSecret, newSecret } from './records.ts';

/** A webhook with what its messages are signed with: said once. */
export type IssuedWebhook = { id: string; name: string; secret: string };

/** How many a municipality can have. */
const mostWebhooks = 20;

/** Sets one up; it is told of what happens from now on. Throws `invalid` with a complaint per field. */
export async function createWebhook(ctx: Ctx, municipality: string, input: NewWebhook): Promise<IssuedWebhook> {
  authorise(ctx.actor, 'webhook.write', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const { name, url, topics } = checkedInput(NewWebhook, input);
  const issued = { id: ctx.newId(), name, secret: newSecret() };
  await ctx.db.write(async (tx) => {
    const there = tx.select({ id: webhook.id }).from(webhook).where(eq(webhook.municipality, home.code));
    if ((await there).length >= mostWebhooks) throw tooMany();
    const [last] = await tx.select({ number: max(announcement.number) }).from(announcement);
    await tx.insert(webhook).values({
      id: issued.id,
      municipality: home.code,
      name,
      url,
      topics: [...new Set(topics)],
      secret: encryptedSecret(ctx.keys, issued.id, issued.secret),
      told: last?.number ?? 0,
      createdAt: Math.floor(ctx.clock().epochMilliseconds / 1000),
    });
    await record(ctx, tx, { verb: 'webhook.write', municipality });
  });
  return issued;
}

function tooMany() {
  return conflict({
    field: '',
    da: `Der er allerede ${mostWebhooks}. Fjern en af dem først.`,
    en: `There are ${mostWebhooks} already. Remove one of them first.`,
  });
}
