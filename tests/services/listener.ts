/** Another system that webhooks are sent to. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Heard = { headers: IncomingHttpHeaders; body: string };

export type Listener = {
  /** What was sent so far, the first first. */
  heard: Heard[];
  /** The status it answers. */
  answer: number;
  /** `127.0.0.1:34567` */
  host: string;
  stop: () => void;
};

/** Listens on a free port of this machine. */
export async function startListener(): Promise<Listener> {
  const server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      listener.heard.push({ headers: req.headers, body: Buffer.concat(parts).toString() });
      res.writeHead(listener.answer, listener.answer === 302 ? { Location: 'http://127.0.0.1:1/' } : {}).end('ok');
    });
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const { port } = server.address() as AddressInfo;
  const listener: Listener = { heard: [], answer: 204, host: `127.0.0.1:${port}`, stop: () => server.close() };
  return listener;
}

/** When a message says it was sent, in epoch seconds; throws unless whoever has the secret sent exactly this then. */
export function timeOf({ headers, body }: Heard, secret: string): number {
  const at = String(headers['webhook-timestamp']);
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = createHmac('sha256', key)
    .update(`${String(headers['webhook-id'])}.${at}.${body}`)
    .digest('base64');
  if (headers['webhook-signature'] !== `v1,${signed}`) throw new Error(`Not signed by it: ${body}`);
  return Number(at);
}
