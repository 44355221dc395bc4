/** Where in the office something that has a picture is looked after. */
import { officePath } from '#domain/office-path.ts';
import type { PictureUse } from '#domain/picture.ts';

/** The page of the draft or the item. */
export function usePath({ kind, noun, id }: PictureUse): string {
  if (kind === 'draft') return `/kontoret/kladder/${id}`;
  return officePath(noun, id);
}
