/** What the cookies of a session are called. `__Host-`: this host only, and over TLS only (RFC 6265bis §4.1.3.2). */

export const sessionCookie = '__Host-hjemegn';
/** Set by the page itself as it is left in haste: whatever session there was is over. */
export const leftCookie = '__Host-ud';
