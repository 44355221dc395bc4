/** A bare `node:http` server: the yardstick. */
import { createServer } from 'node:http';
import type { Answer } from './servers.ts';

process.once('message', ({ answer, port }: { answer: Answer; port: number }) => {
  const body = Buffer.from(answer.body, 'base64');
  const headers = answer.headers.flat();
  const server = createServer((_req, res) => {
    res.writeHead(answer.status, headers);
    res.end(body.length > 0 ? body : undefined);
  });
  server.listen(port, '127.0.0.1', () => process.send?.('listening'));
});
