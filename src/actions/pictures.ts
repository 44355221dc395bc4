/** The municipality's pictures, looked after on pages of their own. */
import { invalid, type Complaint } from '#domain/errors.ts';
import { complaintsAboutPictureForm, type PictureDetails } from '#domain/picture.ts';
import { changePicture, describePicture, type PictureKey } from '#services/picture/change.ts';
import { deletePicture } from '#services/picture/delete.ts';
import { getPicture } from '#services/picture/queries.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import type { Done, Form } from './form.ts';
import { detailsOf, mostLetters } from './picture.ts';
import type { Visit } from './visit.ts';

const pictures = '/kontoret/billeder';

/** Keeps a picture by itself, whatever is said of it yet; what is missing is asked for on its own page. */
export async function addPicture({ ctx }: Visit, municipality: string, form: Form): Promise<Done<never>> {
  const file = form.file('picture');
  refuseTooLong(form);
  if (file === null) throw invalid(noFile);
  const { id } = await uploadPicture(ctx, municipality, new Uint8Array(await file.arrayBuffer()), detailsOf(form));
  return { to: `${pictures}/${id}?lagt-ind` };
}

/** Says something else of a picture, everywhere; or deletes it. */
export async function mendPicture(visit: Visit, key: PictureKey, form: Form): Promise<Done<never>> {
  if (form.text('handling') === 'slet') {
    await deletePicture(visit.ctx, key);
    return { to: `${pictures}?slettet` };
  }
  refuseTooLong(form);
  await sayOfPicture(visit, key, detailsOf(form));
  return { to: `${pictures}/${key.id}?gemt` };
}

async function sayOfPicture({ ctx }: Visit, key: PictureKey, said: PictureDetails): Promise<void> {
  const complaints = complaintsAboutPictureForm(said);
  if (complaints.length > 0) throw invalid(...complaints);
  const { uses } = await getPicture(ctx, key.municipality, key.id);
  // What is said of a picture that something has is said in public, which is an editor's to do.
  if (uses.some(({ kind }) => kind === 'item')) await changePicture(ctx, key, said);
  else await describePicture(ctx, key, said);
}

/** Here nothing else says it, and what is cut off is lost. */
function refuseTooLong(form: Form): void {
  const long = ['pictureAlt', 'pictureNote'].filter((name) => form.text(name).length > mostLetters);
  if (long.length > 0) throw invalid(...long.map(tooLong));
}

function tooLong(field: string): Complaint {
  return { field, da: `Skriv højst ${mostLetters} tegn.`, en: `Write at most ${mostLetters} characters.` };
}

const noFile = { field: 'picture', da: 'Vælg et billede.', en: 'Choose a picture.' };
