/** Requests that nothing of ours can mean, refused before anything tries to read them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse, type Refusal } from './refusal.ts';

/** The longest address that is read: the longest filter there is, several times over. */
const maxLength = 2048;

/** Answers and says true when the address or the host cannot be read; else does nothing. */
export function refuseBadAddress(req: IncomingMessage, res: ServerResponse): boolean {
  const refusal = refusalOf(req.url ?? '', req.headers.host);
  if (refusal === null) return false;
  refuse(req, res, refusal);
  return true;
}

function refusalOf(url: string, host: string | undefined): Refusal | null {
  if (url.length > maxLength) return tooLong;
  if (!isReadable(url)) return unreadable;
  if (isBackDoor(url)) return notHere;
  return host === undefined || !isHost(host) ? wrongHost : null;
}

function isReadable(url: string): boolean {
  const path = decoded(url.split('?', 1)[0] ?? '');
  return path !== null && isPath(path) && decoded(url) !== null;
}

/**
 * What Astro serves beside our pages under `/_…`: pictures worked on for anyone who asks, parts of pages. None of
 * it is used, so nobody is let in; `/_astro/` holds files.
 */
function isBackDoor(url: string): boolean {
  return /^\/_(?!astro\/)/.test(decodeURIComponent(url));
}

/** One reading only: what an empty segment, a dot or a backslash means differs from one reader to the next. */
function isPath(path: string): boolean {
  if (!path.startsWith('/') || path.includes('\\')) return false;
  const segments = path.slice(1).split('/');
  return segments.every((segment, at) => !/^\.{1,2}$/.test(segment) && (segment !== '' || at === segments.length - 1));
}

/** The text without its percents; null when they are not UTF-8 or hide a control character. */
function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u001f\u007f]/.test(plain) ? null : plain;
  } catch {
    return null;
  }
}

/** A name or an address with or without a port (RFC 3986 §3.2). */
function isHost(host: string): boolean {
  return /^(\[[\da-f:.]{2,45}\]|[\w.-]{1,253})(:\d{1,5})?$/i.test(host);
}

const tooLong: Refusal = {
  status: 414,
  complaint: { field: 'address', da: 'Adressen er for lang.', en: 'The address is too long.' },
};
const unreadable: Refusal = {
  status: 400,
  complaint: { field: 'address', da: 'Adressen kan ikke læses.', en: 'The address cannot be read.' },
};
const notHere: Refusal = {
  status: 404,
  complaint: { field: 'address', da: 'Det findes ikke her.', en: 'There is no such thing here.' },
};
const wrongHost: Refusal = {
  status: 400,
  complaint: { field: 'host', da: 'Stedet kan ikke læses (Host).', en: 'The host cannot be read.' },
};
