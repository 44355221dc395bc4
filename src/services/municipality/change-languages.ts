import { eq } from 'drizzle-orm';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput } from '#domain/input.ts';
import { LanguageChoice } from '#domain/municipality-settings.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';

/** Which languages are offered to those who write. Danish is always first; what is said already stays said. */
export async function changeLanguages(ctx: Ctx, slug: string, choice: { languages: readonly string[] }): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const home = await getMunicipality(ctx, slug);
  const chosen = checkedInput(LanguageChoice, choice).languages;
  const languages = [...new Set<string>(['da', ...chosen])];
  await ctx.db.write(async (tx) => {
    await tx.update(municipality).set({ languages }).where(eq(municipality.code, home.code));
    const snapshot = { ...home, languages };
    await revise(ctx, tx, home.code, [{ noun: 'municipality', itemId: home.code, verb: 'change', snapshot }]);
  });
}
