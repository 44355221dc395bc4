/** Development fills in the hub that production's server hands over. */
import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware((context, next) => {
  if (import.meta.env.DEV && globalThis.hjemegnDevelopmentHub !== undefined) {
    context.locals.hub = globalThis.hjemegnDevelopmentHub.hub;
  }
  return next();
});
