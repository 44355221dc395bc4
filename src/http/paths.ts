/** Which half answers an address. */

const apiPath = /^\/(api|billeder|feeds|health|tema)(\/|\?|$)/;

/** True for what Hono answers. */
export function isApiPath(url: string): boolean {
  return apiPath.test(url);
}
