/** **picture** · billede: re-encoded by us in several sizes, with a text for those who do not see it. */
import { z } from 'zod';
import { Line, Title } from './schemas.ts';

/** What browsers are offered, the smallest first. */
export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Nobody can be recognised; those who can have said yes; we have the right for another reason, which is noted. */
export const picturePermissions = ['no-faces', 'consent', 'licensed'] as const;
export type PicturePermission = (typeof picturePermissions)[number];

/** What must be said of a picture before it is kept. */
export const PictureDetails = z.strictObject({
  alt: Title,
  permission: z.enum(picturePermissions),
  /** Where the permission is kept; empty when nobody can be recognised. */
  permissionNote: Line,
});
export type PictureDetails = z.infer<typeof PictureDetails>;

/** The address of a picture on this site, in one width. */
export function picturePath(id: string, width: number, format: PictureFormat): string {
  return `/billeder/${id}-${width}.${format}`;
}
