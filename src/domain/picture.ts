/** **picture** · billede: re-encoded by us in several sizes, with a text for those who do not see it. */
import { z } from 'zod';
import type { DraftNoun } from './draft.ts';
import type { Complaint } from './errors.ts';
import { Line } from './schemas.ts';

/** What browsers are offered, the smallest first. */
export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Nobody can be recognised; those who can have said yes; we have the right for another reason, which is noted. */
export const picturePermissions = ['no-faces', 'consent', 'licensed'] as const;

/** What is said of a picture. Until words and permission are there it waits: it is kept, and shown to nobody outside. */
export const PictureDetails = z.strictObject({
  alt: Line,
  permission: z.enum(picturePermissions).nullable(),
  /** Where the permission is kept; may be empty only when nobody can be recognised. */
  permissionNote: Line,
});
export type PictureDetails = z.infer<typeof PictureDetails>;

/** What keeps a picture from being shown, its text included, by the names that forms use. */
export function complaintsAboutPictureForm(details: PictureDetails): Complaint[] {
  return [...(details.alt === '' ? [altMissing] : []), ...complaintsAboutDetails(details)];
}

/** What keeps a picture from being shown by an item that has a text for it of its own. */
export function complaintsAboutDetails({ permission, permissionNote }: PictureDetails): Complaint[] {
  if (permission === null) return [permissionMissing];
  return permission !== 'no-faces' && permissionNote === '' ? [noteMissing] : [];
}

const altMissing: Complaint = {
  field: 'pictureAlt',
  da: 'Billedet mangler en tekst til dem, der ikke kan se det.',
  en: 'The picture needs a text for those who cannot see it.',
};
const permissionMissing: Complaint = {
  field: 'picturePermission',
  da: 'Sig, hvorfor vi må vise billedet.',
  en: 'Say why we may show the picture.',
};
const noteMissing: Complaint = {
  field: 'pictureNote',
  da: 'Skriv, hvor tilladelsen ligger.',
  en: 'Write where the permission is kept.',
};

/** A picture that is kept. Its size is that of the largest file. */
export type Picture = PictureDetails & {
  id: string;
  municipality: string;
  width: number;
  height: number;
  uploadedBy: string | null;
  /** Epoch seconds. */
  createdAt: number;
};

/** One thing that has a picture. `alt` is what it says of the picture itself. */
export type PictureUse = {
  pictureId: string;
  kind: 'item' | 'draft';
  noun: DraftNoun;
  id: string;
  title: string;
  alt: string | null;
  /** How far it has come: an item's own status, or a draft's. */
  status: string;
};

/** A picture, and what has it. */
export type UsedPicture = Picture & { uses: PictureUse[] };

/** What names a picture wherever it is used: its size stands in it, so that pages reserve its place without asking. */
export type PictureName = Pick<Picture, 'id' | 'width' | 'height'>;

/** The widths that files are made in, as far as the picture reaches. */
const steps = [320, 640, 1280] as const;

/** The largest that is kept: no screen shows more of a picture beside words. */
export const largest = { width: 1920, height: 4000 } as const;

/** Wide enough for whoever shows one picture of a size that cannot be chosen: a feed reader, a search engine. */
const forPrograms = 1280;

/** `abcd1234-1600x1067`, as forms say it. */
export function writePictureName({ id, width, height }: PictureName): string {
  return `${id}-${width}x${height}`;
}

/** Reads a name or the address that it stands in; null for anything else. */
export function readPictureName(text: string): PictureName | null {
  const [, id, width, height] =
    /^(?:\/billeder\/)?([0-9a-hjkmnp-tv-z]{8})-([1-9]\d{0,3})x([1-9]\d{0,3})$/.exec(text) ?? [];
  return id === undefined ? null : { id, width: Number(width), height: Number(height) };
}

/** The address that an item keeps: `/billeder/abcd1234-1600x1067`. */
export function pictureAddress(name: PictureName): string {
  return `/billeder/${writePictureName(name)}`;
}

/** The widths that a picture has files in, the smallest first; never wider than it is. */
export function pictureWidths(width: number): number[] {
  return [...steps.filter((step) => step < width), width];
}

/** The address of one file: `/billeder/abcd1234-640.avif`. */
export function pictureFilePath(id: string, width: number, format: PictureFormat): string {
  return `/billeder/${id}-${width}.${format}`;
}

/** Which file an address asks for; the name of a picture alone asks for one of a fitting size. Null for no file of ours. */
export function readPictureFile(file: string): { id: string; width: number; format: PictureFormat } | null {
  const [, id, width, format] = /^([0-9a-hjkmnp-tv-z]{8})-([1-9]\d{0,3})\.(avif|webp)$/.exec(file) ?? [];
  if (id !== undefined) return { id, width: Number(width), format: format as PictureFormat };
  const name = readPictureName(file);
  return name === null ? null : { id: name.id, width: fittingWidth(name), format: 'webp' };
}

/** What `<source srcset>` says of one format. */
export function pictureSrcset({ id, width }: PictureName, format: PictureFormat): string {
  return pictureWidths(width)
    .map((one) => `${pictureFilePath(id, one, format)} ${one}w`)
    .join(', ');
}

/** The address for whoever shows one size: a file of ours, or what stood there when it is not. */
export function fittingPicture(address: string): string {
  const name = readPictureName(address);
  return name === null ? address : pictureFilePath(name.id, fittingWidth(name), 'webp');
}

/** As {@link fittingPicture}, as other sites and programs find it; null without a picture. */
export function pictureOnWeb(address: string | null, publicUrl: string): string | null {
  return address === null ? null : new URL(fittingPicture(address), publicUrl).href;
}

function fittingWidth({ width }: PictureName): number {
  return pictureWidths(width).findLast((one) => one <= forPrograms) ?? width;
}
