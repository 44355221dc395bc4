/** A name server on this machine (RFC 1035, over UDP), which this process asks in place of the machine's own. */
import { createSocket } from 'node:dgram';
import dns from 'node:dns';
import { once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';

export type NameServer = {
  /** Which IPv4 addresses it gives for a name, time after time; the last ever after. */
  say: (name: string, ...answers: string[][]) => void;
  /** How often a name was asked for. */
  asked: (name: string) => number;
  stop: () => void;
};

/** Starts it. Names that it was not told of are none. */
export async function startNameServer(): Promise<NameServer> {
  const known = new Map<string, string[][]>();
  const heard: string[] = [];
  const socket = createSocket('udp4', (message, from) => {
    const name = nameIn(message);
    heard.push(name);
    const answers = known.get(name) ?? [];
    const addresses = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
    socket.send(answerTo(message, name, addresses), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const before = dns.lookup;
  use(lookupAt(`127.0.0.1:${socket.address().port}`, before) as typeof dns.lookup);
  return {
    say: (name, ...answers) => void known.set(name, answers),
    asked: (name) => heard.filter((one) => one === name).length,
    stop: () => {
      use(before);
      socket.close();
    },
  };
}

function use(lookup: typeof dns.lookup): void {
  dns.lookup = lookup;
  syncBuiltinESMExports();
}

type Looked = (error: NodeJS.ErrnoException | null, found: string | dns.LookupAddress[], family?: number) => void;

/** As `dns.lookup` does it, but never from a file of the machine's, and nothing is remembered. */
function lookupAt(server: string, before: typeof dns.lookup) {
  return (name: string, options: dns.LookupOptions, looked: Looked): void => {
    if (isIP(name) !== 0) return before(name, options, looked);
    const resolver = new dns.Resolver();
    resolver.setServers([server]);
    resolver.resolve4(name, (error, addresses) => {
      if (error !== null) return looked(error, []);
      const [first = ''] = addresses;
      if (options.all !== true) return looked(null, first, 4);
      looked(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      );
    });
  };
}

/** The name begins behind a header of twelve bytes, in parts that each say their length. */
function nameIn(message: Buffer): string {
  const parts: string[] = [];
  for (let at = 12; message[at] !== 0; at += 1 + (message[at] ?? 0))
    parts.push(message.toString('latin1', at + 1, at + 1 + (message[at] ?? 0)));
  return parts.join('.').toLowerCase();
}

/** The question again, and an answer (A, IN, no time to live) for each address; without any, that there is no such name. */
function answerTo(message: Buffer, name: string, addresses: readonly string[]): Buffer {
  const question = message.subarray(12, 12 + name.length + 6);
  const flags = addresses.length > 0 ? 0x8180 : 0x8183;
  const header = Buffer.from(Uint16Array.of(message.readUInt16BE(0), flags, 1, addresses.length, 0, 0).buffer).swap16();
  const records = addresses.map((one) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...one.split('.').map(Number)]),
  );
  return Buffer.concat([header, question, ...records]);
}
