/** `GET /tema/<municipality>.css`: its accent and the hue of each category, as custom properties. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { themeStylesheet } from '#domain/theme.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { getMunicipality, listCategories } from '#services/municipality/queries.ts';
import { isCurrent } from './conditional.ts';

type Theme = { revision: number; css: string; etag: string };

/** Written once per revision of a municipality, then remembered. */
export function themeRoutes(hub: Hub) {
  const ctx = asVisitor(hub);
  const themes = new Map<string, Theme>();
  return new Hono().get('/:file{[^/]+\\.css}', async (c) => {
    const slug = c.req.param('file').slice(0, -'.css'.length);
    const { number: revision } = await hub.revisions.current(slug);
    const known = themes.get(slug);
    const theme = known?.revision === revision ? known : await writeTheme(ctx, slug, revision);
    themes.set(slug, theme);
    const headers = { ETag: theme.etag, 'Cache-Control': 'public, max-age=3600' };
    if (isCurrent(c.req.header('If-None-Match'), theme.etag)) return c.body(null, 304, headers);
    return c.body(theme.css, 200, { ...headers, 'Content-Type': 'text/css; charset=utf-8' });
  });
}

async function writeTheme(ctx: Ctx, slug: string, revision: number): Promise<Theme> {
  const home = await getMunicipality(ctx, slug);
  const css = themeStylesheet(home.colour, await listCategories(ctx, home.code));
  return { revision, css, etag: `"${createHash('sha256').update(css).digest('base64url').slice(0, 22)}"` };
}
