/** `GET /billeder/<id>-<width>.<avif|webp>`: pictures, for everybody while something public has them, else for the office. */
import { Hono, type Context } from 'hono';
import { notFound } from '#domain/errors.ts';
import { readPictureFile as readAddress } from '#domain/picture.ts';
import type { Ctx, Hub } from '#services/hub.ts';
import { readPictureFile } from '#services/picture/read-file.ts';
import { isCurrent } from './conditional.ts';
import { sessionOf } from './who.ts';

/** A picture never changes under its address. Other sites may show what everybody may see. */
const forEverybody = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const forStaff = { 'Cache-Control': 'private, no-store' };

/** Were a picture ever opened as a page, it could do nothing. */
const inert = { 'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff' };

/** The route. */
export function pictureRoutes(hub: Hub) {
  return new Hono().get('/:file', async (c) => {
    const key = readAddress(c.req.param('file'));
    if (key === null) throw notFound('picture');
    const { bytes, isPublic } = await readPictureFile(await asWhoever(hub, c), key);
    const etag = `"${key.id}-${key.width}-${key.format}"`;
    const headers = { ...inert, ...(isPublic ? forEverybody : forStaff), ETag: etag };
    if (isPublic && isCurrent(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
    return c.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Type': `image/${key.format}` });
  });
}

/** Whoever asks: a visitor, unless a browser brings a session. */
async function asWhoever(hub: Hub, c: Context): Promise<Ctx> {
  const session = await sessionOf(hub, c.req.header('Cookie'));
  return { ...hub, actor: session?.actor ?? { kind: 'anonymous' } };
}
