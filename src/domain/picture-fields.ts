/** A picture of ours as a form names it: by its id. What has another address on this site keeps that address. */

const ours = /^\/billeder\/([0-9a-hjkmnp-tv-z]{8})$/;

/** What a form's `pictureId` says of a picture's address. */
export function pictureIdOf(url: string | null): string | null {
  return url === null ? null : (ours.exec(url)?.[1] ?? url);
}

/** The address that such a field means. */
export function pictureUrlOf(id: string | null): string | null {
  return id === null || id.startsWith('/') ? id : `/billeder/${id}`;
}
