/** What becomes of a picture that staff send: small, safe and upright; or a sentence that says why not. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureFile } from '#db/schema/picture.ts';
import type { Picture, PictureDetails } from '#domain/picture.ts';
import type { Ctx } from '#services/hub.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { cameraPhoto, claimedPng, scene, secrets } from '#tests/support/photos.ts';
import { refused } from './refused.ts';

const home = 'haderslev';
const said: PictureDetails = { alt: 'En rød mur', permission: 'no-faces', permissionNote: '' };

let at: TestHub;
let author: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  author = await asStaff(at.hub, 'author');
});
afterAll(() => at.close());

async function upload(bytes: Uint8Array, details: PictureDetails = said): Promise<Picture> {
  return uploadPicture(author, home, bytes, details);
}

async function filesOf({ id }: Picture) {
  const rows = await at.hub.db.read.select().from(pictureFile);
  return rows.filter(({ pictureId }) => pictureId === id).toSorted((a, b) => a.width - b.width);
}

async function complaintAbout(bytes: Uint8Array): Promise<string> {
  const { code, complaints } = await refused(upload(bytes));
  expect([code, complaints.map(({ field }) => field)]).toEqual(['invalid', ['picture']]);
  return complaints[0]?.da ?? '';
}

const lossless = ['png', 'webp', 'avif', 'jpeg'] as const;

describe('a picture that is taken', () => {
  test('is kept upright in several widths and two formats, never larger than it was', async () => {
    const kept = await upload(await cameraPhoto());
    expect([kept.width, kept.height, kept.uploadedBy]).toEqual([600, 900, (author.actor as { id: string }).id]);
    const files = await filesOf(kept);
    expect(files.map(({ width, height, format }) => `${width}x${height} ${format}`).toSorted()).toEqual([
      '320x480 avif',
      '320x480 webp',
      '600x900 avif',
      '600x900 webp',
    ]);
    const large = await upload(await scene(2600, 1300).jpeg().toBuffer());
    expect([...new Set((await filesOf(large)).map(({ width }) => width))]).toEqual([320, 640, 1280, 1920]);
  });

  test('has nothing in its bytes of what the camera wrote, and the colours one saw', async () => {
    const photo = await cameraPhoto();
    for (const secret of ['HjemmeKamera', 'XMP-HEMMELIGT', 'ICC_PROFILE', 'Exif'])
      expect(photo.includes(secret)).toBe(true);
    for (const { bytes, format } of await filesOf(await upload(photo))) {
      for (const secret of secrets) expect([format, secret, bytes.includes(secret)]).toEqual([format, secret, false]);
      const { exif, xmp, icc, iptc, orientation, pages } = await sharp(bytes).metadata();
      expect([exif, xmp, icc, iptc, orientation, pages ?? 1]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        1,
      ]);
      // Stored lying with its blue corner top left, it was held so that the corner is top right.
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
      const [blue, red] = [pixel(info.width - 5, 5), pixel(5, info.height - 5)];
      expect([blue[2]! > 200 && blue[0]! < 60, red[0]! > 190 && red[2]! < 70]).toEqual([true, true]);
    }
  });

  test.each(lossless)('may be %s, by what it holds', async (format) => {
    const kept = await upload(await scene().toFormat(format).toBuffer());
    expect([kept.width, kept.height]).toEqual([900, 600]);
  });

  test('is the first of several that move, white where it was see-through, and sRGB in eight bits', async () => {
    const frames = [await scene().png().toBuffer(), await scene(900, 600).negate().png().toBuffer()];
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    const clear = await sharp({ create: { width: 200, height: 200, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const print = await scene().toColourspace('cmyk').jpeg().toBuffer();
    const deep = await scene().toColourspace('rgb16').png().toBuffer();
    expect([await colourOf(moving), await colourOf(clear), await colourOf(deep)]).toEqual(['red', 'white', 'red']);
    expect(await colourOf(print)).toBe('red');
  });

  test('carries nothing that was hung on it', async () => {
    const hung = '<script>alert(1)</script>PK\u0003\u0004';
    const polyglot = Buffer.concat([await scene().jpeg().toBuffer(), Buffer.from(hung)]);
    for (const { bytes } of await filesOf(await upload(polyglot))) expect(bytes.includes('<script')).toBe(false);
  });
});

/** What the lower right of the largest WebP looks like. */
async function colourOf(bytes: Buffer): Promise<string> {
  const file = (await filesOf(await upload(bytes))).findLast(({ format }) => format === 'webp');
  const { data, info } = await sharp(file?.bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.channels, data.length]).toEqual([3, info.width * info.height * 3]);
  const [red = 0, green = 0, blue = 0] = data.subarray(-3);
  if (red > 230 && green > 230 && blue > 230) return 'white';
  return red > 150 && green < 110 && blue < 110 ? 'red' : `${red} ${green} ${blue}`;
}

