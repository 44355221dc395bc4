import { eq, max } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { webhook } from '#db/schema/integration.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, invalid, type Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { NewWebhook } from '#domain/integration.ts';
import { sameAddress } from '#domain/source.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { isPrivate, type Exceptions } from '../outgoing/agent.ts';
import { encryptedSecret, newSecret } from './records.ts';

/** A webhook with what its messages are signed with: said once. */
export type IssuedWebhook = { id: string; name: string; secret: string };

/** How many a municipality can have. */
const mostWebhooks = 20;

/** Sets one up; it is told of what happens from now on. Throws `invalid` with a complaint per field, and `conflict` on an address that is told already. */
export async function createWebhook(ctx: Ctx, municipality: string, input: NewWebhook): Promise<IssuedWebhook> {
  authorise(ctx.actor, 'webhook.write', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const { name, url, topics } = checkedInput(NewWebhook, input);
  refuseAddress(url, ctx.settings.sourceHosts);
  const issued = { id: ctx.newId(), name, secret: newSecret() };
  await ctx.db.write(async (tx) => {
    const { name: called, url: address } = webhook;
    const there = await tx.select({ called, address }).from(webhook).where(eq(webhook.municipality, home.code));
    const twin = there.find((other) => sameAddress(other.address) === sameAddress(url));
    if (twin !== undefined) throw isTold(twin.called);
    if (there.length >= mostWebhooks) throw tooMany();
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

/** What the first delivery would find out is said at once. Throws `invalid` on `url`. */
function refuseAddress(url: string, exceptions: Exceptions): void {
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') throw invalid(hasPassword);
  if (isPrivate(url, exceptions)) throw invalid(isClosed);
}

const hasPassword: Complaint = {
  field: 'url',
  da: 'Skriv adressen uden navn og adgangskode. Beskederne er underskrevet: systemet kan se, at de kommer herfra.',
  en: 'Write the address without a name and password. The messages are signed: the system can tell that they come from here.',
};
const isClosed: Complaint = {
  field: 'url',
  da: 'Adressen ligger på et lukket net, som ikke alle kan nå. Dér sender vi ikke noget hen.',
  en: 'The address lies on a closed network that not everybody can reach. We send nothing there.',
};

function isTold(name: string) {
  return conflict({
    field: 'url',
    da: `Adressen får allerede besked: den hører til »${name}«.`,
    en: `That address is told already: it belongs to “${name}”.`,
  });
}

function tooMany() {
  return conflict({
    field: '',
    da: `Der er allerede ${mostWebhooks}. Fjern en af dem først.`,
    en: `There are ${mostWebhooks} already. Remove one of them first.`,
  });
}
