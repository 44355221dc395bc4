/** A feed as it goes out: the same text in three codings, each compressed once, with its headers made once. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { instantOf, type EpochSeconds } from '#domain/time.ts';
import type { Encoding } from './feed-encoding.ts';
import { securityHeaders } from './security-headers.ts';

type Headers = Readonly<Record<string, string>>;

/** What a body is offered as. */
export type FeedForm = {
  contentType: string;
  /** What to save it as; without one, nobody would. */
  filename?: string;
  /** How long it may be kept; a feed's, unless said otherwise. */
  cacheControl?: string;
  /** Other headers of its own. */
  also?: Headers;
};

const feedCaching = 'public, max-age=900, stale-if-error=86400';

/** One coding, ready to be sent. */
export type Coding = {
  readonly etag: string;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly full: Headers;
  /** The headers of a 304. */
  readonly unchanged: Headers;
};

/** A body in all its codings. */
export type FeedBody = {
  readonly packed: Packed;
  readonly lastModified: EpochSeconds;
  /** The coding if it has been asked for before; what is not there yet is made by {@link FeedBody.make}. */
  readonly codings: ReadonlyMap<Encoding, Coding>;
  make: (encoding: Encoding) => Promise<Coding>;
};

/** A text and its compressed forms. */
export type Packed = {
  readonly hash: string;
  readonly size: number;
  as: (encoding: Encoding) => Promise<Buffer<ArrayBuffer>>;
};

/** Packs a text. Each coding is compressed when it is first asked for, and never again. */
export function pack(text: string): Packed {
  const bytes = Buffer.from(text);
  const compressed = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>([['identity', Promise.resolve(bytes)]]);
  return {
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    size: bytes.length,
    as: (encoding) => compressed.getOrInsertComputed(encoding, () => compress(bytes, encoding)),
  };
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

async function compress(bytes: Buffer<ArrayBuffer>, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'gzip') return gzipped(bytes, { level: 6 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotlied(bytes, { params });
}

/** The body of a packed text. A text that did not change keeps its compressed bytes and its ETags. */
export function feedBody(packed: Packed, form: FeedForm, lastModified: EpochSeconds): FeedBody {
  const codings = new Map<Encoding, Coding>();
  return {
    packed,
    lastModified,
    codings,
    make: async (encoding) => {
      const bytes = await packed.as(encoding);
      return codings.getOrInsertComputed(encoding, () => coding(packed.hash, bytes, encoding, form, lastModified));
    },
  };
}

function coding(
  hash: string,
  bytes: Buffer<ArrayBuffer>,
  encoding: Encoding,
  form: FeedForm,
  lastModified: EpochSeconds,
): Coding {
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
  const unchanged = {
    ...securityHeaders,
    ETag: etag,
    'Last-Modified': new Date(instantOf(lastModified).epochMilliseconds).toUTCString(),
    'Cache-Control': form.cacheControl ?? feedCaching,
    Vary: 'Accept-Encoding',
    ...form.also,
  };
  const full = {
    ...unchanged,
    'Content-Type': form.contentType,
    ...(form.filename === undefined ? {} : { 'Content-Disposition': `inline; filename="${form.filename}"` }),
    'Content-Length': String(bytes.length),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  };
  return { etag, bytes, full, unchanged };
}
