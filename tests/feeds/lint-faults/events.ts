import { alsoWith, healthyFile, put, replaced, without } from '#tests/support/healthy-calendar.ts';
import type { Fault } from './fault.ts';

/** Identity, stamps, and what an event says. */
export const eventFaults: Fault[] = [
  ['order-5', 'the concert should come first', healthyFile.replaceAll(/:2026112([01]T)/g, ':2026092$1')],
  ['uid-missing-6', 'no UID', without('UID:v6w9x1')],
  ['uid-duplicate-6', 'the UID of another event', replaced('UID:v6w9x1', 'UID:q8r2t4-3f0c-4d57-9a51-0c6f7f7a9d11')],
  [
    'uid-duplicate-6',
    'two overrides of one date',
    replaced('RECURRENCE-ID', 'RECURRENCE-ID;TZID=Europe/Copenhagen:20261029T190000'),
  ],
  ['uid-user-text-6', 'the title as UID', replaced('UID:v6w9x1', 'UID:Koncert i Gram')],
  ['stamps-differ-7', 'changed before it was stamped', replaced('LAST-MODIFIED', 'LAST-MODIFIED:20261031T080000Z')],
  ['stamps-differ-7', 'no LAST-MODIFIED on an override', without('LAST-MODIFIED', 2)],
  ['sequence-missing-7', 'no SEQUENCE', without('SEQUENCE')],
  ['sequence-missing-7', 'SEQUENCE in words', replaced('SEQUENCE', 'SEQUENCE:to')],
  ['stamp-not-utc-8', 'a local stamp', replaced('CREATED', 'CREATED:20260901T120000')],
  ['stamp-not-utc-8', 'a stamp in a zone', replaced('CREATED', 'CREATED;TZID=Europe/Copenhagen:20260901T120000Z')],
  ['cancelled-title-14', 'cancelled without saying so', replaced('SUMMARY:AFLYST', 'SUMMARY:Åben café')],
  ['cancelled-title-14', 'said to be cancelled, but confirmed', replaced('SUMMARY:Koncert', 'SUMMARY:AFLYST: Koncert')],
  ['url-missing-16', 'no URL', without('URL')],
  ['url-missing-16', 'a URL that is no address', replaced('URL', 'URL:hjemegn')],
  ['url-not-last-16', 'text after the address', put('DESCRIPTION:En lang', (line) => `${line}\\nVi ses`)],
  ['url-not-last-16', 'no description', without('DESCRIPTION')],
  ['transparent-16', 'busy', replaced('TRANSP', 'TRANSP:OPAQUE')],
  ['transparent-16', 'a cancelled date without TRANSP', without('TRANSP', 3)],
  ['busy-status-16', 'no busy status', without('X-MICROSOFT-CDO-BUSYSTATUS')],
  ['status-16', 'an unknown status', replaced('STATUS:TENTATIVE', 'STATUS:POSTPONED')],
  ['status-16', 'no status', without('STATUS')],
  ['geo-16', 'a comma', replaced('GEO', 'GEO:55.2494,9.4878')],
  ['geo-16', 'beyond the pole', replaced('GEO', 'GEO:95.2494;9.4878')],
  ['attendee-16', 'an attendee', alsoWith('STATUS', 'ATTENDEE:mailto:nogen@hjemegn.example')],
  ['organizer-16', 'an organizer', alsoWith('STATUS', 'ORGANIZER:mailto:nogen@hjemegn.example')],
  [
    'alarm-16',
    'an alarm',
    put('END:VEVENT', (end) => ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT15M', 'END:VALARM', end]),
  ],
  ['duplicate-property', 'two titles', alsoWith('SUMMARY:Koncert', 'SUMMARY:Koncert')],
  ['summary-missing', 'no title', without('SUMMARY:Koncert')],
];
