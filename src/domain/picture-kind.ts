/** What a file is by its first bytes: its name and what the browser says of it are only claims. */
import type { Complaint } from './errors.ts';

/** What we take, by libvips' name for it. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif';

/** Largest file that is taken, in bytes. */
export const mostBytes = 15 * 1024 * 1024;

/** Largest picture that is decoded, in pixels: what a phone's camera takes at its best. */
export const mostPixels = 65_000_000;

/** A shorter side than this is an icon or a pixel that counts readers. */
export const leastSide = 64;

/** The kind of picture; null when it is none that we take. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (begins(bytes, 0, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(bytes, 0, 0x89, ...ascii('PNG\r\n\u001a\n'))) return 'png';
  if (begins(bytes, 0, ...ascii('RIFF')) && begins(bytes, 8, ...ascii('WEBP'))) return 'webp';
  return brandsOf(bytes).some((brand) => brand === 'avif' || brand === 'avis') ? 'avif' : null;
}

/** Why a file that is no picture of ours is not taken, in a sentence that says what to do. */
export function wrongKind(bytes: Uint8Array): Complaint {
  const known = refusals.find(({ is }) => is(bytes));
  return complaint(
    known ?? {
      da: 'Filen er ikke et billede, vi kan læse. Brug JPEG, PNG, WebP eller AVIF.',
      en: 'The file is not a picture that we can read. Use JPEG, PNG, WebP or AVIF.',
    },
  );
}

/** The brands of an ISO media file (ISO/IEC 14496-12 §4.3), the major one first; none for anything else. */
function brandsOf(bytes: Uint8Array): string[] {
  if (!begins(bytes, 4, ...ascii('ftyp'))) return [];
  const size = Math.min(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0), 256, bytes.length);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= size; at += 4) if (at !== 12) brands.push(textOf(bytes.subarray(at, at + 4)));
  return brands;
}

const refusals: readonly { is: (bytes: Uint8Array) => boolean; da: string; en: string }[] = [
  {
    is: (bytes) => bytes.length === 0,
    da: 'Filen er tom. Vælg billedet igen.',
    en: 'The file is empty. Choose the picture again.',
  },
  {
    is: (bytes) => brandsOf(bytes).some((brand) => /^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)),
    da: 'Billedet er i formatet HEIC, som ikke alle kan se. Gem det som JPEG, og prøv igen.',
    en: 'The picture is a HEIC, which not everybody can see. Save it as a JPEG and try again.',
  },
  {
    is: (bytes) => begins(bytes, 0, ...ascii('GIF8')),
    da: 'GIF tages ikke imod. Gem billedet som JPEG eller PNG.',
    en: 'A GIF is not taken. Save the picture as a JPEG or PNG.',
  },
  {
    is: (bytes) => /^\s*<(\?xml|svg|!doctype svg)/i.test(textOf(bytes.subarray(0, 256))),
    da: 'SVG tages ikke imod: sådan en fil kan gøre andet end at vise et billede. Gem den som PNG.',
    en: 'An SVG is not taken: such a file can do more than show a picture. Save it as a PNG.',
  },
  {
    is: (bytes) => begins(bytes, 0, ...ascii('%PDF')),
    da: 'Det er en PDF og ikke et billede. Gem siden som JPEG eller PNG.',
    en: 'That is a PDF and not a picture. Save the page as a JPEG or PNG.',
  },
];

/** A complaint about the file itself. */
export function complaint(said: { da: string; en: string }): Complaint {
  return { field: 'picture', da: said.da, en: said.en };
}

function begins(bytes: Uint8Array, at: number, ...expected: number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
