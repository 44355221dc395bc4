import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import type { Hub } from '#services/hub.ts';

/** `GET /health`: 200 while the database answers. */
export function healthRoutes(hub: Hub) {
  return new Hono().get('/', async (c) => {
    await hub.db.read.get(sql`SELECT 1`);
    return c.json({ status: 'ok' as const }, 200, { 'Cache-Control': 'no-store' });
  });
}
