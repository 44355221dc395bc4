/** The figures of a quarter for a spreadsheet (RFC 4180, with the semicolons and the mark that Danish ones look for). */
import type { APIRoute } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { words } from '#i18n/index.ts';
import { picturesOf, quarterAsked } from './_figures.ts';
import { enterOffice } from './_office.ts';

export const GET: APIRoute = async ({ locals, url }) => {
  const lang = 'da';
  const { home } = await enterOffice(locals);
  const quarter = quarterAsked(url, locals.hub, home);
  const { figures } = words(lang);
  const pictures = await picturesOf(locals.visit.ctx, home, quarter, lang);
  const rows = pictures.flatMap(({ title, unit, bars }) =>
    bars.map(({ label, value }) => [figures.quarter(quarter), title, label, value ?? figures.hidden, unit]),
  );
  const file = stringify([figures.columns, ...rows], { delimiter: ';', bom: true, escape_formulas: true });
  return new Response(file, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="hjemegn-${quarter}.csv"`,
    },
  });
};
