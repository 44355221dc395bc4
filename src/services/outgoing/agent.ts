/**
 * What connects to other machines. The look-up is guarded, and so is the socket once it stands: the address that is
 * asked is the one that was looked at, whatever a name server says next (DNS rebinding).
 */
import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { openGuard, type Guard } from './addresses.ts';
import { OutgoingFault } from './fault.ts';

/** Hosts with their ports, `calendar.internal:8080`, that may be asked wherever they are. */
export type Exceptions = readonly string[];

/** An agent for one request: nothing that was connected is used again. */
export function guardedAgent(exceptions: Exceptions, idle: number): Agent {
  const guard = openGuard();
  const options = { timeout: idle, allowH2: false };
  const [guarded, free] = [buildConnector({ ...options, lookup: guardedLookup(guard) }), buildConnector(options)];
  const connect: buildConnector.connector = (to, callback) => {
    if (exceptions.includes(nameOf(to))) return free(to, callback);
    if (isIP(to.hostname) !== 0 && !guard(to.hostname)) return callback(new OutgoingFault('private-address'), null);
    return guarded(to, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      if (guard(socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      callback(new OutgoingFault('private-address'), null);
    });
  };
  return new Agent({ connect, headersTimeout: idle, bodyTimeout: idle, pipelining: 0, allowH2: false });
}

/**
 * True for an address that says by itself that it lies where not everybody can reach it: by number, or as this machine.
 * A name that leads there is found out when it is asked.
 */
export function isPrivate(url: string, exceptions: Exceptions): boolean {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (exceptions.includes(nameOf({ hostname: host, port, protocol }))) return false;
  return /^(.+\.)?localhost\.?$/.test(host) || (isIP(host) !== 0 && !openGuard()(host));
}

function nameOf({ hostname, port, protocol }: Pick<buildConnector.Options, 'hostname' | 'port' | 'protocol'>): string {
  const name = hostname.includes(':') ? `[${hostname}]` : hostname;
  return `${name}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** A name with one address that is not for us has none. */
function guardedLookup(guard: Guard): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[] | undefined) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) return callback(error ?? new OutgoingFault('no-answer'), []);
      if (!found?.every(({ address }) => guard(address))) return callback(new OutgoingFault('private-address'), []);
      if (options.all === true) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}
