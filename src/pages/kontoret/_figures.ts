/** The figures of a quarter as bars and rows, for the page and for the file. */
import type { Figures, PeopleFigure } from '#domain/figures.ts';
import type { Municipality } from '#domain/municipality.ts';
import { askedQuarter, quarterOf, quartersUpTo, type Quarter } from '#domain/quarter.ts';
import { dayAt, type Clock } from '#domain/time.ts';
import { words, type Lang } from '#i18n/index.ts';
import { getFigures, listPeople } from '#services/figures/read.ts';
import type { Ctx } from '#services/hub.ts';
import { listCategories } from '#services/municipality/queries.ts';

type Bar = { label: string; value: number | null };

/** One picture with its table. */
export type Picture = { id: string; title: string; text: string; unit: string; of: string; bars: Bar[] };

/** Which quarter an address asks for; the present one where it names none. Throws `invalid`. */
export function quarterAsked(url: URL, { clock }: { clock: Clock }, { timeZone }: Municipality): Quarter {
  return askedQuarter(url.searchParams.get('kvartal'), quarterOf(dayAt(clock(), timeZone)));
}

/** Everything that is shown of a quarter. */
export async function picturesOf(ctx: Ctx, home: Municipality, quarter: Quarter, lang: Lang): Promise<Picture[]> {
  const figures = await getFigures(ctx, home.slug, quarter);
  const { figures: said } = words(lang);
  const names = new Map((await listCategories(ctx, home.code)).map(({ slug, name }) => [slug, name]));
  const years = quartersUpTo(quarter, 8);
  const over = async (name: PeopleFigure): Promise<Bar[]> =>
    (await listPeople(ctx, home.slug, name, years)).map((one) => ({
      label: said.quarter(one.label),
      value: one.people,
    }));
  const kept = (figures.people.savedCategory ?? []).map(({ label, people }) => ({
    label: names.get(label) ?? label,
    value: people,
  }));
  return [
    { id: 'afholdt', ...said.dates, bars: datesOf(figures) },
    { id: 'handlinger', ...said.acts, bars: actsOf(figures, said.acts) },
    { id: 'profiler', ...said.profiles, bars: await over('profiles') },
    { id: 'brugt', ...said.used, bars: await over('used') },
    { id: 'gemt', ...said.saved, bars: await over('saved') },
    { id: 'kategorier', ...said.categories, bars: kept },
  ].map(({ id, title, text, unit, of, bars }) => ({ id, title, text, unit, of, bars }));
}

function datesOf({ things }: Figures): Bar[] {
  return things.dates.map(({ label, many }) => ({ label, value: many }));
}

function actsOf({ things }: Figures, said: { published: string; cancelled: string }): Bar[] {
  return [
    { label: said.published, value: things.published },
    { label: said.cancelled, value: things.cancelled },
  ];
}
