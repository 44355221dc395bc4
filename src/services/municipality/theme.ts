/** A municipality's colours as a stylesheet, with the version that its address bears. */
import { createHash } from 'node:crypto';
import { authorise } from '#domain/authorisation.ts';
import { themeStylesheet } from '#domain/theme.ts';
import type { Ctx, Hub } from '../hub.ts';
import { getMunicipality, listCategories } from './queries.ts';

/** The stylesheet; `version` is another one whenever the stylesheet is, and is fit for an address. */
export type Theme = { css: string; version: string };

/** What each hub has written, by municipality: each again after a revision only. */
const written = new WeakMap<Hub['revisions'], Map<string, { revision: number; theme: Theme }>>();

/** The colours as they are now. Throws `not_found` where there is no such municipality. */
export async function themeOf(ctx: Ctx, slug: string): Promise<Theme> {
  authorise(ctx.actor, 'public.read');
  const { number: revision } = await ctx.revisions.current(slug);
  const known = written.get(ctx.revisions) ?? new Map<string, { revision: number; theme: Theme }>();
  written.set(ctx.revisions, known);
  const before = known.get(slug);
  if (before?.revision === revision) return before.theme;
  const theme = await writeTheme(ctx, slug);
  known.set(slug, { revision, theme });
  return theme;
}

async function writeTheme(ctx: Ctx, slug: string): Promise<Theme> {
  const home = await getMunicipality(ctx, slug);
  const css = themeStylesheet(home.colour, await listCategories(ctx, home.code));
  return { css, version: createHash('sha256').update(css).digest('base64url').slice(0, 22) };
}
