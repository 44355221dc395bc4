/** Figures of a quarter, small numbers of people hidden before they were kept. */
import { Hono } from 'hono';
import { z } from 'zod';
import { askedQuarter, quarterOf, quartersUpTo, type Quarter } from '#domain/quarter.ts';
import { dayAt } from '#domain/time.ts';
import { getFigures, listPeople } from '#services/figures/read.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { query } from '../api/query.ts';
import { office } from './describe.ts';
import type { OfficeEnv } from './token.ts';

const people = z.number().int().nullable().describe('Null where it is hidden, so that nobody can be told from it.');
const overQuarters = z.array(z.object({ quarter: z.string(), people }));
const Figures = z
  .object({
    quarter: z.string(),
    over: z.boolean().describe('People are not counted before the quarter is over.'),
    dates: z.array(z.object({ category: z.string(), dates: z.number().int() })).describe('Held in the quarter.'),
    published: z.number().int(),
    cancelled: z.number().int(),
    profiles: overQuarters.describe('To the nearest five; this and the next three for up to eight quarters.'),
    used: overQuarters,
    saved: overQuarters,
    savedCategories: z.array(z.object({ category: z.string(), people })),
  })
  .meta({ id: 'Figures', description: 'What the page of figures and its file say of a quarter.' });

const figuresQuery = z.strictObject({
  kvartal: z.string().max(10).optional().describe('Quarter: as 2026-3. Without it, the present one.'),
});

/** `/figures`. */
export function figureRoutes() {
  return new Hono<OfficeEnv>().get(
    '/figures',
    office(
      { operationId: 'getFigures', tag: 'office-settings', summary: 'Reach and participation of a quarter' },
      { answer: Figures },
    ),
    query(figuresQuery),
    async (c) => {
      const { ctx, home } = c.var;
      const { timeZone } = await getMunicipality(ctx, home);
      const present = quarterOf(dayAt(ctx.clock(), timeZone));
      const quarter = askedQuarter(c.req.valid('query').kvartal ?? null, present);
      const { over, things, people: taken } = await getFigures(ctx, home, quarter);
      return c.json({
        quarter,
        over,
        dates: things.dates.map(({ label, many }) => ({ category: label, dates: many })),
        published: things.published,
        cancelled: things.cancelled,
        ...(await peopleOver(ctx, home, quarter)),
        savedCategories: (taken.savedCategory ?? []).map((one) => ({ category: one.label, people: one.people })),
      });
    },
  );
}

const counted = ['profiles', 'used', 'saved'] as const;

async function peopleOver(ctx: Ctx, home: string, quarter: Quarter) {
  const quarters = quartersUpTo(quarter, 8);
  const rows = counted.map(async (name) => {
    const found = await listPeople(ctx, home, name, quarters);
    return [name, found.map(({ label, people: many }) => ({ quarter: label, people: many }))] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
