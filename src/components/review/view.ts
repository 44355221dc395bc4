/** What the review says of a draft in a line. */
import type { Draft, Fields } from '#domain/draft.ts';
import { dayAt, dayOf, instantOf, isWholeDay, type Clock, type Day } from '#domain/time.ts';
import { formatClock, formatDay } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';

/** Who reads it, and the day where the municipality is. */
export type Reader = { lang: Lang; today: Day; timeZone: string };

/** The reader of a page. */
export function readerOf({ clock }: { clock: Clock }, { timeZone }: { timeZone: string }, lang: Lang): Reader {
  return { lang, today: dayAt(clock(), timeZone), timeZone };
}

/** "Ny: Aktivitet", "Ændring: Kontakt · kun én dato". */
export function proposalOf({ proposal, noun, scope }: Pick<Draft, 'proposal' | 'noun'> & Partial<Draft>, lang: Lang) {
  const { review, fields } = words(lang);
  const said = review.proposals[proposal](fields.nouns[noun].toLowerCase());
  return scope === 'one' || scope === 'following' ? `${said} · ${review.scopes[scope]}` : said;
}

/** "torsdag den 3. december kl. 19.00"; null for what begins at no time. */
export function beginsOf(startsOn: string | null, { lang, today }: Reader): string | null {
  if (startsOn === null) return null;
  const day = formatDay(dayOf(startsOn), lang, today);
  return isWholeDay(startsOn) ? day : `${day} ${formatClock(startsOn, lang)}`;
}

/** "Sendt i går", "Har ventet i 5 dage". */
export function waitedOf(sentAt: number, { lang, today, timeZone }: Reader): string {
  const sent = Temporal.PlainDate.from(dayAt(instantOf(sentAt), timeZone));
  return words(lang).review.waited(Math.max(0, sent.until(today, { largestUnit: 'day' }).days));
}

/** Who it comes from, by name. */
export function senderOf(said: { author: string | null; source: string | null; mine?: boolean }, lang: Lang): string {
  const { review } = words(lang);
  if (said.mine === true) return review.from(review.me);
  return review.from(said.source ?? said.author ?? review.formerColleague);
}

/** What stands over the fields: all that is said, or what would be another than now. */
export function contentOf({ draft, published }: { draft: Draft; published: Fields | null }, lang: Lang): string {
  const { one } = words(lang).review;
  if (published === null) return one.says;
  if (draft.proposal === 'merge') return one.mergeChanges;
  return draft.state === 'dropped' ? one.proposed : one.changes;
}
