/** My calendar once, as a file: a signed-in answer that nothing keeps, instead of an address that lasts. */
import type { APIRoute } from 'astro';
import { writePersonalCalendar } from '#feeds/personal/calendar.ts';
import { usualContents } from '#domain/personal-feed.ts';
import { downloadCalendar } from '#services/personal-feed/download.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const { hub, visit } = locals;
  const said = url.searchParams.getAll('indhold');
  const material = await downloadCalendar(visit.ctx, said.length === 0 ? usualContents : said);
  const text = writePersonalCalendar(material, { lang: 'da', publicUrl: hub.settings.publicUrl });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="kalender.ics"',
      'X-Robots-Tag': 'noindex',
    },
  });
};
