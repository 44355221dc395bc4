import { picture, pictureFile } from '#db/schema/picture.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid } from '#domain/errors.ts';
import { checkedInput } from '#domain/input.ts';
import { PictureDetails, type Picture } from '#domain/picture.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/**
 * Keeps a picture: written anew in several sizes, with what is said of it so far. Nobody outside sees it before something
 * published has it. Throws `invalid` on `picture` when the file cannot be taken.
 */
export async function uploadPicture(
  ctx: Ctx,
  municipality: string,
  bytes: Uint8Array,
  said: PictureDetails,
): Promise<Picture> {
  authorise(ctx.actor, 'picture.upload', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const details = checkedInput(PictureDetails, said);
  const developed = await ctx.darkroom.develop(bytes);
  if ('refused' in developed) throw invalid(developed.refused);
  const { width, height, files } = developed;
  const id = ctx.newId();
  const createdAt = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const kept = { id, ...details, width, height, uploadedBy: ownerOf(ctx.actor), createdAt };
  await ctx.db.write(async (tx) => {
    await tx.insert(picture).values({ ...kept, municipality: home.code });
    for (const file of files) await tx.insert(pictureFile).values({ pictureId: id, ...file });
  });
  return { ...kept, municipality: home.slug };
}
