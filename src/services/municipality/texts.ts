/** Texts of a municipality's own, where they stand in place of nothing or of ours. */
import { and, asc, eq } from 'drizzle-orm';
import { municipalityText } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput } from '#domain/input.ts';
import { OwnText, type TextKey } from '#domain/municipality-settings.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';

/** A text in one language; null where the municipality has none. */
export async function getOwnText(ctx: Ctx, code: string, key: TextKey, lang: 'da' | 'en'): Promise<string | null> {
  authorise(ctx.actor, 'public.read');
  const { municipality, text } = municipalityText;
  const [row] = await ctx.db.read
    .select({ text })
    .from(municipalityText)
    .where(and(eq(municipality, code), eq(municipalityText.key, key), eq(municipalityText.lang, lang)));
  return row?.text ?? null;
}

/** Every text that a municipality has, in both languages. */
export async function listOwnTexts(ctx: Ctx, code: string): Promise<OwnTextInput[]> {
  authorise(ctx.actor, 'public.read');
  const rows = await ctx.db.read
    .select()
    .from(municipalityText)
    .where(eq(municipalityText.municipality, code))
    .orderBy(asc(municipalityText.key), asc(municipalityText.lang));
  return rows.map(({ municipality: _, ...text }) => OwnText.parse(text));
}

/** Writes texts, all of them or none; an empty one is taken away. */
export async function writeOwnTexts(ctx: Ctx, slug: string, texts: readonly OwnTextInput[]): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const said = texts.map((one) => checkedInput(OwnText, one));
  await ctx.db.write(async (tx) => {
    for (const { key, lang, text } of said) {
      const which = and(
        eq(municipalityText.municipality, code),
        eq(municipalityText.key, key),
        eq(municipalityText.lang, lang),
      );
      await tx.delete(municipalityText).where(which);
      if (text.trim() !== '')
        await tx.insert(municipalityText).values({ municipality: code, key, lang, text: text.trim() });
    }
    await revise(ctx, tx, code, [{ noun: 'municipalityText', itemId: code, verb: 'change', snapshot: said }]);
  });
}

type OwnTextInput = { key: TextKey; lang: 'da' | 'en'; text: string };
