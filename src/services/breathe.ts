/** Lets everything else that waits have its turn: a long piece of work awaits this between its steps. */
import { setImmediate } from 'node:timers/promises';

export async function breathe(): Promise<void> {
  await setImmediate();
}
