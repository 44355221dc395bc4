/** A place that was hidden stays hidden when it turns out to be another. Runs in the browser only. */
import type { MergedPlace } from '#domain/place.ts';
import { changeDevice, readDevice, type HiddenName } from './store.ts';

/** Hides what the hidden places of this phone have become, once each: who shows that again has decided so. */
export function followMerged(told: string): void {
  const merged = JSON.parse(told) as MergedPlace[];
  const { hidden } = readDevice();
  const after = merged.reduce(withMerged, hidden);
  if (after !== hidden) changeDevice({ hidden: after });
}

function withMerged(hidden: HiddenName[], { from, into, name }: MergedPlace): HiddenName[] {
  const old = hidden.find((one) => one.name === `p:${from}`);
  const next = { name: `p:${into}`, text: name };
  if (old === undefined || old.into === next.name) return hidden;
  const others = hidden.filter((one) => one !== old && one.name !== next.name);
  // The name that is no more stands last: where there is no room for both, it is the one to go.
  return [...others, next, { ...old, into: next.name }];
}
