/** A young person changes what they are called, or what they want to see. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { Alias, Choices } from '#domain/profile.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { rewriteChoices } from './choices.ts';
import { knownAt, requireKnown } from './known.ts';
import { idOf } from './queries.ts';
import { encrypted, loadProfile } from './records.ts';

const Change = z.object({
  alias: Alias,
  ...Choices.pick({ interests: true, towns: true, languages: true, birthYear: true }).shape,
});

/** Everything of the form: what is not said is chosen no more. */
export type ProfileChange = z.input<typeof Change>;

/** Takes the change as a whole. Throws `invalid` with a complaint per field. */
export async function changeProfile(ctx: Ctx, input: ProfileChange): Promise<void> {
  authorise(ctx.actor, 'profile.change', { owner: idOf(ctx.actor) });
  const { alias, ...chosen } = checkedInput(Change, input);
  requireBorn(chosen.birthYear, Number(dayAt(ctx.clock(), 'Europe/Copenhagen').slice(0, 4)));
  const id = idOf(ctx.actor);
  await ctx.db.write(async (tx) => {
    const { choices: before, municipality } = await loadProfile(ctx.keys, tx, id);
    const known = await knownAt(tx, municipality);
    requireKnown('interests', chosen.interests, known.categories, before.interests);
    requireKnown('towns', chosen.towns, known.towns, before.towns);
    await tx
      .update(profile)
      .set({ alias: encrypted(ctx.keys, id, 'alias', alias) })
      .where(eq(profile.id, id));
    await rewriteChoices(ctx, tx, (now) => ({ ...now, ...chosen }));
    await record(ctx, tx, { verb: 'profile.change', subjectId: id });
  });
}

/** Nobody with a profile is a small child, or was born a hundred years ago. */
function requireBorn(birthYear: number | null, thisYear: number): void {
  if (birthYear === null || (birthYear >= thisYear - 100 && birthYear <= thisYear - 10)) return;
  throw invalid({
    field: 'birthYear',
    da: 'Skriv årstallet med fire tal, som 2010, eller lad det stå tomt.',
    en: 'Write the year with four digits, like 2010, or leave it empty.',
  });
}
