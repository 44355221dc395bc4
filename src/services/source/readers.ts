/** How each kind of source is read. */
import type { SourceKind } from '#domain/source.ts';
import { SourceFault } from './fault.ts';
import type { Taken } from './offer.ts';
import { readIcs } from './readers/ics.ts';
import type { Reader, ReaderDesk, SourceFile } from './readers/reader.ts';

const readers: Partial<Record<SourceKind, Reader>> = { ics: readIcs };

/** What a file of a kind says. Throws {@link SourceFault}; a file without events is one: it must never empty a calendar. */
export async function readFile(kind: SourceKind, desk: ReaderDesk, file: SourceFile): Promise<Taken> {
  const read = readers[kind];
  if (read === undefined) throw new SourceFault('broken');
  const taken = await read(desk, file);
  if (taken.offered.length === 0 && taken.unreadable.size === 0) throw new SourceFault('no-events');
  return taken;
}
