/** What I have saved, with its dates and deadlines, for a calendar. Once: it does not go on by itself. */
import type { APIRoute } from 'astro';
import { writePersonalCalendar } from '#feeds/personal/calendar.ts';
import { exportMyCalendar } from '#services/profile/export-calendar.ts';

export const GET: APIRoute = async ({ locals: { hub, visit } }) => {
  const material = await exportMyCalendar(visit.ctx);
  return new Response(writePersonalCalendar(material, { lang: 'da', publicUrl: hub.settings.publicUrl }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="hjemegn.ics"',
      'X-Robots-Tag': 'noindex',
    },
  });
};
