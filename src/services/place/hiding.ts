/** What young people have hidden stays hidden, also under the name of another place. */
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { profile } from '#db/schema/account.ts';
import { Choices } from '#domain/profile.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';
import { decrypted, encrypted } from '../profile/records.ts';
import { touchProfile } from '../profile/touch.ts';
import type { Move } from './merge.ts';

/** As many places as one can hide. */
const mostHidden = 200;

/** Whoever has hidden the one has hidden the other, too, wherever they are at home by now; nobody learns who. */
export async function moveHiding(ctx: Ctx, tx: Transaction, { from, into }: Move): Promise<void> {
  const rows = await tx.select({ id: profile.id, choices: profile.choices }).from(profile);
  for (const row of rows) {
    const choices = Choices.parse(JSON.parse(decrypted(ctx.keys, row.id, 'choices', row.choices)));
    const { places } = choices.hidden;
    if (!places.includes(from) || places.includes(into)) continue;
    const others = places.length < mostHidden ? places : places.filter((id) => id !== from);
    const hidden = { ...choices.hidden, places: [...others, into].toSorted() };
    const text = encrypted(ctx.keys, row.id, 'choices', JSON.stringify({ ...choices, hidden }));
    await tx.update(profile).set({ choices: text }).where(eq(profile.id, row.id));
    await touchProfile(ctx, tx, row.id);
    await breathe();
  }
}
