/** What a file is, by what stands in it: the name and the type that a server gives it are often wrong. */
import type { AddressKind, SourceKind } from '#domain/source.ts';
import { SourceFault } from './fault.ts';

const looks: readonly [RegExp, AddressKind][] = [
  [/^BEGIN:VCALENDAR/i, 'ics'],
  [/^(<!--[^]*?-->|<\?[^>]*>|<!doctype\s(?!html)[^>[]*(\[[^\]]*\]\s*)?>|\s)*<(rss|feed|rdf:RDF)[\s>]/i, 'rss'],
  [/^(<!--[^]*?-->|<\?[^>]*>|\s)*<(!doctype html|html|head|body)/i, 'page'],
];

/** The kind of a fetched file. Throws {@link SourceFault} for what is none. */
export function kindOfFile(body: Buffer, contentType: string): AddressKind {
  const start = textStart(body);
  const kind = looks.find(([look]) => look.test(start))?.[1];
  if (kind !== undefined) return kind;
  if (start === '') throw new SourceFault('no-events');
  if (/^text\/html\b/i.test(contentType)) return 'page';
  throw new SourceFault('not-a-calendar');
}

/** The kind again. Throws {@link SourceFault} for another than the source always was, and says which was expected. */
export function expectKind(kind: SourceKind, body: Buffer, contentType: string): AddressKind {
  const found = kindOfFile(body, contentType);
  if (found !== kind) throw new SourceFault(kind === 'rss' ? 'not-a-feed' : 'not-a-calendar');
  return found;
}

/** Its first characters, in whatever encoding. */
function textStart(body: Buffer): string {
  const utf16 = body[0] === 0xff && body[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(body.subarray(0, 4096)).trimStart();
}
