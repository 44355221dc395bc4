/** What an event's DESCRIPTION says: plain text, its address on a line of its own at the end. */
import type { CalendarEvent } from '#domain/calendar-event.ts';
import { isOnce, type Override } from '#domain/series.ts';
import { formatAges } from '#i18n/ages.ts';
import { words, type Lang } from '#i18n/index.ts';
import { formatPrice } from '#i18n/money.ts';
import { plainText } from '../plain-text.ts';

/** The description of an event, or of one of its dates. */
export function descriptionOf(event: CalendarEvent, override: Override | null, address: string, lang: Lang): string {
  const text = eventText(event, override, lang);
  return text === '' ? address : `${text}\n\n${address}`;
}

/** All that is said in words of an event, or of one of its dates; empty when there is nothing to say. */
export function eventText(event: CalendarEvent, override: Override | null, lang: Lang): string {
  const said = words(lang).feeds;
  const paragraphs = [
    whatChanged(event, override, lang),
    override?.summary ?? event.summary,
    plainText(event.text),
    facts(event, lang),
    event.organiser === null ? '' : said.organiser(event.organiser),
    event.signUp !== 'link' || event.signUpUrl === null ? '' : said.signUp(event.signUpUrl),
  ].filter((paragraph) => paragraph !== '');
  const text = paragraphs.join('\n\n');
  return event.example ? said.example(text === '' ? said.onlyExample : text) : text;
}

function whatChanged(event: CalendarEvent, override: Override | null, lang: Lang): string {
  const said = words(lang).feeds;
  if (override?.cancelled === true) return said.cancelled(override.reason ?? event.reason);
  if (event.status === 'cancelled') return said.cancelled(event.reason);
  const isMoved = override !== null && (override.start !== null || override.end !== null);
  // Of a series a calendar program shows the dates as they are now, and one text for all of them, for ever.
  const reason = isMoved ? override.reason : isOnce(event) ? (event.moved?.reason ?? null) : null;
  return reason === null ? '' : said.moved(reason);
}

function facts({ price, ageFrom, ageTo }: CalendarEvent, lang: Lang): string {
  return [formatPrice(price, lang), formatAges(ageFrom, ageTo, lang)].filter((fact) => fact !== null).join(' · ');
}
