/**
 * Contacts as vCard 3.0 (RFC 2426): old phones and many programs read nothing newer. Lines are folded and
 * escaped as in a calendar (§2.6, §5). A role is no person: its name has one part.
 */
import { contactPath, type ContactListing } from '#domain/contact.ts';
import { contactFilePath } from '#domain/feed-path.ts';
import type { Place } from '#domain/place.ts';
import { words, type Lang } from '#i18n/index.ts';
import { localPath } from '#i18n/paths.ts';
import { formatSchedules } from '#i18n/schedules.ts';
import { contentLine, escapeText } from './ics/text.ts';
import { plainText } from './plain-text.ts';

/** A contact with what its card refers to. */
export type Card = { contact: ContactListing; deputy: ContactListing | null; place: Place | null };

/** How cards are to be told, and where the site is, without a slash at the end. */
export type CardContext = { lang: Lang; publicUrl: string };

/** Cards one after the other; a phone takes in all of them at once. */
export function writeCards(cards: readonly Card[], around: CardContext): string {
  return cards.map((card) => writeCard(card, around)).join('');
}

function writeCard(card: Card, around: CardContext): string {
  const { contact, place } = card;
  const page = around.publicUrl + localPath(around.lang, contactPath(contact));
  const role = escapeText(contact.role);
  return [
    contentLine('BEGIN', 'VCARD'),
    contentLine('VERSION', '3.0'),
    contentLine('PRODID', '-//Hjemegn//Kontakter//DA'),
    contentLine('UID', `hjemegn-${contact.id}`),
    contentLine('REV', contact.modified),
    contentLine('FN', role),
    contentLine('N', `${role};;;;`),
    said(contact.organisation, (organisation) => contentLine('ORG', escapeText(organisation))),
    contentLine('ROLE', role),
    said(contact.phone, (phone) => contentLine('TEL;TYPE=WORK,VOICE', escapeText(phone))),
    said(contact.email, (email) => contentLine('EMAIL;TYPE=INTERNET', escapeText(email))),
    said(place, placeLines),
    contentLine('URL', contact.url ?? page),
    contentLine('SOURCE', around.publicUrl + contactFilePath(contact)),
    contentLine('NOTE', escapeText(noteOf(card, page, around.lang))),
    contentLine('END', 'VCARD'),
  ].join('');
}

function said<Value>(value: Value | null, write: (value: Value) => string): string {
  return value === null ? '' : write(value);
}

/** ADR has seven parts: box, further, street, town, region, postcode, country (§3.2.1). */
function placeLines({ name, streetAddress, postalCode, latitude, longitude }: Place): string {
  const parts = ['', name, streetAddress ?? '', '', '', postalCode ?? '', ''].map(escapeText).join(';');
  const position = latitude === null || longitude === null ? '' : contentLine('GEO', `${latitude};${longitude}`);
  return contentLine('ADR;TYPE=WORK', parts) + position;
}

/** Everything that has no line of its own; what is still missing is said first. */
function noteOf({ contact, deputy }: Card, page: string, lang: Lang): string {
  const { contacts, feeds } = words(lang);
  const lines = [
    contact.example ? feeds.example(contact.helpsWith) : contact.helpsWith,
    contact.placeholder ? `${contacts.placeholder}: ${contacts.placeholderMeans}` : '',
    contact.hours === null ? '' : `${contacts.facts.hours}: ${contact.hours}`,
    contact.schedules.length === 0
      ? ''
      : `${contacts.facts.dropIn}: ${formatSchedules(contact.schedules, lang).join(', ')}`,
    contact.answersWithinDays === null ? '' : answersIn(contact.answersWithinDays, lang),
    deputy === null
      ? ''
      : `${contacts.facts.deputy}: ${[deputy.role, deputy.phone].filter((part) => part !== null).join(', ')}`,
    plainText(contact.text),
    page,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function answersIn(days: number, lang: Lang): string {
  const { contacts } = words(lang);
  return days === 0 ? contacts.answersSameDay : contacts.answers(days);
}
