/** Before a profile is deleted for long absence, its calendar says so: it is the one thing of ours its owner may still see. */
import { createHash } from 'node:crypto';
import type { PersonalMaterial } from '#domain/personal-feed.ts';
import { addDays } from '#domain/time.ts';
import { formatDate } from '#i18n/dates.ts';
import { words } from '#i18n/index.ts';
import { localPath } from '#i18n/paths.ts';
import type { Entry } from '../ics/event.ts';
import type { Telling } from './calendar.ts';
import { plainEntry, sequenceAt } from './entry.ts';

/** Shown for the last week, in neutral words: whoever else sees the phone learns that there is a sign-in, and no more. */
export function noticeEntry(
  { since, until }: NonNullable<PersonalMaterial['notice']>,
  { lang, publicUrl }: Telling,
): Entry {
  const { notice } = words(lang).personalFeed.file;
  const modified = `${since}T00:00:00Z`;
  return plainEntry({
    uid: `${createHash('sha256').update(`${since} ${until}`).digest('hex').slice(0, 16)}-log-ind`,
    sequence: sequenceAt(modified),
    created: since,
    modified,
    start: addDays(until, -7),
    end: until,
    title: notice.title(formatDate(until, lang, since)),
    text: [notice.text],
    example: false,
    venue: null,
    category: notice.category,
    address: publicUrl + localPath(lang, '/log-ind'),
    lang,
  });
}
