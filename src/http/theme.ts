/** `GET /tema/<municipality>.css`: its accent and the hue of each category, as custom properties. */
import { Hono } from 'hono';
import { asVisitor, type Hub } from '#services/hub.ts';
import { themeOf } from '#services/municipality/theme.ts';
import { isCurrent } from './conditional.ts';

/** At its address of this version it never changes, so no page waits for it twice; at any other it is asked after. */
const cacheControl = { versioned: 'public, max-age=31536000, immutable', other: 'no-cache' };

/** Pages link to it with `?v=` and its version, so that another colour is seen at once. */
export function themeRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  return new Hono().get('/:file{[^/]+\\.css}', async (c) => {
    const { css, version } = await themeOf(ctx, c.req.param('file').slice(0, -'.css'.length));
    const etag = `"${version}"`;
    const kept = c.req.query('v') === version ? cacheControl.versioned : cacheControl.other;
    const headers = { ETag: etag, 'Cache-Control': kept };
    if (isCurrent(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    return c.body(css, 200, { ...headers, 'Content-Type': 'text/css; charset=utf-8' });
  });
}
