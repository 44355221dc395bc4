/**
 * Forms are taken from our own pages only (CSRF). Under `Referrer-Policy: no-referrer` browsers send `Origin: null`
 * with their own forms, so what the browser itself says of where it comes from (`Sec-Fetch-Site`) counts first.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fromElsewhere } from './problem.ts';
import { refuse } from './refusal.ts';

/** True for a request that may change something and was not sent by a page of ours. */
function isForeign(headers: { site: string | undefined; origin: string | undefined }, publicUrl: string): boolean {
  if (headers.site !== undefined) return headers.site !== 'same-origin';
  return headers.origin !== publicUrl;
}

/** Answers 403 and says true for a form from elsewhere; else tells Astro's own check what this one found, and says false. */
export function refuseForeign(req: IncomingMessage, res: ServerResponse, publicUrl: string): boolean {
  if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return false;
  const { 'sec-fetch-site': site, origin } = req.headers;
  if (isForeign({ site: site?.toString(), origin }, publicUrl)) {
    refuse(req, res, { status: 403, complaint: fromElsewhere });
    return true;
  }
  // Astro compares with the hop it sees, which behind a proxy is not the address that people use.
  req.headers.origin = `http://${req.headers.host ?? ''}`;
  return false;
}
