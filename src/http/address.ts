/** Refuses addresses that nothing of ours has, before anything tries to read them. */
import type { ServerResponse } from 'node:http';
import { problemBody } from './problem.ts';

/** The longest address that is read: the longest filter there is, several times over. */
const maxLength = 2048;

/** Answers 414 or 400 and true when the address is too long, has a NUL or cannot be decoded. */
export function refuseBadAddress(url: string, res: ServerResponse): boolean {
  if (url.length > maxLength) return refuse(res, 414, 'address', 'Adressen er for lang.', 'The address is too long.');
  if (!isReadable(url)) return refuse(res, 400, 'address', 'Adressen kan ikke læses.', 'The address cannot be read.');
  return false;
}

function isReadable(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//')) return false;
  try {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    return !/[\u0000-\u001f\u007f\\]/.test(decodeURIComponent(url.replaceAll('+', ' ')));
  } catch {
    return false;
  }
}

function refuse(res: ServerResponse, status: number, field: string, da: string, en: string): true {
  res.writeHead(status, { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(JSON.stringify(problemBody(status, [{ field, da, en }])));
  return true;
}
