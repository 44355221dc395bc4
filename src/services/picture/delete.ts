import { eq } from 'drizzle-orm';
import { picture } from '#db/schema/picture.ts';
import { authorise } from '#domain/authorisation.ts';
import { conflict, type Complaint } from '#domain/errors.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import type { PictureKey } from './change.ts';
import { loadPicture } from './records.ts';
import { usesOf } from './uses.ts';

/** Deletes a picture that nothing has, with every file of it. Throws `not_found`, and `conflict` while something has it. */
export async function deletePicture(ctx: Ctx, { municipality, id }: PictureKey): Promise<void> {
  authorise(ctx.actor, 'picture.delete', { municipality });
  const home = await getMunicipality(ctx, municipality);
  await ctx.db.write(async (tx) => {
    const found = await loadPicture(tx, home, id);
    if ((await usesOf(tx, home.code, [found])).length > 0) throw conflict(stillUsed);
    await tx.delete(picture).where(eq(picture.id, id));
  });
}

const stillUsed: Complaint = {
  field: 'picture',
  da: 'Billedet bruges endnu. Tag det af det, der har det, før du sletter det.',
  en: 'The picture is still used. Take it off whatever has it before you delete it.',
};
