/** Refusals from before anything is read: a problem document for programs, a small page for people. */
import { createHash } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Complaint } from '#domain/errors.ts';
import { isApiPath } from './paths.ts';
import { problemBody, problemHeaders } from './problem.ts';

/** Why a request is not answered. The complaint is a sentence of ours: nothing that was sent is said back. */
export type Refusal = { status: number; complaint: Complaint; headers?: Readonly<Record<string, string>> };

/** Answers with a refusal. */
export function refuse(req: IncomingMessage, res: ServerResponse, refusal: Refusal): void {
  const { body, headers } = isForPeople(req) ? page(refusal) : document(refusal);
  res.writeHead(refusal.status, { ...headers, ...refusal.headers, 'Content-Length': Buffer.byteLength(body) });
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** Refuses what is not HTTP at all; it has no request to answer, only a connection. */
export function refuseConnection(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const { body, headers } = document(refusalOf(error.code));
  const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' });
  const status = refusalOf(error.code).status;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function isForPeople(req: IncomingMessage): boolean {
  return req.headers.accept?.includes('text/html') === true && !isApiPath(req.url ?? '');
}

function document({ status, complaint }: Refusal): { body: string; headers: Record<string, string> } {
  return { body: JSON.stringify(problemBody(status, [complaint])), headers: problemHeaders };
}

function page({ status, complaint }: Refusal): { body: string; headers: Record<string, string> } {
  const body = `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${complaint.da}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${complaint.da}</h1>
<p lang="en">${complaint.en}</p>
<p><a href="/">Gå til forsiden</a></p>
<p><small>${status}</small></p>
</main>
</body>
</html>
`;
  return { body, headers: pageHeaders };
}

const style =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif}main{max-width:34rem;margin:12vh auto;padding:0 1rem}';

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`,
};

function refusalOf(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, complaint: tooMuch };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, complaint: tooSlow };
  return { status: 400, complaint: notHttp };
}

const tooMuch: Complaint = {
  field: 'headers',
  da: 'Adressen eller det, der følger med den, er for langt.',
  en: 'The address or what comes with it is too long.',
};
const tooSlow: Complaint = { field: '', da: 'Det tog for lang tid.', en: 'It took too long.' };
const notHttp: Complaint = { field: '', da: 'Forespørgslen kan ikke læses.', en: 'The request cannot be read.' };
