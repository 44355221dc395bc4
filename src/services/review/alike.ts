/** Whether colleagues have the same evening already: what two write by hand, no source says. */
import { and, eq, gte, inArray, lt, ne, type Column, type SQL } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { isSameTitle, type Alike } from '#domain/alike.ts';
import { authorise } from '#domain/authorisation.ts';
import type { Draft } from '#domain/draft.ts';
import { addDays, dayOf, type Day } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';

/** More are not asked about. */
const most = 5;

/** What a draft of a new event may be a second one of: what is out first, then what is written. Empty for any other draft. */
export async function listAlike(ctx: Ctx, municipality: string, one: Draft): Promise<Alike[]> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const { proposal, noun, title, startsOn } = one;
  if (proposal !== 'create' || noun !== 'event' || startsOn === null || title === '') return [];
  const { code } = await getMunicipality(ctx, municipality);
  const day = dayOf(startsOn);
  const found = await Promise.all([eventsOn(ctx, code, day), draftsOn(ctx, code, day, one.id)]);
  return found
    .flat()
    .filter((other) => isSameTitle(other.title, title))
    .slice(0, most);
}

async function eventsOn(ctx: Ctx, code: string, day: Day): Promise<Alike[]> {
  const { id, title, start } = event;
  const rows = await ctx.db.read
    .select({ id, title, start })
    .from(event)
    .where(and(eq(event.municipality, code), ...within(start, day), ne(event.status, 'withdrawn')));
  return rows.map((row) => ({ kind: 'event', ...row }));
}

async function draftsOn(ctx: Ctx, code: string, day: Day, but: string): Promise<Alike[]> {
  const { id, title, startsOn, state, proposal, noun } = draft;
  const begun = and(inArray(state, ['open', 'sent', 'returned']), eq(proposal, 'create'), eq(noun, 'event'));
  const rows = await ctx.db.read
    .select({ id, title, startsOn })
    .from(draft)
    .where(and(eq(draft.municipality, code), ...within(startsOn, day), begun, ne(id, but)));
  return rows.map(({ startsOn: start, ...row }) => ({ kind: 'draft', ...row, start: start ?? day }));
}

/** The walls of a day are in the order of their letters: `2026-12-03`, `2026-12-03T19:00`. */
function within(start: Column, day: Day): SQL[] {
  return [gte(start, day), lt(start, addDays(day, 1))];
}
