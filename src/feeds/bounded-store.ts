/** Values by name in bounded room: the ones unused for longest give way. */

export type Store<Value> = {
  get: (key: string) => Value | undefined;
  set: (key: string, value: Value) => void;
  drop: (key: string) => void;
};

/** An empty store. `weightOf` and `room` are in the same unit; one value alone may be heavier than the room. */
export function boundedStore<Value>(room: number, weightOf: (value: Value) => number): Store<Value> {
  const values = new Map<string, Value>();
  let weight = 0;

  function drop(key: string): void {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    weight -= weightOf(value);
  }

  return {
    drop,
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      drop(key);
      values.set(key, value);
      weight += weightOf(value);
      for (const oldest of values.keys()) {
        if (weight <= room || oldest === key) return;
        drop(oldest);
      }
    },
  };
}
