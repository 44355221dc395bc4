/** What the first page of Min side shows: what comes next, in order, and what is kept. */
import type { Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { noChoices, type Profile } from '#domain/profile.ts';
import { interestFilter } from '#domain/interests.ts';
import { dayAt, type Day } from '#domain/time.ts';
import type { HomeVisit } from '#domain/visit.ts';
import { listMatching } from '#services/event/match-queries.ts';
import { asVisitor, type Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { asReader } from '#services/profile/choices.ts';
import { getMyProfile } from '#services/profile/queries.ts';
import { listSaved, type Saved } from '#services/saved/queries.ts';
import { listMyVisits } from '#services/visit/queries.ts';

/** As much as fits before one would rather see the list. */
const most = 8;

export type OverviewView = {
  profile: Profile;
  home: Municipality;
  today: Day;
  coming: Listing[];
  /** Nothing was chosen or kept that could come. */
  untouched: boolean;
  saved: Saved;
  visit: HomeVisit | null;
};

/** Loads it. During a pause nothing of the profile is used. */
export async function loadOverview(ctx: Ctx): Promise<OverviewView> {
  const profile = await getMyProfile(ctx);
  const home = await getMunicipality(asVisitor(ctx), profile.municipality);
  const reader = await asReader(ctx);
  const choices = profile.paused ? noChoices : profile.choices;
  const [matching, saved, visits] = await Promise.all([
    listMatching(reader, home, choices, 60),
    profile.paused ? nothing : listSaved(ctx),
    profile.paused ? [] : listMyVisits(ctx),
  ]);
  const kept = saved.events.flatMap(({ next }) => (next === null ? [] : [next]));
  return {
    profile,
    home,
    today: dayAt(ctx.clock(), home.timeZone),
    coming: inOrder([...kept, ...matching]).slice(0, most),
    untouched: interestFilter(choices) === null && saved.events.length === 0,
    saved,
    visit: visits[0] ?? null,
  };
}

const nothing: Saved = { events: [], opportunities: [], contacts: [], withdrawn: [], hidden: 0 };

/** By their start, each event once, by the first of its dates: a weekly club must not fill the page. */
function inOrder(dates: readonly Listing[]): Listing[] {
  const sorted = dates.toSorted((a, b) => a.startsAt - b.startsAt);
  const first = new Map<string, Listing>();
  for (const date of sorted) if (!first.has(date.eventId)) first.set(date.eventId, date);
  return [...first.values()];
}
