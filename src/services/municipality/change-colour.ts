import { eq } from 'drizzle-orm';
import { municipality } from '#db/schema/municipality.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Complaint } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { ColourChoice, nearestName } from '#domain/municipality-settings.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from './queries.ts';
import { revise } from './revise.ts';
import { refuseUnseen, type Seen } from './seen.ts';

/**
 * Gives the municipality another accent. What does not read well is darkened or lightened where it stands. Throws
 * `conflict` when the accent is no longer the one that was seen.
 */
export async function changeColour(
  ctx: Ctx,
  slug: string,
  choice: { colour: string },
  seen: Seen = null,
): Promise<void> {
  authorise(ctx.actor, 'municipality.change', { municipality: slug });
  const home = await getMunicipality(ctx, slug);
  const colour = checkedInput(ColourChoice, choice).colour.toLowerCase();
  const said = { colour, colourName: nearestName(colour) };
  if (colour === home.colour) return;
  refuseUnseen(seen, home.colour, otherColour);
  await ctx.db.write(async (tx) => {
    await tx.update(municipality).set(said).where(eq(municipality.code, home.code));
    const snapshot = { ...home, ...said };
    await revise(ctx, tx, home.code, [{ noun: 'municipality', itemId: home.code, verb: 'change', snapshot }]);
  });
}

const otherColour: Complaint = {
  field: 'colour',
  da: 'En kollega har valgt en anden farve imens. Gem igen, hvis det skal være denne.',
  en: 'A colleague has chosen another colour meanwhile. Save again if it is to be this one.',
};
