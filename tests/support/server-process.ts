/** Hjemegn as it runs, with a clock that stands where the test puts it. */
import type { Settings } from '#services/settings.ts';
import { serve } from '../../src/server.ts';

/** What the process is told first. */
export type Orders = { settings: Settings; now: string };

process.once('message', ({ settings, now }: Orders) => {
  const instant = Temporal.Instant.from(now);
  void serve(settings, () => instant).then((running) => {
    process.once('SIGTERM', () => void running.close().then(() => process.exit(0)));
    process.send?.('listening');
  });
});
