/** Hjemegn as it runs, with a way to ask how much memory it holds. */
import { serve } from '../../src/server.ts';

process.once('message', ({ databaseUrl, port }: { databaseUrl: string; port: number }) => {
  void serve({ port, host: '127.0.0.1', databaseUrl, publicUrl: `http://127.0.0.1:${port}`, demo: false }).then(() => {
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
