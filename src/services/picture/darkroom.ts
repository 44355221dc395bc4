/**
 * Where pictures are developed: decoded, turned upright, brought to sRGB, made smaller, and written anew. Nothing of the
 * file that came is passed on but what one sees. One at a time, on one thread, with the decoders we need and no others.
 */
import type sharpModule from 'sharp';
import type { Complaint } from '#domain/errors.ts';
import { complaint, leastSide, mostBytes, mostPixels, pictureKind, wrongKind } from '#domain/picture-kind.ts';
import { largest, pictureFormats, pictureWidths, type PictureFormat } from '#domain/picture.ts';

type Sharp = typeof sharpModule;

/** One file of a picture. */
type PictureFile = { width: number; height: number; format: PictureFormat; bytes: Buffer };

/** A picture in every size and format, and the size of the largest. */
type Developed = { width: number; height: number; files: PictureFile[] };

/** Why a file cannot be taken. Answered, not thrown: the pages' build has a class of errors of its own. */
type Refused = { refused: Complaint };

/** Develops what is sent. */
export type Darkroom = { develop: (bytes: Uint8Array) => Promise<Developed | Refused> };

/** How long a step may take, in seconds: the largest picture of the slowest kind takes a few. */
const patience = 30;

/** A darkroom; its tools are taken out when the first picture comes. */
export function openDarkroom(): Darkroom {
  let last: Promise<unknown> = Promise.resolve();
  let tools: Promise<Sharp> | null = null;
  return {
    develop: async (bytes) => {
      const refused = refusedUnseen(bytes);
      if (refused !== null) return { refused };
      const turn = last.then(async () => develop(await (tools ??= takeTools()), bytes));
      last = turn.catch(() => undefined);
      return turn.catch(refusalOf);
    },
  };
}

/** What can be said before anything is decoded. */
function refusedUnseen(bytes: Uint8Array): Complaint | null {
  if (bytes.length > mostBytes) return complaint(tooHeavy);
  return pictureKind(bytes) === null ? wrongKind(bytes) : null;
}

/** Thrown while a picture is worked on; never seen outside. */
class Unfit extends Error {
  readonly said: { da: string; en: string };

  constructor(said: { da: string; en: string }) {
    super(said.en);
    this.said = said;
  }
}

function refusalOf(error: unknown): Refused {
  if (error instanceof Unfit) return { refused: complaint(error.said) };
  throw error;
}

async function takeTools(): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: decoders });
  return sharp;
}

const decoders = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadHeifBuffer',
];

async function develop(sharp: Sharp, bytes: Uint8Array): Promise<Developed> {
  await refuseUnfit(sharp, bytes);
  const { data, info } = await unreadable(negative(sharp, bytes));
  const files: PictureFile[] = [];
  for (const width of pictureWidths(info.width)) {
    for (const format of pictureFormats) {
      const print = sharp(data, { raw: info }).resize({ width }).timeout({ seconds: patience });
      const written = await print.toFormat(format, qualities[format]).toBuffer({ resolveWithObject: true });
      files.push({ width, height: written.info.height, format, bytes: written.data });
    }
  }
  return { width: info.width, height: info.height, files };
}

const qualities = {
  avif: { quality: 52, effort: 2 },
  webp: { quality: 74, effort: 4 },
} as const satisfies Record<PictureFormat, object>;

/** What the head of the file says decides whether the rest is decoded. */
async function refuseUnfit(sharp: Sharp, bytes: Uint8Array): Promise<void> {
  const head = await unreadable(sharp(bytes, { limitInputPixels: false }).metadata());
  const { width, height } = head.autoOrient;
  if (width * height > mostPixels) throw new Unfit(tooManyPixels(width, height));
  if (Math.min(width, height) < leastSide) throw new Unfit(tooSmall);
}

/** Every pixel, upright, in sRGB, on white where it was see-through; the first of several pictures. */
function negative(sharp: Sharp, bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .timeout({ seconds: patience })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** Whatever a decoder says against a file means one thing to whoever sent it. */
async function unreadable<Read>(reading: Promise<Read>): Promise<Read> {
  try {
    return await reading;
  } catch {
    throw new Unfit(broken);
  }
}

const tooHeavy = {
  da: 'Billedet fylder mere end 15 MB. Vælg en mindre udgave.',
  en: 'The picture is larger than 15 MB. Choose a smaller version.',
};
const broken = {
  da: 'Billedet kan ikke læses: filen er i stykker eller ikke helt hentet. Prøv med et andet.',
  en: 'The picture cannot be read: the file is broken or incomplete. Try another.',
};
const tooSmall = {
  da: `Billedet er for lille: det skal være mindst ${leastSide} pixels på hver led.`,
  en: `The picture is too small: it must have at least ${leastSide} pixels each way.`,
};

function tooManyPixels(width: number, height: number): { da: string; en: string } {
  const size = `${width} × ${height}`;
  return {
    da: `Billedet er på ${size} pixels, og det er for stort. Gem det mindre, og prøv igen.`,
    en: `The picture has ${size} pixels, which is too large. Save it smaller and try again.`,
  };
}
