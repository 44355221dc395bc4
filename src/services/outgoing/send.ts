/**
 * The one way out: http(s) to machines that anybody could ask, with no cookie and no credentials, in bounded time and
 * bytes. Sources are read through it.
 */
import { request, type Agent } from 'undici';
import { guardedAgent, type Exceptions } from './agent.ts';
import { readBody, type Most } from './body.ts';
import { faultOf, OutgoingFault } from './fault.ts';

/** What is asked, and how patiently. */
export type Outgoing = {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** How many redirects are followed; none for what brings a body. */
  redirects?: number;
  patience?: Patience;
  /** Breaks it off. */
  signal?: AbortSignal | undefined;
};

/** All of it, and silence in between, in milliseconds; and how much is read. */
type Patience = { total: number; idle: number; most: Most };

/** What was answered, whatever its status. Header names are in lower case; `url` is where it was found in the end. */
export type Answered = { status: number; headers: Readonly<Record<string, string>>; url: string; body: Buffer };

/** Who asks: what it calls itself, and whom it may ask wherever they are. */
export type Asker = { agent: string; exceptions: Exceptions };

const patient: Patience = { total: 20_000, idle: 5000, most: { sent: 5_000_000, unpacked: 20_000_000 } };

/** Asks and answers. Throws {@link OutgoingFault}, and nothing else. */
export async function send(asker: Asker, outgoing: Outgoing): Promise<Answered> {
  const patience = outgoing.patience ?? patient;
  const agent = guardedAgent(asker.exceptions, patience.idle);
  try {
    return await follow(agent, asker.agent, outgoing, patience);
  } catch (error) {
    throw faultOf(error);
  } finally {
    void agent.destroy();
  }
}

async function follow(agent: Agent, name: string, outgoing: Outgoing, patience: Patience): Promise<Answered> {
  const limit = AbortSignal.timeout(patience.total);
  const signal = outgoing.signal === undefined ? limit : AbortSignal.any([limit, outgoing.signal]);
  let url = addressOf(outgoing.url);
  for (let left = outgoing.redirects ?? 5; ; left -= 1) {
    const answered = await ask(agent, name, url, outgoing, { patience, signal });
    if ('body' in answered) return answered;
    if (left <= 0) throw new OutgoingFault('too-many-redirects');
    url = addressOf(answered.to, url);
  }
}

/** An address one may ask: of the web, and without a name and a password in it. */
function addressOf(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new OutgoingFault('not-an-address');
  if (url.username !== '' || url.password !== '') throw new OutgoingFault('not-an-address');
  url.hash = '';
  return url;
}

type How = { patience: Patience; signal: AbortSignal };

async function ask(
  agent: Agent,
  name: string,
  url: URL,
  { method = 'GET', headers = {}, body: sent }: Outgoing,
  { patience, signal }: How,
): Promise<Answered | { to: string }> {
  const {
    statusCode,
    headers: said,
    body,
  } = await request(url, {
    dispatcher: agent,
    method,
    headers: { 'user-agent': name, 'accept-encoding': 'gzip, deflate, br', ...headers },
    body: sent ?? null,
    signal,
  });
  const answered = Object.fromEntries(Object.entries(said).map(([header, value]) => [header, String(value)]));
  const to = answered.location;
  if ([301, 302, 303, 307, 308].includes(statusCode) && to !== undefined) {
    // What it says besides is not heard, and it may break off as it likes.
    body.on('error', () => undefined).destroy();
    return { to };
  }
  // Nothing has a body that nothing is said of (RFC 9110 §15.4.5).
  const encoding = statusCode === 304 ? '' : (answered['content-encoding'] ?? '');
  return {
    status: statusCode,
    headers: answered,
    url: url.href,
    body: await readBody(body, encoding, patience.most, signal),
  };
}
