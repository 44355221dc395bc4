/** The figures of a quarter, for those who lead. */
import { and, asc, count, eq, gte, inArray, lt, ne } from 'drizzle-orm';
import { announcement } from '#db/schema/announcement.ts';
import { occurrence } from '#db/schema/event.ts';
import { figure } from '#db/schema/figure.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Figures, PeopleFigure, PeopleFigures, ThingFigures } from '#domain/figures.ts';
import type { Municipality } from '#domain/municipality.ts';
import { daysOf, quarterOf, type Quarter } from '#domain/quarter.ts';
import { dayAt, epochSeconds } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality, listCategories } from '../municipality/queries.ts';

/** All there is to tell of one quarter. People are not counted before it is over. */
export async function getFigures(ctx: Ctx, municipality: string, quarter: Quarter): Promise<Figures> {
  authorise(ctx.actor, 'figures.read', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const over = quarter < quarterOf(dayAt(ctx.clock(), home.timeZone));
  return { quarter, over, people: await peopleOf(ctx, home, quarter), things: await thingsOf(ctx, home, quarter) };
}

/** One number of people over several quarters, the oldest first; a quarter that is not known is left out. */
export async function listPeople(
  ctx: Ctx,
  municipality: string,
  name: PeopleFigure,
  quarters: readonly Quarter[],
): Promise<{ label: Quarter; people: number | null }[]> {
  authorise(ctx.actor, 'figures.read', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const which = and(eq(figure.municipality, code), eq(figure.name, name), eq(figure.label, ''));
  return ctx.db.read
    .select({ label: figure.quarter, people: figure.people })
    .from(figure)
    .where(and(which, inArray(figure.quarter, [...quarters])))
    .orderBy(asc(figure.quarter));
}

async function peopleOf({ db }: Ctx, { code }: Municipality, quarter: Quarter): Promise<PeopleFigures> {
  const rows = await db.read
    .select({ name: figure.name, label: figure.label, people: figure.people })
    .from(figure)
    .where(and(eq(figure.municipality, code), eq(figure.quarter, quarter)));
  const named = Map.groupBy(rows, ({ name }) => name);
  return Object.fromEntries(
    [...named].map(([name, all]) => [name, all.map(({ label, people }) => ({ label, people }))]),
  );
}

async function thingsOf(ctx: Ctx, home: Municipality, quarter: Quarter): Promise<ThingFigures> {
  const { from, to } = daysOf(quarter);
  const [begins, ends] = [epochSeconds(from, home.timeZone), epochSeconds(to, home.timeZone)];
  const now = Math.floor(ctx.clock().epochMilliseconds / 1000);
  const begun = and(gte(occurrence.startsAt, begins), lt(occurrence.startsAt, Math.min(ends, now)));
  const held = and(begun, ne(occurrence.status, 'cancelled'));
  const dates = await ctx.db.read
    .select({ label: occurrence.category, many: count() })
    .from(occurrence)
    .where(and(eq(occurrence.municipality, home.code), eq(occurrence.listed, true), held))
    .groupBy(occurrence.category);
  const names = new Map((await listCategories(ctx, home.code)).map(({ slug, name }) => [slug, name]));
  const told = await ctx.db.read
    .select({ kind: announcement.kind, many: count() })
    .from(announcement)
    .where(
      and(
        eq(announcement.municipality, home.code),
        eq(announcement.noun, 'event'),
        gte(announcement.at, begins),
        lt(announcement.at, ends),
      ),
    )
    .groupBy(announcement.kind);
  const many = (kind: string) => told.find((one) => one.kind === kind)?.many ?? 0;
  return {
    dates: dates
      .map((one) => ({ label: names.get(one.label) ?? one.label, many: one.many }))
      .toSorted((a, b) => b.many - a.many),
    published: many('published'),
    cancelled: many('cancelled'),
  };
}
