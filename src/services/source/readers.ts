/** How each kind of source that stands at an address is read. */
import type { AddressKind } from '#domain/source.ts';
import { SourceFault } from './fault.ts';
import type { Taken } from './offer.ts';
import { readIcs } from './readers/ics.ts';
import { readPage } from './readers/page.ts';
import { readRss } from './readers/rss.ts';
import type { Reader, ReaderDesk, SourceFile } from './readers/reader.ts';

const readers: Record<AddressKind, Reader> = { ics: readIcs, rss: readRss, page: readPage };

/** What a file of a kind says. Throws {@link SourceFault}; a file without events is one: it must never empty a calendar. */
export async function readFile(kind: AddressKind, desk: ReaderDesk, file: SourceFile): Promise<Taken> {
  const taken = await readers[kind](desk, file);
  if (taken.offered.length === 0 && taken.unreadable.size === 0) throw new SourceFault('no-events');
  return taken;
}
