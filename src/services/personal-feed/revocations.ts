/** Addresses this process has revoked. The database knows them all; this is for when it cannot be asked. */

export type Revocations = { note: (hashes: readonly string[]) => void; has: (hash: string) => boolean };

/** None yet. */
export function rememberRevocations(): Revocations {
  const known = new Set<string>();
  return {
    note: (hashes) => {
      for (const hash of hashes) known.add(hash);
    },
    has: (hash) => known.has(hash),
  };
}
