/** Everything that is kept of me, for a program. The file's name says nothing of whom. */
import type { APIRoute } from 'astro';
import { exportMyProfile } from '#services/profile/export.ts';

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const mine = await exportMyProfile(visit.ctx);
  return new Response(`${JSON.stringify(mine, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hjemegn.json"',
      'X-Robots-Tag': 'noindex',
    },
  });
};
