/** A picture that comes with a form: it is kept even when the rest of the form cannot be taken yet. */
import type { Fields } from '#domain/draft.ts';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { picturePermissions, readPictureName, writePictureName, type PictureDetails } from '#domain/picture.ts';
import type { Ctx } from '#services/hub.ts';
import { describePicture } from '#services/picture/change.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import type { Form } from './form.ts';

/** The form's fields with what is kept of its picture, and why a file could not be taken. */
export type WithPicture = { fields: Fields; complaints: readonly Complaint[] };

/**
 * Takes the picture out of a sent form (see `components/picture-field`). The answer's fields are the draft's: `pictureId`
 * names the picture, a new one or the one there was; what was said of it is kept with it. Expected failures become
 * complaints, so that everything else that was typed can be kept first.
 */
export async function takePicture(ctx: Ctx, municipality: string, form: Form, fields: Fields): Promise<WithPicture> {
  const file = form.file('picture');
  const said = detailsOf(form);
  const rest = {
    ...fields,
    picturePermission: form.texts('picturePermission'),
    pictureNote: form.texts('pictureNote'),
  };
  if (file === null && form.has('pictureRemove')) return { fields: without(fields), complaints: [] };
  try {
    if (file !== null) {
      const kept = await uploadPicture(ctx, municipality, new Uint8Array(await file.arrayBuffer()), said);
      return { fields: withId(fields, writePictureName(kept)), complaints: [] };
    }
    const name = readPictureName(form.text('pictureId'));
    if (name === null) return { fields: rest, complaints: [] };
    if (said.permission !== null) await describePicture(ctx, { municipality, id: name.id }, said);
    return { fields: withId(fields, writePictureName(name)), complaints: [] };
  } catch (error) {
    if (!(error instanceof HjemegnError) || !(error.code === 'invalid' || error.code === 'not_found')) throw error;
    return { fields: rest, complaints: error.code === 'not_found' ? [] : error.complaints };
  }
}

/** As much as is kept of what is said of a picture, and of its permission. */
export const mostLetters = 200;

/** What a form says of its picture. Nothing that is too long keeps a picture from being kept: the form says so itself. */
export function detailsOf(form: Form): PictureDetails {
  return {
    alt: form.text('pictureAlt').slice(0, mostLetters),
    permission: picturePermissions.find((one) => one === form.text('picturePermission')) ?? null,
    permissionNote: form.text('pictureNote').slice(0, mostLetters),
  };
}

function withId(fields: Fields, name: string): Fields {
  const { picturePermission: _, pictureNote: _note, ...rest } = fields;
  return { ...rest, pictureId: [name] };
}

function without(fields: Fields): Fields {
  const { picturePermission: _, pictureNote: _note, ...rest } = fields;
  return { ...rest, pictureId: [], pictureAlt: [] };
}
