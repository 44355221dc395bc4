/** Mounts the same Hono app and hub under `astro dev` as `server.ts` does in production. */
import type { AstroIntegration } from 'astro';
import { openHub } from '../compose.ts';
import { readSettings } from '#services/settings.ts';
import { createApp } from './app.ts';
import { apiListener } from './dispatch.ts';
import { isApiPath } from './paths.ts';

declare global {
  var hjemegnDevelopmentHub: Awaited<ReturnType<typeof openHub>> | undefined;
}

/** The integration; does nothing in a build. */
export function hub(): AstroIntegration {
  let developing = false;
  return {
    name: 'hjemegn-hub',
    hooks: {
      'astro:config:setup': ({ command }) => void (developing = command === 'dev'),
      'astro:server:setup': async ({ server }) => {
        // A build, too, sets up a server for a moment.
        if (!developing) return;
        globalThis.hjemegnDevelopmentHub ??= await openHub(readSettings(process.env));
        const listen = apiListener(createApp(globalThis.hjemegnDevelopmentHub.hub));
        server.middlewares.use((req, res, next) => (isApiPath(req.url ?? '/') ? void listen(req, res) : next()));
      },
    },
  };
}
