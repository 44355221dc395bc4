/** Conditional requests (RFC 9110 §13.1.2). */

/** True when `If-None-Match` names this ETag, weakly compared, or is `*`: the caller has it already. */
export function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
