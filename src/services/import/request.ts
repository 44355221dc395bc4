/** What somebody asks for with a file, and how they follow it. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { town } from '#db/schema/municipality.ts';
import { invalid } from '#domain/errors.ts';
import { Visibility } from '#domain/event.ts';
import { Line, Slug } from '#domain/schemas.ts';
import type { Category, Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import { horizonOf } from '../event/horizon.ts';
import type { Ctx } from '../hub.ts';
import { listOfferedCategories } from '../municipality/queries.ts';
import { unknownReference } from '../municipality/references.ts';
import type { Component } from './components.ts';
import type { Desk } from './desk.ts';
import type { KnownTown } from './location.ts';
import { zoneReader } from './zones.ts';

export const ImportOptions = z.strictObject({
  /** What the calendar is called when the file does not say. */
  name: Line,
  category: Slug.nullable().default(null),
  visibility: Visibility.default('public'),
  /** New events wait for somebody to publish them. */
  draft: z.boolean().default(false),
});
export type ImportOptions = z.input<typeof ImportOptions>;

/** Hears how far it has come, twice over: first the reading, then the writing. Aborting keeps nothing. */
export type ImportWatch = {
  step: (phase: 'read' | 'write', done: number, total: number) => void;
  signal: AbortSignal;
};

/** Everything at hand for reading a file for a municipality. Throws `invalid` for a category it does not have. */
export async function deskFor(
  ctx: Ctx,
  home: Municipality,
  options: z.output<typeof ImportOptions>,
  zones: readonly Component[],
): Promise<Omit<Desk, 'remark' | 'note'>> {
  const categories = await listOfferedCategories(ctx, home.code, '');
  const today = dayAt(ctx.clock(), home.timeZone);
  return {
    clocks: { home: home.timeZone, zoneOf: zoneReader(zones, home.timeZone, Number(today.slice(0, 4))) },
    reach: { home: home.timeZone, today, horizon: horizonOf(ctx.clock, home.timeZone) },
    towns: await townsOf(ctx, home.code),
    categories,
    category: chosen(categories, options.category),
    visibility: options.visibility,
  };
}

async function townsOf(ctx: Ctx, code: string): Promise<KnownTown[]> {
  const { slug, name, postalCode } = town;
  return ctx.db.read.select({ slug, name, postalCode }).from(town).where(eq(town.municipality, code));
}

function chosen(categories: readonly Category[], category: string | null): string {
  const slugs = categories.map(({ slug }) => slug);
  if (category !== null && !slugs.includes(category)) throw invalid(unknownReference('category', category));
  return category ?? slugs.find((slug) => slug === 'klub') ?? slugs[0] ?? 'klub';
}
