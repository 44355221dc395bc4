/** What every page is handed beside its request. */
import type { Hub } from '#services/hub.ts';
import type { App } from './app.ts';

export type Locals = {
  hub: Hub;
  /** The OpenAPI document, for the page that shows it. */
  openApi: () => Promise<unknown>;
};

/** The same in development and in production. */
export function localsOf(hub: Hub, app: App): Locals {
  return { hub, openApi: async () => (await app.request('/api/openapi.json')).json() as Promise<unknown> };
}
