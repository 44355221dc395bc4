/** A server that calendars are read from, and that answers as badly as a server can. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';

/** What a path answers. */
type Answer = (req: IncomingMessage, res: ServerResponse) => void;

export type HostileSource = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  url: string;
  /** As SOURCE_HOSTS says it. */
  host: string;
  /** Puts something at a path, in place of what was there. */
  put: (path: string, answer: Answer) => string;
  /** A calendar at a path, with an entity tag of its own; answers 304 to whoever has it. */
  serve: (path: string, body: string | Uint8Array, type?: string) => string;
  /** What it was asked so far. */
  asked: { path: string; headers: IncomingMessage['headers']; status: number }[];
  stop: () => Promise<void>;
};

/** Starts it, with every misdeed at a path of its own. */
export async function startHostileSource(): Promise<HostileSource> {
  const answers = new Map<string, Answer>(Object.entries(misdeeds));
  const asked: HostileSource['asked'] = [];
  const server = createServer((req, res) => {
    const path = req.url ?? '/';
    const entry = { path, headers: req.headers, status: 0 };
    asked.push(entry);
    const answer = answers.get(path) ?? ((_, not) => not.writeHead(404).end());
    answer(req, res);
    entry.status = res.statusCode;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const put = (path: string, answer: Answer): string => {
    answers.set(path, answer);
    return url + path;
  };
  return {
    url,
    host,
    put,
    serve: (path, body, type = 'text/calendar; charset=utf-8') => put(path, tagged(body, type)),
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function tagged(body: string | Uint8Array, type: string): Answer {
  const bytes = Buffer.from(body);
  const tag = `"${bytes.length}-${bytes.subarray(0, 4000).toString('base64url').slice(-40)}-${checksum(bytes)}"`;
  return (req, res) => {
    if (req.headers['if-none-match'] === tag) return void res.writeHead(304, { etag: tag }).end();
    res.writeHead(200, { 'content-type': type, etag: tag }).end(bytes);
  };
}

function checksum(bytes: Buffer): number {
  return bytes.reduce((sum, byte) => (sum * 31 + byte) % 1_000_000_007, 7);
}

const calendar = { 'content-type': 'text/calendar' };
const megabyte = Buffer.alloc(1_000_000, 'X-NOTHING:x\r\n');

/** Sends on and on, for as long as somebody listens. */
function endless(res: ServerResponse, part: Buffer): void {
  const more = (): void => {
    while (!res.destroyed && res.write(part)) void 0;
    if (!res.destroyed) res.once('drain', more);
  };
  more();
}

/** Forty megabytes of nothing, packed into a few kilobytes. */
const nothing = Buffer.alloc(40_000_000);

const misdeeds: Record<string, Answer> = {
  '/to-loopback': (_, res) => res.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/to-gopher': (_, res) => res.writeHead(302, { location: 'gopher://127.0.0.1:70/' }).end(),
  '/to-metadata': (_, res) => res.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/to-localhost': (req, res) =>
    res.writeHead(307, { location: `http://localhost:${req.socket.localPort}/calendar` }).end(),
  '/to-file': (_, res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-named': (_, res) => res.writeHead(302, { location: 'http://user:secret@example.org/' }).end(),
  '/round': (_, res) => res.writeHead(301, { location: '/round' }).end(),
  '/round-a': (_, res) => res.writeHead(308, { location: '/round-b' }).end(),
  '/round-b': (_, res) => res.writeHead(308, { location: '/round-a' }).end(),
  '/silent': () => undefined,
  '/stalls': (_, res) => void res.writeHead(200, calendar).write('BEGIN:VCALENDAR\r\n'),
  '/drips': (_, res) => {
    res.writeHead(200, calendar);
    const timer = setInterval(() => res.write('X'), 50);
    res.once('close', () => clearInterval(timer));
  },
  '/endless': (_, res) => endless(res.writeHead(200, calendar), megabyte),
  '/gzip-bomb': (_, res) => res.writeHead(200, { ...calendar, 'content-encoding': 'gzip' }).end(gzipSync(nothing)),
  '/brotli-bomb': (_, res) => {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
    res.writeHead(200, { ...calendar, 'content-encoding': 'br' }).end(brotliCompressSync(nothing, { params }));
  },
  '/gzip-in-gzip': (_, res) =>
    res.writeHead(200, { ...calendar, 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync(nothing))),
  '/gzip-twice': (_, res) =>
    res.writeHead(200, { ...calendar, 'content-encoding': 'gzip' }).end(gzipSync(gzipSync(nothing))),
  '/zstd-bomb': (_, res) =>
    res.writeHead(200, { ...calendar, 'content-encoding': 'zstd' }).end(zstdCompressSync(nothing)),
  '/not-gzip': (_, res) => res.writeHead(200, { ...calendar, 'content-encoding': 'gzip' }).end('BEGIN:VCALENDAR'),
  '/too-short': (_, res) => {
    res.writeHead(200, { ...calendar, 'content-length': '1000' }).write('BEGIN:VCALENDAR\r\n');
    setTimeout(() => res.destroy(), 50);
  },
  '/not-chunks': (req) =>
    req.socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nBEGIN:VCALENDAR\r\nZZZ\r\n'),
  '/not-http': (req) => req.socket.end('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
  '/huge-header': (_, res) => res.writeHead(200, { ...calendar, 'x-much': 'x'.repeat(1_000_000) }).end(),
  '/unchanged': (_, res) => res.writeHead(304, { etag: '"altid"' }).end(),
  '/hangs-up': (req) => req.socket.destroy(),
  '/html': (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log ind</title>'),
  '/html-as-calendar': (_, res) => res.writeHead(200, calendar).end('<!doctype html><title>Log ind</title>'),
  '/picture': (_, res) => res.writeHead(200, calendar).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
  '/empty': (_, res) => res.writeHead(200, calendar).end(),
  '/no-events': (_, res) =>
    res.writeHead(200, calendar).end('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n'),
  '/half': (_, res) => res.writeHead(200, calendar).end('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n'),
  '/gone': (_, res) => res.writeHead(410).end(),
  '/forbidden': (_, res) => res.writeHead(403).end(),
  '/fails': (_, res) => res.writeHead(500).end(),
  '/busy': (_, res) => res.writeHead(429, { 'retry-after': '7200' }).end(),
};
