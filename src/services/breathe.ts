/** Lets everything else that waits have its turn: a long piece of work awaits this between its steps. */
import { setImmediate, setTimeout } from 'node:timers/promises';

export async function breathe(): Promise<void> {
  await setImmediate();
}

/** Answers how to pause between the portions of work that nobody waits for: as long as the last portion took, twice over. */
export function pacer(): () => Promise<void> {
  let resumed = performance.now();
  return async () => {
    await setTimeout(2 * (performance.now() - resumed));
    resumed = performance.now();
  };
}
