/** Mounts the same Hono app and hub under `astro dev` as `server.ts` does in production. */
import type { AstroIntegration } from 'astro';
import { openHub } from '../compose.ts';
import { readSettings } from '#services/settings.ts';
import { createApp, type App } from './app.ts';
import { apiListener } from './dispatch.ts';
import { localsOf, type Locals } from './locals.ts';
import { isApiPath } from './paths.ts';

declare global {
  var hjemegnDevelopment: { app: App; locals: Locals } | undefined;
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
        const { app } = (globalThis.hjemegnDevelopment ??= await openDevelopment());
        const listen = apiListener(app);
        server.middlewares.use((req, res, next) => (isApiPath(req.url ?? '/') ? void listen(req, res) : next()));
      },
    },
  };
}

async function openDevelopment(): Promise<{ app: App; locals: Locals }> {
  const { hub } = await openHub(readSettings(process.env));
  const app = createApp(hub);
  return { app, locals: localsOf(hub, app) };
}
