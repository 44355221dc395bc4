/** Texts of a municipality's own, where they stand in place of nothing or of ours. */
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { municipalityText } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { OwnText, type TextKey } from '#domain/municipality-settings.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';
import { isChangedSince, seenOf, type Seen } from './seen.ts';

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

/**
 * Writes texts, all of them or none; an empty one is taken away, and one that says what it was seen to say is left as it
 * is. Throws `conflict` at each that a colleague wrote meanwhile.
 */
export async function writeOwnTexts(ctx: Ctx, slug: string, texts: readonly SeenText[]): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const { code } = await getMunicipality(ctx, slug);
  const said = texts.map(({ seen = null, ...one }) => ({ ...checkedInput(OwnText, one), seen }));
  await ctx.db.write(async (tx) => {
    const kept = await tx.select().from(municipalityText).where(eq(municipalityText.municipality, code));
    const now = ({ key, lang }: OwnTextInput) => kept.find((one) => one.key === key && one.lang === lang)?.text ?? '';
    const meant = said
      .map((one) => ({ ...one, text: one.text.trim() }))
      .filter((one) => ![one.seen, seenOf(now(one))].includes(seenOf(one.text)));
    const late = meant.filter((one) => isChangedSince(one.seen, now(one)));
    if (late.length > 0)
      throw new HjemegnError(
        'conflict',
        late.map((one) => writtenMeanwhile(one, now(one))),
      );
    for (const one of meant) await write(tx, code, one);
    if (meant.length === 0) return;
    const snapshot = meant.map(({ seen: _, ...one }) => one);
    await revise(ctx, tx, code, [{ noun: 'municipalityText', itemId: code, verb: 'change', snapshot }]);
  });
}

async function write(tx: Transaction, code: string, { key, lang, text }: OwnTextInput): Promise<void> {
  const { municipality } = municipalityText;
  await tx
    .delete(municipalityText)
    .where(and(eq(municipality, code), eq(municipalityText.key, key), eq(municipalityText.lang, lang)));
  if (text !== '') await tx.insert(municipalityText).values({ municipality: code, key, lang, text });
}

function writtenMeanwhile({ key, lang }: OwnTextInput, now: string): Complaint {
  const [da, en] = now === '' ? ['er tom', 'is empty'] : [`er »${now}«`, `is “${now}”`];
  return {
    field: `${key}-${lang}`,
    da: `En kollega har skrevet her imens: teksten ${da} nu. Gem igen, hvis din skal stå i stedet.`,
    en: `A colleague has written here meanwhile: the text ${en} now. Save again if yours is to stand instead.`,
  };
}

type OwnTextInput = { key: TextKey; lang: 'da' | 'en'; text: string };

/** A text with what it was seen to say before it was written, by `seenOf`; programs leave that out. */
export type SeenText = OwnTextInput & { seen?: Seen };
