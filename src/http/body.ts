/** What a form may bring: one of the two ways a browser sends it (HTML §4.10.21), and no more than ours can hold. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse, type Refusal } from './refusal.ts';

/** Far more than any form here can hold, and little enough to read at once. */
const most = 64 * 1024;

const sentByForms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Answers and says true for a body that no form of ours sends; what is left of it is not kept. Else does nothing. */
export function refuseBody(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== 'POST') return false;
  const refusal = refusalOf(req.headers);
  if (refusal === null) return false;
  refuse(req, res, refusal);
  return true;
}

function refusalOf(headers: IncomingMessage['headers']): Refusal | null {
  if (headers['transfer-encoding'] !== undefined) return unmeasured;
  const length = Number(headers['content-length'] ?? 0);
  if (length > most) return tooLarge;
  return length > 0 && !sentByForms.test(headers['content-type'] ?? '') ? notAForm : null;
}

const tooLarge: Refusal = {
  status: 413,
  complaint: {
    field: 'body',
    da: 'Der er skrevet for meget på én gang. Gør det kortere, og prøv igen.',
    en: 'Too much was written at once. Make it shorter and try again.',
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
