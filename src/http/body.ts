/** What a form may bring: one of the two ways a browser sends it (HTML §4.10.21), and no more than ours can hold. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isHeldPage } from '#domain/held-form.ts';
import { takesFiles } from './access.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Far more than the words of any form outside the office, and little enough to read at once. */
const mostWords = 64 * 1024;

/** More than the office's longest form, each of its letters written as six (`%C3%B8`): its fields say what is too long. */
const mostOfOffice = 1024 * 1024;

/** A file as large as is taken (15 MB), and the words around it. */
export const mostWithFiles = 16 * 1024 * 1024;

/** What is listened to at most, so that the words round a file that is too large come back to their form, in bytes. */
const mostHeard = 64 * 1024 * 1024;

/** What is kept at most of a form with files from somebody who is no longer let in: its words, and little of the files. */
const mostKept = 4 * mostWords;

/** The largest file that a form's reader is given, a little more than is taken: it says itself that it is too large. */
const mostOfPart = 15 * 1024 * 1024 + 16 * 1024;

const withFiles = /^multipart\/form-data\s*(;|$)/i;
const sentByForms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** True for a body that only the office is sent, long texts or files: it is read for those who have come in. */
export function isForOffice({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && lengthOf(headers) > mostWords;
}

/**
 * Shortens files that are larger than is taken, as they come in, so that all else of the form is read: nothing more than
 * a form of {@link mostWithFiles} is ever held. A body that is no larger is left as it is.
 */
export function shortenFiles(req: IncomingMessage & { body?: unknown }): void {
  const boundary = boundaryOf(req.headers);
  if (boundary !== null && lengthOf(req.headers) > mostWithFiles) req.body = shortened(req, boundary, mostOfPart);
}

/**
 * Hears a form with files out and leaves its words in their place, and no more than the beginning of its files: it is
 * then as long as {@link mostKept} at most. False, and nothing is left of it, when it has more words than any form here.
 * A form without files is left as it is.
 */
export async function keepWords(req: IncomingMessage & { body?: unknown }): Promise<boolean> {
  const boundary = boundaryOf(req.headers);
  if (boundary === null) return true;
  const kept: Buffer[] = [];
  let length = 0;
  for await (const piece of shortened(req, boundary, mostWords)) {
    length += piece.length;
    if (length <= mostKept) kept.push(piece);
  }
  if (length > mostKept) return false;
  req.body = Buffer.concat(kept);
  req.headers['content-length'] = String(length);
  return true;
}

function boundaryOf(headers: IncomingMessage['headers']): string | null {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(headers['content-type'] ?? '') ?? [];
  return quoted ?? plain ?? null;
}

/** The parts of a form (RFC 2046 §5.1.1), each cut to `most` bytes; what stands between them comes through whole. */
async function* shortened(chunks: AsyncIterable<Buffer>, boundary: string, most: number): AsyncGenerator<Buffer> {
  const between = Buffer.from(`\r\n--${boundary}`);
  let held: Buffer = Buffer.alloc(0);
  let room = most;
  const cut = (piece: Buffer): Buffer => {
    const kept = piece.subarray(0, room);
    room -= kept.length;
    return kept;
  };
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    for (let at = held.indexOf(between); at !== -1; at = held.indexOf(between)) {
      yield Buffer.concat([cut(held.subarray(0, at)), between]);
      room = most;
      held = held.subarray(at + between.length);
    }
    // The end of what has come may be the beginning of a boundary.
    const sure = Math.max(0, held.length - between.length);
    const passed = cut(held.subarray(0, sure));
    if (passed.length > 0) yield passed;
    held = held.subarray(sure);
  }
  yield cut(held);
}

/** Answers and says true for a body that no form of ours sends; what is left of it is not kept. Else does nothing. */
export function refuseBody(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'POST') return false;
  const refusal = refusalOf(req.url ?? '/', req.headers);
  if (refusal === null) return false;
  refuse(req, res, refusal);
  return true;
}

function refusalOf(url: string, headers: IncomingMessage['headers']): Refusal | null {
  if (headers['transfer-encoding'] !== undefined) return unmeasured;
  const length = lengthOf(headers);
  const type = headers['content-type'] ?? '';
  if (length > (isHeldPage(pathOf(url)) ? mostOfOffice : mostWords) && !(takesFiles(url) && withFiles.test(type)))
    return tooLarge;
  if (length > mostHeard) return filesTooLarge;
  return length > 0 && !sentByForms.test(type) ? notAForm : null;
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '';
}

function lengthOf(headers: IncomingMessage['headers']): number {
  return Number(headers['content-length'] ?? 0);
}

const tooLarge: Refusal = {
  status: 413,
  complaint: {
    field: 'body',
    da: 'Der er skrevet for meget på én gang. Gør det kortere, og prøv igen.',
    en: 'Too much was written at once. Make it shorter and try again.',
  },
};
const filesTooLarge: Refusal = {
  status: 413,
  complaint: {
    field: 'body',
    da: 'Filen fylder mere end 64 MB. Gå tilbage i browseren, og vælg en, der højst fylder 15 MB.',
    en: 'The file is larger than 64 MB. Go back in the browser and choose one of at most 15 MB.',
  },
};
const unmeasured: Refusal = {
  status: 411,
  complaint: {
    field: 'body',
    da: 'Formularen sagde ikke, hvor lang den er.',
    en: 'The form did not say how long it is.',
  },
};
const notAForm: Refusal = {
  status: 415,
  complaint: {
    field: 'body',
    da: 'Siden tager kun imod formularer.',
    en: 'The page takes forms only.',
  },
};
