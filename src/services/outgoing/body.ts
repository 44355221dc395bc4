/** The body of an answer, unpacked and counted while it comes: what is too much is never held. */
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OutgoingFault } from './fault.ts';

/** In bytes: as it comes, and as it is once it is unpacked. */
export type Most = { sent: number; unpacked: number };

/** Reads all of it. Throws {@link OutgoingFault} for what is too large or packed in a way we did not ask for. */
export async function readBody(body: Readable, encoding: string, most: Most, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = [];
  const collect = async (unpacked: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of unpacked) parts.push(part);
  };
  const [sent, unpacked] = [atMost(most.sent), atMost(most.unpacked)];
  const unpack = unpackerOf(encoding);
  if (unpack === null) await pipeline(body, sent, collect, { signal });
  else await pipeline(body, sent, unpack, unpacked, collect, { signal });
  return Buffer.concat(parts);
}

function atMost(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(part: Buffer, _, done) {
      seen += part.length;
      if (seen > bytes) done(new OutgoingFault('too-large'));
      else done(null, part);
    },
  });
}

/** One packing, by the names of RFC 9110 §8.4.1; several upon each other are somebody's trap. */
function unpackerOf(encoding: string): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new OutgoingFault('broken');
  }
}
