import { eq } from 'drizzle-orm';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { LanguageChoice } from '#domain/municipality-settings.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';
import { refuseUnseen, seenOf, type Seen } from './seen.ts';

/**
 * Which languages are offered to those who write. Danish is always first; what is said already stays said. Throws
 * `conflict` when they are no longer those that were seen.
 */
export async function changeLanguages(
  ctx: Ctx,
  slug: string,
  choice: { languages: readonly string[] },
  seen: Seen = null,
): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const home = await getMunicipality(ctx, slug);
  const chosen = checkedInput(LanguageChoice, choice).languages;
  const languages = [...new Set<string>(['da', ...chosen])];
  if (seenOf(languages) === seenOf(home.languages)) return;
  refuseUnseen(seen, home.languages, otherLanguages);
  await ctx.db.write(async (tx) => {
    await tx.update(municipality).set({ languages }).where(eq(municipality.code, home.code));
    const snapshot = { ...home, languages };
    await revise(ctx, tx, home.code, [{ noun: 'municipality', itemId: home.code, verb: 'change', snapshot }]);
  });
}

const otherLanguages: Complaint = {
  field: 'languages',
  da: 'En kollega har valgt andre sprog imens. Gem igen, hvis det skal være disse.',
  en: 'A colleague has chosen other languages meanwhile. Save again if it is to be these.',
};
