/** The machine's own clock. Tests hand in another. */
import type { Clock } from '#domain/time.ts';

export const systemClock: Clock = () => Temporal.Now.instant();
