/**
 * What a phone remembers by itself, under one key of its own storage. Runs in the browser only; nothing here asks a
 * server for anything.
 */

/** One kept thing, with what a list shows of it. */
export type Kept = { noun: string; id: string; title: string; path: string };

/**
 * A hidden kind (`k:musik`), town (`t:vojens`) or place (`p:7h3km9qd`), and what it is called. `into` is the name of the
 * place that this one turned out to be, once that is hidden as well.
 */
export type HiddenName = { name: string; text: string; into?: string };

/** Everything. `home` is the code of the municipality where one lives now; it leaves the phone never. */
export type Device = { saved: Kept[]; interests: string[]; hidden: HiddenName[]; home: string };

const key = 'hjemegn';

/** What is remembered; nothing where the browser does not let one, or somebody wrote nonsense there. */
export function readDevice(): Device {
  const said = stored();
  return {
    saved: listIn(said.saved).filter((one): one is Kept => hasTexts(one, ['noun', 'id', 'title', 'path'])),
    interests: listIn(said.interests).filter((one) => typeof one === 'string'),
    hidden: listIn(said.hidden)
      .filter((one): one is HiddenName => hasTexts(one, ['name', 'text']))
      .filter(({ name }) => /^[ktp]:[a-z0-9-]+$/.test(name)),
    home: typeof said.home === 'string' ? said.home : '',
  };
}

function stored(): Partial<Record<keyof Device, unknown>> {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : [];
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
  );
}

/** Remembers a change; what is empty again is forgotten altogether. */
export function changeDevice(change: Partial<Device>): void {
  const next = { ...readDevice(), ...change };
  const empty = next.saved.length + next.interests.length + next.hidden.length === 0 && next.home === '';
  try {
    if (empty) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // A browser that keeps nothing: then nothing is remembered.
  }
}

/** Forgets everything. */
export function forgetDevice(): void {
  changeDevice({ saved: [], interests: [], hidden: [], home: '' });
}

/** Takes a name in, or out when it is there. */
export function toggled<Item>(items: readonly Item[], item: Item, same: (one: Item) => boolean): Item[] {
  return items.some(same) ? items.filter((one) => !same(one)) : [...items, item];
}
