/** Requests as bytes: what no proper client would send. */
import { connect } from 'node:net';

/** What came back. */
export type RawAnswer = { status: number; headers: Record<string, string>; body: string };

/** How long anything may take before it counts as hanging, in milliseconds. */
const patience = 8000;

/**
 * Sends bytes and reads what comes back until the server closes the connection. Throws when it hangs, or
 * closes without a word.
 */
export function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const parts: Buffer[] = [];
    const tooLate = setTimeout(() => socket.destroy(new Error('The server hangs.')), patience);
    socket.on('data', (part) => parts.push(Buffer.from(part)));
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(tooLate);
      const text = Buffer.concat(parts).toString();
      if (text === '') reject(new Error('The server said nothing.'));
      else resolve(readAnswer(text));
    });
  });
}

/** The bytes of a request with a target as it is, asking to close the connection afterwards. */
export function requestFor(target: string, headers: Record<string, string> = {}, method = 'GET'): string {
  const lines = Object.entries({ Host: 'hjemegn.example', Connection: 'close', ...headers });
  return [`${method} ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
}

function readAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}
