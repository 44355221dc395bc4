/** "Stadig rigtigt": whoever looks after an item says that it still holds, and is asked again in good time. */
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import { authorise } from '#domain/authorisation.ts';
import type { DraftNoun } from '#domain/draft.ts';
import { notFound } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { ItemKey } from '#domain/item-line.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { isVouchedFor, nextVerifyBy } from '#domain/vouching.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { revise } from '../municipality/revise.ts';
import { tables } from './tables.ts';

/** Until when it holds now; null for what nobody has to vouch for. */
export type Vouched = { verifyBy: Day | null };

/**
 * Says that an item is right today. Nothing that it says changes, so those who follow it notice nothing; a contact says
 * on its page when it was last confirmed, and what had dropped off the front page comes back. Throws `not_found`.
 */
export async function verifyItem(ctx: Ctx, municipality: string, item: ItemKey): Promise<Vouched> {
  authorise(ctx.actor, 'item.verify', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const { noun, id } = checkedInput(ItemKey, item);
  const today = dayAt(ctx.clock(), home.timeZone);
  return ctx.db.write(async (tx) => {
    const vouched = { verifyBy: nextVerifyBy(noun, today) };
    const hidden = !(await isSeen(ctx, tx, { noun, id, today }));
    const table = tables[noun];
    const which = and(eq(table.id, id), eq(table.municipality, home.code));
    const [row] = await tx.update(table).set(vouched).where(which).returning({ id: table.id });
    if (row === undefined) throw notFound(noun);
    if (noun === 'contact') await tx.update(contact).set({ verified: today }).where(which);
    await revise(ctx, tx, home.code, [{ noun, itemId: id, verb: 'verify', snapshot: vouched, hidden }]);
    return vouched;
  });
}

type Asked = { noun: DraftNoun; id: string; today: Day };

/** True when a page says something else afterwards. */
async function isSeen(ctx: Ctx, tx: Transaction, { noun, id, today }: Asked): Promise<boolean> {
  if (noun === 'contact') {
    const [row] = await tx.select().from(contact).where(eq(contact.id, id));
    if (row?.status !== 'published' || isLeftOut(ctx, row)) return false;
    return row.verified !== today || !isVouchedFor(row, today);
  }
  if (noun !== 'opportunity') return false;
  const [row] = await tx.select().from(opportunity).where(eq(opportunity.id, id));
  return row?.status === 'published' && !isLeftOut(ctx, row) && !isVouchedFor(row, today);
}

function isLeftOut({ settings }: Ctx, { example }: { example: boolean }): boolean {
  return example && !settings.demo;
}
