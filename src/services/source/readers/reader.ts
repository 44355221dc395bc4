/** What every reader of a kind of source is given, and gives. */
import type { Municipality } from '#domain/municipality.ts';
import type { SourceColumns } from '#domain/source.ts';
import type { Ctx } from '../../hub.ts';
import type { Taken } from '../offer.ts';

/** Whose, into which category when nothing is said, and from where. `columns` is for files that have them. */
export type ReaderDesk = {
  ctx: Ctx;
  home: Municipality;
  category: string | null;
  columns: SourceColumns | null;
};

/** A file and what its server said of it. */
export type SourceFile = { body: Buffer; contentType: string; url: string };

/** Reads a file. Throws `SourceFault`. */
export type Reader = (desk: ReaderDesk, file: SourceFile) => Promise<Taken>;
