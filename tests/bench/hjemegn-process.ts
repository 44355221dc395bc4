/** Hjemegn as it runs, with a way to ask how much memory it holds. */
import { dirname } from 'node:path';
import { filePath } from '#db/client.ts';
import { settingsFor } from '#tests/support/settings.ts';
import { serve } from '../../src/server.ts';

process.once('message', ({ databaseUrl, port }: { databaseUrl: string; port: number }) => {
  void serve(settingsFor({ folder: dirname(filePath(databaseUrl) ?? ''), port, databaseUrl })).then(() => {
    process.on('message', () => process.send?.(held()));
    process.send?.('listening');
  });
});

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
