/** Lines 14 and 16: what an event says. */
import { insideOf, propertiesOf, propertyOf, valueOf, type Component } from './components.ts';
import { isWebAddress, lineOf } from './envelope-rules.ts';
import { when, type Finding } from './finding.ts';

/** What one event says, apart from its times. */
export function eventRules(event: Component): Finding[] {
  return [
    ...summaryRules(event),
    ...urlRules(event),
    ...statusRules(event),
    ...geoRule(event),
    ...peopleRules(event),
    ...duplicateRules(event),
  ];
}

const prefix = 'AFLYST: ';

function summaryRules(event: Component): Finding[] {
  const summary = valueOf(event, 'SUMMARY') ?? '';
  const cancelled = valueOf(event, 'STATUS') === 'CANCELLED';
  const line = lineOf(event, 'SUMMARY');
  return [
    ...when(summary.trim() === '', 'summary-missing', line, 'The event has no SUMMARY.'),
    ...when(
      summary !== '' && cancelled !== summary.startsWith(prefix),
      'cancelled-title-14',
      line,
      'STATUS:CANCELLED and a SUMMARY that begins with "AFLYST: " belong together.',
    ),
  ];
}

function urlRules(event: Component): Finding[] {
  const url = valueOf(event, 'URL') ?? '';
  if (url.includes('\\')) return [];
  if (!isWebAddress(url)) return when(true, 'url-missing-16', lineOf(event, 'URL'), 'The event has no URL of the web.');
  const last = unescaped(valueOf(event, 'DESCRIPTION') ?? '')
    .split('\n')
    .at(-1);
  const message = 'The last line of DESCRIPTION must be the URL.';
  return when(last !== url, 'url-not-last-16', lineOf(event, 'DESCRIPTION'), message);
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped));
}

function statusRules(event: Component): Finding[] {
  const status = valueOf(event, 'STATUS') ?? '';
  const known = ['CONFIRMED', 'TENTATIVE', 'CANCELLED'].includes(status);
  const transparent = valueOf(event, 'TRANSP') === 'TRANSPARENT';
  const free = valueOf(event, 'X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE';
  return [
    ...when(!known, 'status-16', lineOf(event, 'STATUS'), 'STATUS is missing or not one an event can have.'),
    ...when(!transparent, 'transparent-16', lineOf(event, 'TRANSP'), 'TRANSP must be TRANSPARENT.'),
    ...when(
      !free,
      'busy-status-16',
      lineOf(event, 'X-MICROSOFT-CDO-BUSYSTATUS'),
      'X-MICROSOFT-CDO-BUSYSTATUS must be FREE.',
    ),
  ];
}

function geoRule(event: Component): Finding[] {
  const geo = propertyOf(event, 'GEO');
  if (geo === undefined) return [];
  const [, latitude, longitude] = /^(-?\d+(?:\.\d+)?);(-?\d+(?:\.\d+)?)$/.exec(geo.value) ?? [];
  const wrong = latitude === undefined || Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180;
  return when(wrong, 'geo-16', geo.number, 'GEO is a latitude and a longitude in degrees, with a semicolon between.');
}

function peopleRules(event: Component): Finding[] {
  const named = (name: string): boolean => propertyOf(event, name) !== undefined;
  const alarm = insideOf(event, 'VALARM')[0];
  return [
    ...when(named('ATTENDEE'), 'attendee-16', lineOf(event, 'ATTENDEE'), 'ATTENDEE is never in a feed.'),
    ...when(named('ORGANIZER'), 'organizer-16', lineOf(event, 'ORGANIZER'), 'ORGANIZER is not in a feed.'),
    ...when(alarm !== undefined, 'alarm-16', alarm?.line ?? event.line, 'VALARM is not in a feed.'),
  ];
}

const repeatable = new Set(['EXDATE', 'RDATE', 'CATEGORIES', 'ATTENDEE', 'COMMENT', 'CONTACT', 'ATTACH', 'IMAGE']);

/** RFC 5545 §3.6.1 allows most properties once. */
function duplicateRules(event: Component): Finding[] {
  return event.properties
    .filter(({ name }) => !repeatable.has(name))
    .filter((line) => propertiesOf(event, line.name)[0] !== line)
    .map(({ name, number }) => ({ rule: 'duplicate-property', line: number, message: `${name} is there twice.` }));
}
