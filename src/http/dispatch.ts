/** Who answers a request: Hono for programs, files as they are, Astro for people. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import compression from 'compression';
import type { Hub } from '#services/hub.ts';
import { refuseBadAddress } from './address.ts';
import type { App } from './app.ts';
import { isForOffice, refuseBody, shortenFiles } from './body.ts';
import { takeShortcut } from './feed-shortcut.ts';
import { localsOf, type Locals } from './locals.ts';
import { answerOtherMethod } from './methods.ts';
import { refuseForeign } from './origin.ts';
import { isApiPath } from './paths.ts';
import { setSecurityHeaders } from './security-headers.ts';
import type { Shelves } from './shelves.ts';
import { admitUploads } from './upload.ts';

export type Pages = (req: IncomingMessage, res: ServerResponse, next: undefined, locals: Locals) => unknown;
export type Files = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** Hono as a `node:http` listener. */
export function apiListener(app: App): (req: IncomingMessage, res: ServerResponse) => unknown {
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
}

/** The one listener of the server. Security headers are set before anything answers. */
export function dispatch(hub: Hub, app: App, shelves: Shelves, files: Files, pages: Pages): RequestListener {
  const api = apiListener(app);
  const locals = localsOf(hub, app);
  const compress = compression() as unknown as Files;
  const admit = admitUploads(hub);
  return (req, res) => {
    if (takeShortcut(shelves, req, res)) return;
    setSecurityHeaders(res, hub.settings.publicUrl);
    if (refuseBadAddress(req, res)) return;
    if (isApiPath(req.url ?? '/')) return void api(req, res);
    if (answerOtherMethod(req, res)) return;
    if (refuseForeign(req, res, hub.settings.publicUrl)) return;
    if (refuseBody(req, res)) return;
    const answer = () =>
      compress(req, res, () => files(req, res, () => void pages(req, res, undefined, { ...locals })));
    if (isForOffice(req)) {
      shortenFiles(req);
      return void admit(req, res, answer);
    }
    answer();
  };
}
