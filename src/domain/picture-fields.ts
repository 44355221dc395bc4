/** A picture of ours as a form names it: by its name. What has another address on this site keeps that address. */
import { pictureAddress, readPictureName, writePictureName } from './picture.ts';

/** What a form's `pictureId` says of a picture's address. */
export function pictureIdOf(url: string | null): string | null {
  const name = readPictureName(url ?? '');
  return name === null ? url : writePictureName(name);
}

/** The address that such a field means. */
export function pictureUrlOf(id: string | null): string | null {
  const name = readPictureName(id ?? '');
  return name === null ? id : pictureAddress(name);
}
