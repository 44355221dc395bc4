/** The server's own listener around a hub of the test's, and a client that sees every header and byte. */
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '#http/app.ts';
import { dispatch } from '#http/dispatch.ts';
import { openShelves } from '#http/shelves.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer };

export type FeedServer = {
  at: TestHub;
  origin: string;
  ask: (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;
  /** The text of a 200; throws for anything else. */
  read: (path: string) => Promise<string>;
  close: () => Promise<void>;
};

/** Starts it on an empty database, where Haderslev has joined. */
export async function startFeedServer(options: { demo?: boolean; now?: string } = {}): Promise<FeedServer> {
  const at = await openTestHub(options);
  const shelves = openShelves(at.hub);
  const server = createServer(
    dispatch(
      at.hub,
      createApp(at.hub, shelves),
      shelves,
      (_req, _res, next) => next(),
      (_req, res) => res.writeHead(404).end(),
    ),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers = {}, method = 'GET') => send({ port, path, headers, method });
  return {
    at,
    origin: `http://127.0.0.1:${port}`,
    ask,
    read: async (path) => {
      const { status, body } = await ask(path);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${body.toString()}`);
      return body.toString();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await at.close();
    },
  };
}

function send(options: { port: number; path: string; headers: object; method: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', ...options, headers: { ...options.headers } }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers as Record<string, string>,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}
