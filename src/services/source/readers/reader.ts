/** What every reader of a kind of source is given, and gives. */
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../../hub.ts';
import type { Taken } from '../offer.ts';

/** Whose, and into which category when nothing is said. */
export type ReaderDesk = {
  ctx: Ctx;
  home: Municipality;
  category: string | null;
};

/** A file and what its server said of it. */
export type SourceFile = { body: Buffer; contentType: string; url: string };

/** Reads a file. Throws `SourceFault`. */
export type Reader = (desk: ReaderDesk, file: SourceFile) => Promise<Taken>;
