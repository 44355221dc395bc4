/** What a form may bring: one of the two ways a browser sends it (HTML §4.10.21), and no more than ours can hold. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { takesFiles } from './access.ts';
import { refuse, type Refusal } from './refusal.ts';

/** Far more than the words of any form here, and little enough to read at once. */
const mostWords = 64 * 1024;

/** A file as large as is taken (15 MB), and the words around it. */
export const mostWithFiles = 16 * 1024 * 1024;

const withFiles = /^multipart\/form-data\s*(;|$)/i;
const sentByForms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** True for a body that only a page that takes files is sent: it is read for those who have come in. */
export function bringsFiles({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && lengthOf(headers) > mostWords;
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
  if (length > mostWords && !(takesFiles(url) && withFiles.test(type))) return tooLarge;
  if (length > mostWithFiles) return filesTooLarge;
  return length > 0 && !sentByForms.test(type) ? notAForm : null;
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
    da: 'Filen fylder mere end 15 MB. Gå tilbage, og vælg en mindre.',
    en: 'The file is larger than 15 MB. Go back and choose a smaller one.',
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