describe('a file that is not taken is refused in a sentence at its field, and nothing of it is kept', () => {
  const text = (content: string) => Promise.resolve(Buffer.from(content, 'latin1'));
  test.each<[string, () => Promise<Buffer>, RegExp]>([
    ['an SVG', () => text('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG tages ikke imod/],
    ['an SVG that says it is XML', () => text('<?xml version="1.0"?><svg/>'), /SVG tages ikke imod/],
    ['HTML', () => text('<!doctype html><img src=x onerror=alert(1)>'), /ikke et billede, vi kan læse/],
    ['a PDF', () => text('%PDF-1.7'), /er en PDF/],
    ['a zip', () => text('PK\u0003\u0004aaaaaaaaaaaaaaaa'), /ikke et billede, vi kan læse/],
    ['a program', () => text('MZ\u0090\0\u0003'), /ikke et billede, vi kan læse/],
    ['a GIF', () => text('GIF89a'), /GIF tages ikke imod/],
    ['a HEIC', () => text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /formatet HEIC/],
    ['a TIFF', () => scene().tiff().toBuffer(), /ikke et billede, vi kan læse/],
    ['nothing', () => text(''), /Filen er tom/],
    ['the beginning of a JPEG', () => text('\xff\xd8\xff\xe0 and then nothing'), /kan ikke læses/],
    ['HTML behind the first bytes of a JPEG', () => text('\xff\xd8\xff<html><script>'), /kan ikke læses/],
    ['SVG behind the first bytes of a PNG', () => text('\x89PNG\r\n\x1a\n<svg/>'), /kan ikke læses/],
    ['another format behind the brand of AVIF', () => text('\0\0\0\x18ftypavif\0\0\0\0mif1avifrest'), /kan ikke læses/],
    ['a picture of 30,000 × 30,000', () => Promise.resolve(claimedPng(30_000, 30_000)), /30000 × 30000 pixels/],
    ['a picture of one pixel', () => scene(9, 9).png().toBuffer(), /for lille/],
    ['more than 15 MB', () => Promise.resolve(Buffer.alloc(15 * 1024 * 1024 + 1)), /mere end 15 MB/],
  ])('%s', async (_, made, sentence) => {
    const before = await at.hub.db.read.$count(pictureFile);
    expect(await complaintAbout(await made())).toMatch(sentence);
    expect(await at.hub.db.read.$count(pictureFile)).toBe(before);
  });

  test.each(lossless)('a %s that was cut off', async (format) => {
    const whole = await scene().toFormat(format).toBuffer();
    for (const part of [0.3, 0.9])
      expect(await complaintAbout(whole.subarray(0, whole.length * part))).toMatch(/kan ikke læses/);
  });

  test('and the size is read from its head: memory does not rise', async () => {
    const before = process.memoryUsage().rss;
    await complaintAbout(claimedPng(30_000, 30_000));
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

test('many at once are developed one after the other, and all are kept', async () => {
  const photo = await scene(1600, 1200).jpeg().toBuffer();
  const kept = await Promise.all(Array.from({ length: 6 }, () => upload(photo)));
  expect(new Set(kept.map(({ id }) => id)).size).toBe(6);
});
