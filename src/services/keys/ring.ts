/**
 * The keys of an installation. They lie in a file beside the database, so that whoever has the database alone
 * can read no name and use no code. Each key has an id that stands before everything made with it.
 */
import { hkdfSync, randomBytes } from 'node:crypto';

/** What is derived from a key, each for one use (RFC 5869). */
export type Key = { id: string; encrypt: Buffer; lookup: Buffer; seal: Buffer };

/** All keys by id, and the one that new things are made with. */
export type KeyRing = {
  /** The key that new things are made with. */
  current: () => Key;
  /** The key of an id; undefined for one that was retired. */
  key: (id: string) => Key | undefined;
  /** All of them, the current one first. */
  all: () => readonly Key[];
  /** Adds a fresh key and makes it current; keeps it in the file before anything uses it. */
  add: () => Key;
  /** Forgets every key but these. */
  keepOnly: (ids: ReadonlySet<string>) => void;
};

/** Secrets by id, the current one last. */
export type Secrets = readonly { id: string; secret: string }[];

/** A ring over secrets; `keep` writes them down, and throws when it cannot. */
export function keyRing(secrets: Secrets, keep: (secrets: Secrets) => void): KeyRing {
  let kept = secrets;
  let keys = kept.map(derive).toReversed();

  function become(next: Secrets): void {
    keep(next);
    kept = next;
    keys = kept.map(derive).toReversed();
  }

  return {
    current: () => newest(keys),
    key: (id) => keys.find((key) => key.id === id),
    all: () => keys,
    add: () => {
      become([...kept, newSecret(kept)]);
      return newest(keys);
    },
    keepOnly: (ids) => become(kept.filter(({ id }) => ids.has(id))),
  };
}

/** A secret of 256 bits with an id that none of the others has. */
export function newSecret(others: Secrets): Secrets[number] {
  const highest = Math.max(0, ...others.map(({ id }) => Number(id.slice(1))));
  return { id: `k${highest + 1}`, secret: randomBytes(32).toString('base64url') };
}

function newest(keys: readonly Key[]): Key {
  const [key] = keys;
  if (key === undefined) throw new Error('The key ring is empty.');
  return key;
}

function derive({ id, secret }: Secrets[number]): Key {
  const part = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `hjemegn ${use}`, 32));
  return { id, encrypt: part('encrypt'), lookup: part('lookup'), seal: part('seal') };
}
