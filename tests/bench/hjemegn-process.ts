/** Hjemegn as it runs, with a way to ask how much memory it holds, and to have it read a source. */
import { dirname } from 'node:path';
import { filePath } from '#db/client.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { readSource } from '#services/source/read.ts';
import { serve } from '../../src/server.ts';

type Orders = { databaseUrl: string; port: number; sourceHosts?: string[] };

process.once('message', ({ databaseUrl, port, sourceHosts = [] }: Orders) => {
  const settings = settingsFor({ folder: dirname(filePath(databaseUrl) ?? ''), port, databaseUrl, sourceHosts });
  void serve(settings).then(({ hub }) => {
    process.on('message', (asked: string) => {
      if (asked === 'memory') process.send?.(held());
      else void readSource({ ...hub, actor: { kind: 'operator' } }, 'haderslev', asked).then(tell, tell);
    });
    process.send?.('listening');
  });
});

function tell(outcome: unknown): void {
  process.send?.(outcome instanceof Error ? outcome.message : outcome);
}

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
