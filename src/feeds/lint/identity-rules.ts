/** Lines 5 to 8: who an event is, when it changed, and in which order they stand. */
import { propertiesOf, propertyOf, valueOf } from './components.ts';
import type { Entry } from './entries.ts';
import { lineOf } from './envelope-rules.ts';
import { when, type Finding } from './finding.ts';
import { wallOfBasic } from './moments.ts';

/** UID, SEQUENCE, stamps and order of the events of a calendar. */
export function identityRules(entries: readonly Entry[]): Finding[] {
  return [
    ...entries.flatMap(uidRules),
    ...duplicates(entries),
    ...outOfOrder(entries),
    ...entries.flatMap(sequenceRule),
    ...entries.flatMap(stampRules),
  ];
}

function uidRules({ component, uid }: Entry): Finding[] {
  const line = lineOf(component, 'UID');
  return [
    ...when(uid === '', 'uid-missing-6', line, 'The event has no UID.'),
    ...when(/[^0-9a-zA-Z\-@.]/.test(uid), 'uid-user-text-6', line, 'The UID looks as if it held text of a person.'),
  ];
}

function duplicates(entries: readonly Entry[]): Finding[] {
  const seen = new Set<string>();
  return entries
    .filter(({ uid }) => uid !== '')
    .flatMap((entry) => {
      const key = `${entry.uid} ${entry.recurrenceId?.wall ?? ''}`;
      const twice = seen.has(key);
      seen.add(key);
      return when(twice, 'uid-duplicate-6', entry.line, 'Another event has this UID and the same RECURRENCE-ID.');
    });
}

function outOfOrder(entries: readonly Entry[]): Finding[] {
  const started = entries.filter(({ start }) => start !== null);
  return started.flatMap((entry, index) => {
    const before = started[index - 1];
    const wrong = before !== undefined && orderKey(before) > orderKey(entry);
    return when(wrong, 'order-5', entry.line, 'The event stands after one that starts later.');
  });
}

/** Local start, UID, RECURRENCE-ID, as text: a space sorts before whatever a start or a UID holds. */
function orderKey({ start, uid, recurrenceId }: Entry): string {
  return `${start?.wall ?? ''} ${uid} ${recurrenceId?.wall ?? ''}`;
}

function sequenceRule({ component }: Entry): Finding[] {
  const wrong = !/^\d+$/.test(valueOf(component, 'SEQUENCE') ?? '');
  return when(wrong, 'sequence-missing-7', lineOf(component, 'SEQUENCE'), 'The event has no SEQUENCE.');
}

const stamps = ['DTSTAMP', 'CREATED', 'LAST-MODIFIED'];

function stampRules({ component }: Entry): Finding[] {
  const local = stamps
    .flatMap((name) => propertiesOf(component, name))
    .filter(({ value, parameters }) => !value.endsWith('Z') || wallOfBasic(value) === null || parameters.length > 0);
  const stamp = propertyOf(component, 'DTSTAMP');
  const differ = stamp === undefined || stamp.value !== valueOf(component, 'LAST-MODIFIED');
  return [
    ...local.map(({ name, number }): Finding => {
      return { rule: 'stamp-not-utc-8', line: number, message: `${name} is not a UTC time ending in Z.` };
    }),
    ...when(
      differ,
      'stamps-differ-7',
      lineOf(component, 'DTSTAMP'),
      'DTSTAMP and LAST-MODIFIED must both be there and be the same.',
    ),
  ];
}
