import { eq } from 'drizzle-orm';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput } from '#domain/input.ts';
import { ColourChoice, nearestName } from '#domain/municipality-settings.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';

/** Gives the municipality another accent. What does not read well is darkened or lightened where it stands. */
export async function changeColour(ctx: Ctx, slug: string, choice: { colour: string }): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const home = await getMunicipality(ctx, slug);
  const colour = checkedInput(ColourChoice, choice).colour.toLowerCase();
  const said = { colour, colourName: nearestName(colour) };
  await ctx.db.write(async (tx) => {
    await tx.update(municipality).set(said).where(eq(municipality.code, home.code));
    const snapshot = { ...home, ...said };
    await revise(ctx, tx, home.code, [{ noun: 'municipality', itemId: home.code, verb: 'change', snapshot }]);
  });
}
