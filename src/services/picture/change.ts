import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { picture } from '#db/schema/picture.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import type { Municipality } from '#domain/municipality.ts';
import { complaintsAboutPictureForm, PictureDetails, type Picture, type PictureUse } from '#domain/picture.ts';
import { amendEventWithin } from '../event/amend.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { amendStoryWithin } from '../story/amend.ts';
import { loadPicture } from './records.ts';
import { usesOf } from './uses.ts';

/** Which picture of which municipality. */
export type PictureKey = { municipality: string; id: string };

/** Says something else of a picture, for whatever will have it from now on. Throws `not_found` and `invalid`. */
export async function describePicture(ctx: Ctx, key: PictureKey, said: PictureDetails): Promise<Picture> {
  authorise(ctx.actor, 'picture.change', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const details = checkedInput(PictureDetails, said);
  return ctx.db.write((tx) => keepDetails(tx, home, key.id, details));
}

/**
 * Says something else of a picture, also wherever it is used: the change is recorded of each. Throws `invalid` when words
 * or permission are missing.
 */
export async function changePicture(ctx: Ctx, key: PictureKey, said: PictureDetails): Promise<Picture> {
  authorise(ctx.actor, 'event.change', { municipality: key.municipality });
  const home = await getMunicipality(ctx, key.municipality);
  const details = checkedInput(PictureDetails, said);
  const complaints = complaintsAboutPictureForm(details);
  if (complaints.length > 0) throw invalid(...complaints);
  return ctx.db.write(async (tx) => {
    const kept = await keepDetails(tx, home, key.id, details);
    for (const use of await usesOf(tx, home.code, [kept])) await sayAlt(ctx, tx, home, use, details.alt);
    return kept;
  });
}

async function keepDetails(tx: Transaction, home: Municipality, id: string, details: PictureDetails): Promise<Picture> {
  const before = await loadPicture(tx, home, id);
  const after = { ...before, ...details };
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    await tx.update(picture).set(details).where(eq(picture.id, id));
  }
  return after;
}

async function sayAlt(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  use: PictureUse,
  pictureAlt: string,
): Promise<void> {
  if (use.kind === 'draft' || use.alt === pictureAlt) return;
  if (use.noun === 'event') {
    const key = { municipality: home.slug, id: use.id };
    await amendEventWithin(ctx, tx, key, 'change', (before) => ({ ...before, pictureAlt }));
  } else {
    const decide = <Item>(before: Item): Item => ({ ...before, pictureAlt });
    await amendStoryWithin(ctx, tx, home, { id: use.id, verb: 'change', decide });
  }
}
