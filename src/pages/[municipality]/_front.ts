/** What the front page shows: what happens soon, in the order it happens. */
import type { ContactListing } from '#domain/contact.ts';
import { everything, filterQuery, type EventFilter } from '#domain/filter.ts';
import type { Listing } from '#domain/listing.ts';
import type { Municipality } from '#domain/municipality.ts';
import { everyOpportunity } from '#domain/opportunity-filter.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import type { Story } from '#domain/story.ts';
import { addDays, dayAt, dayOf, type Day, type Wall } from '#domain/time.ts';
import type { Words } from '#i18n/index.ts';
import { attempt } from '#services/attempt.ts';
import { listContacts } from '#services/contact/queries.ts';
import { listOccurrences } from '#services/event/queries.ts';
import type { Ctx } from '#services/hub.ts';
import { listOpportunities } from '#services/opportunity/queries.ts';
import { listStories } from '#services/story/queries.ts';

/** The stretches of time the front page has, as they come. */
type SoonName = 'tonight' | 'restOfWeek' | 'weekend' | 'nextWeek';

/** One stretch. `items` is null when they could not be had; `query` leads to the whole of it. */
type Soon = { name: SoonName; from: Day; query: string; items: Listing[] | null };

/** Everything on the front page; null where a part could not be had. */
export type Front = {
  today: Day;
  soon: Soon[];
  opportunities: OpportunityListing[] | null;
  contacts: ContactListing[] | null;
  stories: Story[] | null;
};

/** Loads the front page, every part by itself. */
export async function loadFront(ctx: Ctx, home: Municipality): Promise<Front> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const [soon, opportunities, contacts, stories] = await Promise.all([
    Promise.all(stretches(today).map((stretch) => loadSoon(ctx, home, stretch))),
    attempt(listOpportunities(ctx, home, { filter: everyOpportunity, limit: 4, currentOnly: true })),
    attempt(listContacts(ctx, home)),
    attempt(listStories(ctx, home, { limit: 3 })),
  ]);
  return {
    today,
    soon: withoutRepeats(soon).filter((part) => part.name !== 'restOfWeek' || part.items?.length !== 0),
    opportunities: opportunities?.items ?? null,
    contacts: contacts?.filter((contact) => contact.current).slice(0, 3) ?? null,
    stories: stories?.items ?? null,
  };
}

/** What a stretch is called today: while something is left of the afternoon, the day is more than its evening. */
export function soonTitle(
  { name, items }: { name: SoonName; items: readonly Pick<Listing, 'start'>[] | null },
  today: Day,
  said: Words['front'],
): string {
  if (name === 'tonight') return items?.some(({ start }) => isBeforeFive(start, today)) ? said.today : said.tonight;
  const begun = Temporal.PlainDate.from(today).dayOfWeek >= 5;
  return name === 'weekend' && begun ? said.restOfWeekend : said[name];
}

function isBeforeFive(start: Wall, today: Day): boolean {
  return start > today && start < `${today}T17:00`;
}

type Stretch = { name: SoonName; from: Day; filter: EventFilter; limit: number };

/** Tonight, the days before the weekend while there are any, the weekend unless it is all today, and next week. */
export function stretches(today: Day): Stretch[] {
  const weekday = Temporal.PlainDate.from(today).dayOfWeek;
  const monday = addDays(today, 8 - weekday);
  const tomorrow = addDays(today, 1);
  const thursday = addDays(monday, -4);
  const friday = addDays(monday, -3);
  const all: (Stretch | null)[] = [
    { name: 'tonight', from: today, filter: { ...everything, period: 'i-aften' }, limit: 6 },
    weekday < 4
      ? { name: 'restOfWeek', from: tomorrow, filter: { ...everything, from: tomorrow, to: thursday }, limit: 8 }
      : null,
    weekday < 7
      ? {
          name: 'weekend',
          from: weekday < 5 ? friday : tomorrow,
          filter: { ...everything, period: 'weekend' },
          limit: 10,
        }
      : null,
    { name: 'nextWeek', from: monday, filter: { ...everything, period: 'naeste-uge' }, limit: 60 },
  ];
  return all.filter((stretch) => stretch !== null);
}

/** What has been on for days comes last. */
async function loadSoon(ctx: Ctx, home: Municipality, { name, from, filter, limit }: Stretch): Promise<Soon> {
  const page = await attempt(listOccurrences(ctx, home, { filter, limit }));
  const items = page?.items.toSorted((a, b) => Number(dayOf(a.start) < from) - Number(dayOf(b.start) < from));
  return { name, from, query: filterQuery(filter), items: items ?? null };
}

/** A date stands once, where it comes first: an exhibition is not news every day it is open. */
function withoutRepeats(soon: readonly Soon[]): Soon[] {
  const seen = new Set<string>();
  return soon.map((part) => ({
    ...part,
    items:
      part.items?.filter(({ eventId, recurrenceId }) => {
        const name = `${eventId} ${recurrenceId}`;
        return !seen.has(name) && seen.add(name);
      }) ?? null,
  }));
}
