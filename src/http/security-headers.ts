/** Headers every answer carries (OWASP ASVS 5.0 §3.4). Pages add their own Content-Security-Policy with hashes. */
import type { ServerResponse } from 'node:http';

export const securityHeaders = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-site',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Sets them on a response that has not begun; under https browsers are told to stay there (RFC 6797). */
export function setSecurityHeaders(res: ServerResponse, publicUrl: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value);
  if (publicUrl.startsWith('https:')) res.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
