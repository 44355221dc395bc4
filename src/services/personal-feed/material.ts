/** All that goes into a personal calendar, read anew: what is hidden is left out here, once for everything. */
import { eq } from 'drizzle-orm';
import { account, profile } from '#db/schema/account.ts';
import { interestFilter } from '#domain/interests.ts';
import type { FeedContent, HomeGround, PersonalMaterial } from '#domain/personal-feed.ts';
import type { Choices } from '#domain/profile.ts';
import { deletionDay } from '#domain/retention.ts';
import { dayAt } from '#domain/time.ts';
import type { Stay } from '#domain/visit.ts';
import { asVisitor, type Ctx, type Hub } from '../hub.ts';
import { getMunicipality, listCategories, listTowns } from '../municipality/queries.ts';
import { listPlaces } from '../place/queries.ts';
import { loadProfile } from '../profile/records.ts';
import { matchedEvents, savedEvents } from './events.ts';
import { chosenDeadlines, savedDropIns } from './items.ts';
import { loadVisits } from '../visit/records.ts';
import { savedThings, type SavedThings } from './saved.ts';

/** Whose calendar, and what they want in it. */
export type Whose = {
  profileId: string;
  contents: readonly FeedContent[];
  /** A pause empties a calendar that goes on by itself, not what somebody takes along. */
  despitePause?: true;
};

/** What a question to the database needs to know of the one whose calendar it is. */
export type Asker = {
  /** As a visitor who has hidden what they have hidden. */
  ctx: Ctx;
  contents: ReadonlySet<FeedContent>;
  choices: Choices;
  /** What their own changes add to the stamps of what they change. */
  revision: { number: number; at: number };
  visits: readonly Stay[] | null;
  grounds: ReadonlyMap<string, HomeGround>;
  saved: SavedThings;
};

/** Reads it. Throws `not_found` when the profile is gone. */
export async function loadMaterial(hub: Hub, { profileId, contents, despitePause }: Whose): Promise<PersonalMaterial> {
  const { municipality, choices, paused } = await loadProfile(hub.keys, hub.db.read, profileId);
  const ctx: Ctx = { ...asVisitor(hub), hidden: choices.hidden };
  const home = await getMunicipality(ctx, municipality);
  const today = dayAt(hub.clock(), home.timeZone);
  const saved = await savedThings(hub, profileId);
  const slugs = [...new Set([home.slug, ...saved.keys()])];
  const revisions = new Map(
    await Promise.all(slugs.map(async (slug) => [slug, await hub.revisions.current(slug)] as const)),
  );
  const grounds = await groundsOf(ctx, slugs);
  const empty = { ...nothing, home, today, grounds, revisions };
  // A pause is felt at once: the calendar stays where it is subscribed to, and empties on purpose.
  if (paused && despitePause !== true) return empty;
  const visits = contents.includes('home-only') ? await loadVisits(hub.keys, hub.db.read, profileId) : null;
  const { revision, notice } = await stateOf(hub, profileId);
  const asker = { ctx, contents: new Set(contents), choices, revision, visits, grounds, saved };
  return { ...empty, visits, notice, ...(await itemsOf(asker, home)) };
}

const nothing = {
  saved: [],
  matched: [],
  towns: [],
  deadlines: [],
  dropIns: [],
  visits: null,
  notice: null,
  more: false,
} as const;

async function itemsOf(asker: Asker, home: HomeGround['municipality']) {
  const { contents, choices } = asker;
  const filter = contents.has('interests') ? interestFilter(choices) : null;
  const saved = contents.has('saved') ? await savedEvents(asker) : [];
  const known = new Set(saved.map(({ id }) => id));
  const { events, more } = filter === null ? { events: [], more: false } : await matchedEvents(asker, home, filter);
  return {
    saved,
    matched: events.filter(({ id }) => !known.has(id)),
    towns: choices.towns,
    deadlines: contents.has('deadlines') ? await chosenDeadlines(asker, home) : [],
    dropIns: contents.has('drop-in') ? await savedDropIns(asker) : [],
    more,
  };
}

/** What the events of some municipalities refer to. */
async function groundsOf(ctx: Ctx, slugs: readonly string[]): Promise<Map<string, HomeGround>> {
  const grounds = await Promise.all(slugs.map((slug) => groundOf(ctx, slug)));
  return new Map(grounds.map((ground) => [ground.municipality.slug, ground]));
}

async function groundOf(ctx: Ctx, slug: string): Promise<HomeGround> {
  const municipality = await getMunicipality(ctx, slug);
  const [places, towns, categories] = await Promise.all([
    listPlaces(ctx, municipality),
    listTowns(ctx, municipality.code),
    listCategories(ctx, municipality.code),
  ]);
  return { municipality, places, towns, categories };
}

/** The revision, and until when a notice of deletion runs. */
async function stateOf({ db }: Hub, profileId: string) {
  const [row] = await db.read
    .select({ profile, lastUsed: account.lastUsed })
    .from(profile)
    .innerJoin(account, eq(account.id, profile.id))
    .where(eq(profile.id, profileId));
  if (row === undefined) return { revision: { number: 0, at: 0 }, notice: null };
  const { question, questionSince, revision, revisedAt } = row.profile;
  const until = deletionDay({ lastUsed: row.lastUsed, birthYear: null, question, questionSince, answered: null });
  const notice = until === null || questionSince === null ? null : { since: questionSince, until };
  return { revision: { number: revision, at: revisedAt }, notice };
}
