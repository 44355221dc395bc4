/** Puts calendar files together: what they hold, what of it is written already, what has to be loaded. */
import { eventFilePath, feedPath } from '#domain/feed-path.ts';
import type { EventFilter } from '#domain/filter.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import { feedName } from '#feeds/feed-name.ts';
import { writeCalendar } from '#feeds/ics/calendar.ts';
import type { Entry, Surroundings } from '#feeds/ics/event.ts';
import { fit } from '#feeds/ics/fit.ts';
import { eventMemory, type EventMemory } from '#feeds/ics/memory.ts';
import { surroundingsOf } from '#feeds/ics/surroundings.ts';
import { words } from '#i18n/index.ts';
import { loadCalendarEvents } from '#services/event/calendar-events.ts';
import { listFeedEvents, type EventStamp } from '#services/event/feed-queries.ts';
import { getEvent } from '#services/event/queries.ts';
import { asVisitor, type Ctx, type Hub } from '#services/hub.ts';
import { getMunicipality, listCategories, listTowns } from '#services/municipality/queries.ts';
import { listPlaces } from '#services/place/queries.ts';
import { requireKnown } from './feed-filter.ts';

/** Writes calendar files, and remembers the events in them. */
export type CalendarWriter = {
  /** What happens in a municipality. Throws `not_found`, and `invalid` for a category or town it does not have. */
  feed: (municipality: string, filter: EventFilter) => Promise<string>;
  /** One event. Throws `not_found`, and `gone` for one that was taken back. */
  event: (municipality: string, id: string) => Promise<string>;
};

const lang = 'da';
const mostEvents = 1000;

/** A writer that remembers nothing yet. */
export function calendarWriter(hub: Hub): CalendarWriter {
  const ctx = asVisitor(hub);
  const memory = eventMemory();
  return {
    feed: async (municipality, filter) => {
      const home = await getMunicipality(ctx, municipality);
      const { around, towns } = await groundOf(ctx, home);
      requireKnown(filter, { categories: around.categories, towns });
      const { stamps, more } = await listFeedEvents(ctx, home, filter, mostEvents);
      const { entries, cutOff } = fit(await entriesOf(ctx, home, { memory, around, stamps }));
      const name = feedName(home.name, filter, { categories: around.categories, towns }, lang);
      const source = hub.settings.publicUrl + feedPath(home.slug, 'ics', filter);
      return writeCalendar(factsOf(home, { name, source, cutOff: cutOff || more }), entries);
    },
    event: async (municipality, id) => {
      const home = await getMunicipality(ctx, municipality);
      const event = await getEvent(ctx, home, id);
      const { around } = await groundOf(ctx, home);
      const source = hub.settings.publicUrl + eventFilePath(event);
      return writeCalendar(factsOf(home, { name: home.name, source, cutOff: false }), memory.write(event, around));
    },
  };
}

type Work = { memory: EventMemory; around: Surroundings; stamps: readonly EventStamp[] };

/** The VEVENTs of each event in turn; only what changed is loaded and written. */
async function entriesOf(
  ctx: Ctx,
  home: Municipality,
  { memory, around, stamps }: Work,
): Promise<(readonly Entry[])[]> {
  const written = new Map(stamps.map((stamp) => [stamp.id, memory.recall(stamp, around)]));
  const missing = stamps.filter(({ id }) => written.get(id) === undefined).map(({ id }) => id);
  for (const event of await loadCalendarEvents(ctx, home, missing)) written.set(event.id, memory.write(event, around));
  return [...written.values()].filter((entries) => entries !== undefined);
}

/** What the events of a municipality refer to, and its towns by slug. */
async function groundOf(ctx: Ctx, home: Municipality) {
  const towns = await listTowns(ctx, home.code);
  const places = await listPlaces(ctx, home);
  const categories = await listCategories(ctx, home.code);
  const today = dayAt(ctx.clock(), home.timeZone);
  const around = surroundingsOf({ towns, places, categories }, { lang, publicUrl: ctx.settings.publicUrl, today });
  return { around, towns: new Map(towns.map(({ slug, name }) => [slug, name])) };
}

function factsOf(home: Municipality, { name, source, cutOff }: { name: string; source: string; cutOff: boolean }) {
  const said = words(lang).feeds;
  const description = cutOff ? `${said.about(home.name)} ${said.cutOff}` : said.about(home.name);
  return { name, description, source, colour: home.colour, colourName: home.colourName };
}
