/** Pictures as cameras, phones and people with bad intentions make them. */
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** What a camera writes into a photo, and nobody may read out of ours. */
export const secrets = [
  'HjemmeKamera',
  'Skovvej 7',
  'XMP-HEMMELIGT',
  'GPSLatitude',
  'ICC_PROFILE',
  'Exif',
  'http://ns.adobe.com',
];

/** A picture of one colour with a corner in another, so that one sees which way up it is. */
export function scene(width = 900, height = 600): Sharp {
  const size = Math.round(Math.min(width, height) / 3);
  const corner = { create: { width: size, height: size, channels: 3 as const, background: '#1040e0' } };
  return sharp({ create: { width, height, channels: 3, background: '#d03020' } }).composite([
    { input: corner, left: 0, top: 0 },
  ]);
}

/**
 * A photo as a phone takes it held upright: stored lying, with a word that says so; with the place, the camera's name,
 * XMP, a wide-gamut colour profile and a thumbnail.
 */
export async function cameraPhoto(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'HjemmeKamera', ImageDescription: 'Skovvej 7' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 29/1 0/1' },
  };
  const written = await sharp(await scene().png().toBuffer())
    .withExif(exif)
    .withXmp(
      '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><a>XMP-HEMMELIGT</a></x:xmpmeta><?xpacket end="w"?>',
    )
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return written;
}

/** A PNG that says it is so large, and holds next to nothing. */
export function claimedPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
