/** Why somebody else's machine was not asked, or did not answer as it should. */
export type OutgoingReason =
  | 'not-an-address'
  | 'private-address'
  | 'no-answer'
  | 'no-secure-connection'
  | 'certificate-expired'
  | 'certificate-of-another'
  | 'too-slow'
  | 'too-large'
  | 'too-many-redirects'
  | 'broken';

/** What is thrown instead of an answer. Says nothing of what stands behind the address. */
export class OutgoingFault extends Error {
  readonly reason: OutgoingReason;

  constructor(reason: OutgoingReason, options?: ErrorOptions) {
    super(`The request was not answered: ${reason}.`, options);
    this.name = 'OutgoingFault';
    this.reason = reason;
  }
}

const slow = /^(UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT|ETIMEDOUT)$/;
const silent = /^(ENOTFOUND|EAI_\w+|ECONN\w+|EHOST\w+|ENET\w+|EPIPE|EADDRNOTAVAIL|EINVAL)$/;
const insecure = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|EPROTO)/;

/** Whatever went wrong, as one of the reasons above. */
export function faultOf(error: unknown): OutgoingFault {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof OutgoingFault) return one;
    const reason = reasonOf(one);
    if (reason !== null) return new OutgoingFault(reason, { cause: error });
  }
  return new OutgoingFault('broken', { cause: error });
}

function reasonOf(error: Error): OutgoingReason | null {
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || slow.test(code)) return 'too-slow';
  if (silent.test(code)) return 'no-answer';
  if (code === 'CERT_HAS_EXPIRED') return 'certificate-expired';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'certificate-of-another';
  if (insecure.test(code)) return 'no-secure-connection';
  return null;
}
