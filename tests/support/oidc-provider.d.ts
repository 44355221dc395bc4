/** The package brings no types; this much of it is used. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  export default class Provider {
    constructor(issuer: string, configuration: unknown);
    callback(): RequestListener;
  }
}
