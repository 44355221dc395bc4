/** The address that leads to a municipality's own sign-in. */
export function providerPath(municipality: string, said: { onward: string | null; again: boolean }): string {
  const query = [
    ...(said.onward === null ? [] : [`til=${encodeURIComponent(said.onward)}`]),
    ...(said.again ? ['igen'] : []),
  ];
  return `/kontoret/oidc/${municipality}${query.length > 0 ? '?' : ''}${query.join('&')}`;
}
