/** What is kept, as lines of a list. */
import { contactPath, type ContactListing } from '#domain/contact.ts';
import type { Event } from '#domain/event.ts';
import { eventPath, type Listing } from '#domain/listing.ts';
import { opportunityPath, type OpportunityListing } from '#domain/opportunity.ts';
import type { SavedNoun } from '#domain/saved.ts';
import type { Day } from '#domain/time.ts';
import { formatDay, formatWhen } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';
import { localPath } from '#i18n/paths.ts';
import { noticeOf } from '../listing/view.ts';

/** What somebody keeps, of every kind. */
export type SavedThings = {
  events: readonly { event: Event; next: Listing | null }[];
  opportunities: readonly OpportunityListing[];
  contacts: readonly ContactListing[];
  withdrawn: readonly { noun: SavedNoun; id: string; savedOn: Day }[];
  hidden: number;
};

/** One line: `notice` is what is not as planned, `under` when it is or what it helps with. */
export type SavedLine = {
  noun: SavedNoun;
  id: string;
  href: string;
  title: string;
  under: string;
  notice: string | null;
  cancelled: boolean;
};

/** The lines of each kind, in order. */
export function savedLines(
  all: SavedThings,
  lang: Lang,
  today: Day,
): Record<'events' | 'opportunities' | 'contacts', SavedLine[]> {
  return {
    events: all.events.map((one) => eventLine(one, lang, today)),
    opportunities: all.opportunities.map((one) => opportunityLine(one, lang, today)),
    contacts: all.contacts.map((one) => ({
      ...plain('contact', one.id, localPath(lang, contactPath(one)), one.role),
      under: one.helpsWith,
    })),
  };
}

function eventLine({ event, next }: SavedThings['events'][number], lang: Lang, today: Day): SavedLine {
  const line = plain('event', event.id, localPath(lang, eventPath(event)), event.title);
  if (next === null) return { ...line, under: words(lang).saved.over };
  return {
    ...line,
    under: formatWhen(next, lang, today),
    notice: noticeOf(next, lang, today),
    cancelled: next.status === 'cancelled',
  };
}

function opportunityLine(item: OpportunityListing, lang: Lang, today: Day): SavedLine {
  const said = words(lang).opportunities;
  const line = plain('opportunity', item.id, localPath(lang, opportunityPath(item)), item.title);
  if (item.deadline === null) return { ...line, under: said.always };
  const day = formatDay(item.deadline, lang, today);
  return { ...line, under: item.deadline < today ? said.closed(day) : said.deadline(day) };
}

function plain(noun: SavedNoun, id: string, href: string, title: string): SavedLine {
  return { noun, id, href, title, under: '', notice: null, cancelled: false };
}
