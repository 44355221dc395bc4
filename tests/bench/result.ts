/** What a bench finds: one figure with its target. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `target` is a bound on `value`, with its direction: `>= 0.7`. */
export type Result = { name: string; value: number; unit: string; target: string; ok: boolean };

/** A figure that should be at least `bound`. */
export function atLeast(name: string, value: number, unit: string, bound: number): Result {
  return { name, value: rounded(value), unit, target: `>= ${bound}`, ok: value >= bound };
}

/** A figure that should be at most `bound`. */
export function atMost(name: string, value: number, unit: string, bound: number): Result {
  return { name, value: rounded(value), unit, target: `<= ${bound}`, ok: value <= bound };
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is no middle of nothing.');
  return middle;
}

/** Prints the table and writes `bench-results.json`. */
export function report(results: readonly Result[]): void {
  console.table(results.map(({ ok, ...rest }) => ({ ...rest, ok: ok ? 'yes' : 'NO' })));
  const path = fileURLToPath(new URL('../../bench-results.json', import.meta.url));
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
