/** A file's bytes as the content lines of iCalendar (RFC 5545 §3.1), each with the number of its first line. */
import { breathe } from '../breathe.ts';
import { wrongFile, wrongLine } from './failures.ts';

/** A content line, unfolded. */
export type ContentLine = { line: number; text: string };

/** What the bytes say, and whether they had to be read as Windows-1252 because they are not UTF-8. */
export type ContentLines = { lines: ContentLine[]; windows1252: boolean };

/** In bytes. Larger exports are split by their program. */
export const largestFile = 20_000_000;

/**
 * Unfolds before it decodes: some programs fold in the middle of a letter of several bytes.
 * Throws `invalid` for a file that is too large, empty or of another kind.
 */
export async function readContentLines(file: Uint8Array): Promise<ContentLines> {
  const wrong = complaintAboutKind(file);
  if (wrong !== null) throw wrong;
  const raw = await unfolded(asBytes(file));
  const lines = await decoded(raw, new TextDecoder('utf-8', { fatal: true }));
  if (lines !== null) return { lines, windows1252: false };
  return { lines: (await decoded(raw, new TextDecoder('windows-1252'))) ?? [], windows1252: true };
}

function complaintAboutKind(file: Uint8Array): Error | null {
  if (file.length > largestFile) {
    return wrongFile(
      'Filen er større end 20 MB. Eksportér en kortere periode.',
      'The file is larger than 20 MB. Export a shorter period.',
    );
  }
  const start = Buffer.from(file.subarray(0, 512)).toString('latin1').trimStart();
  const kind = kinds.find(([looks]) => looks.test(start));
  return kind === undefined
    ? null
    : wrongFile(`Filen er ikke en kalender, men ${kind[1]}.`, `The file is not a calendar but ${kind[2]}.`);
}

const kinds: readonly [RegExp, string, string][] = [
  [/^$/, 'tom', 'empty'],
  [/^%PDF/, 'en PDF', 'a PDF'],
  [/^PK/, 'en zip-fil: pak den ud først', 'a zip file: unpack it first'],
  [/^(<!doctype html|<html)/i, 'en webside', 'a web page'],
];

/** UTF-16, which its first two bytes tell, becomes UTF-8; the mark of UTF-8 itself goes. */
function asBytes(file: Uint8Array): Buffer {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(file));
  if (first === 0xfe && second === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(file));
  const marked = first === 0xef && second === 0xbb && file[2] === 0xbf;
  return Buffer.from(marked ? file.subarray(3) : file);
}

const linesAtOnce = 20_000;

/** Whole lines of bytes, one character a byte. */
async function unfolded(bytes: Buffer): Promise<ContentLine[]> {
  const lines: ContentLine[] = [];
  const physical = bytes.toString('latin1').split(/\r\n|\n|\r/);
  for (const [index, text] of physical.entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(text) && last !== undefined) last.text += text.slice(1);
    else if (text.trim() !== '') lines.push({ line: index + 1, text });
    if (index % linesAtOnce === 0) await breathe();
  }
  return lines;
}

/** The lines as text; null when the bytes are not of that encoding. */
async function decoded(raw: readonly ContentLine[], decoder: TextDecoder): Promise<ContentLine[] | null> {
  const lines: ContentLine[] = [];
  for (const [index, { line, text }] of raw.entries()) {
    if (text.includes('\0')) throw wrongLine(line, 'filen er ikke tekst.', 'the file is not text.');
    try {
      lines.push({ line, text: /[\x80-\xff]/.test(text) ? decoder.decode(Buffer.from(text, 'latin1')) : text });
    } catch {
      return null;
    }
    if (index % linesAtOnce === 0) await breathe();
  }
  return lines;
}
