/** The last day to apply for something, as a whole day. */
import { opportunityPath, type Opportunity } from '#domain/opportunity.ts';
import { addDays } from '#domain/time.ts';
import { words } from '#i18n/index.ts';
import { localPath } from '#i18n/paths.ts';
import type { Entry, Surroundings } from '../ics/event.ts';
import { plainEntry, sequenceAt } from './entry.ts';

/** The entry of an opportunity's deadline, named for ever by its id. Throws for one without a deadline. */
export function deadlineEntry(item: Opportunity, { lang, publicUrl, venues }: Surroundings): Entry {
  if (item.deadline === null) throw new Error(`${item.id} has no deadline.`);
  const said = words(lang).personalFeed.file;
  return plainEntry({
    uid: `${item.id}-frist`,
    sequence: sequenceAt(item.modified),
    created: item.published,
    modified: item.modified,
    start: item.deadline,
    end: addDays(item.deadline, 1),
    title: said.deadline(item.title),
    text: [said.lastDay, item.summary, item.organiser ?? ''],
    example: item.example,
    venue: venues.get(item.placeId ?? '') ?? null,
    category: said.deadlines,
    address: publicUrl + localPath(lang, opportunityPath(item)),
    lang,
  });
}
