/** How each kind of source is read. */
import type { SourceKind } from '#domain/source.ts';
import { SourceFault } from './fault.ts';
import type { Taken } from './offer.ts';
import { readCsv } from './readers/csv.ts';
import { readIcs } from './readers/ics.ts';
import { readPage } from './readers/page.ts';
import { readRss } from './readers/rss.ts';
import type { Reader, ReaderDesk, SourceFile } from './readers/reader.ts';

const readers: Record<SourceKind, Reader> = { ics: readIcs, rss: readRss, page: readPage, csv: readCsv };

/** What a file of a kind says. Throws {@link SourceFault}; a file without events is one: it must never empty a calendar. */
export async function readFile(kind: SourceKind, desk: ReaderDesk, file: SourceFile): Promise<Taken> {
  const taken = await readers[kind](desk, file);
  if (taken.offered.length === 0 && taken.unreadable.size === 0) throw new SourceFault('no-events');
  return taken;
}
