/** What everybody at home may see, and so may be kept. */
import { and, eq, gte, isNull, or } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import { event } from '#db/schema/event.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { isListed } from '#domain/event.ts';
import type { ItemName } from '#domain/saved.ts';
import { dayAt } from '#domain/time.ts';
import type { Hub } from '../hub.ts';

/** True for a thing of a municipality that its pages show; never for a draft, a members' event or another's. */
export async function isPublic(
  { clock, settings }: Hub,
  tx: Transaction,
  code: string,
  { noun, id }: ItemName,
): Promise<boolean> {
  const shows = (one: { example: boolean }): boolean => settings.demo || !one.example;
  switch (noun) {
    case 'event': {
      const rows = await tx
        .select()
        .from(event)
        .where(and(eq(event.id, id), eq(event.municipality, code)));
      return rows.some((row) => shows(row) && isListed(row));
    }
    case 'opportunity': {
      const today = dayAt(clock(), 'Europe/Copenhagen');
      const there = and(
        eq(opportunity.id, id),
        eq(opportunity.municipality, code),
        eq(opportunity.status, 'published'),
        or(isNull(opportunity.shownUntil), gte(opportunity.shownUntil, today)),
      );
      return (await tx.select().from(opportunity).where(there)).some(shows);
    }
    case 'contact': {
      const there = and(eq(contact.id, id), eq(contact.municipality, code), eq(contact.status, 'published'));
      return (await tx.select().from(contact).where(there)).some(shows);
    }
  }
}
