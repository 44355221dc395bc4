/** How a recurrence rule is written (RFC 5545 §3.3.10), as far as we take it: whole days or longer between dates. */
import type { Complaint } from './errors.ts';

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';

const shapes: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,8}$/,
  UNTIL: /^\d{8}(T\d{6})?$/,
  BYDAY: listOf(`(?:[+-]?(?:[1-9]|[1-4]\\d|5[0-3]))?${weekday}`),
  BYMONTHDAY: listOf('[+-]?(?:[1-9]|[12]\\d|3[01])'),
  BYMONTH: listOf('[1-9]|1[0-2]'),
  BYSETPOS: listOf('[+-]?[1-9]\\d{0,2}'),
  WKST: new RegExp(`^${weekday}$`),
};

function listOf(item: string): RegExp {
  return new RegExp(`^(?:${item})(?:,(?:${item}))*$`);
}

/** What is wrong with how a rule is written; null when nothing is. */
export function complaintAboutRule(rule: string): Complaint | null {
  const parts = rule.split(';').map(partOf);
  return complaintAboutParts(parts) ?? complaintAboutTogether(new Map(parts));
}

function partOf(text: string): [name: string, value: string] {
  const [name = '', ...value] = text.split('=');
  return [name, value.join('=')];
}

function complaintAboutParts(parts: readonly [string, string][]): Complaint | null {
  const unreadable = parts.find(([name, value]) => !isReadable(name, value));
  if (unreadable?.[0] === 'FREQ' || !parts.some(([name]) => name === 'FREQ')) return unknownFrequency;
  if (unreadable !== undefined) return cannotRead(unreadable.join('='));
  const twice = parts.find(([name], at) => parts.findIndex(([other]) => other === name) !== at);
  return twice === undefined ? null : saidTwice(twice[0]);
}

function isReadable(name: string, value: string): boolean {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return shape?.test(value) === true && (name !== 'UNTIL' || isRealTime(value));
}

function isRealTime(basic: string): boolean {
  try {
    return Temporal.PlainDateTime.from(basic, { overflow: 'reject' }).year > 0;
  } catch {
    return false;
  }
}

/** The combinations that the RFC rules out: programs read them in different ways. */
function complaintAboutTogether(parts: ReadonlyMap<string, string>): Complaint | null {
  const often = parts.get('FREQ') === 'DAILY' || parts.get('FREQ') === 'WEEKLY';
  if (parts.has('COUNT') && parts.has('UNTIL')) return twoEnds;
  if (often && /\d/.test(parts.get('BYDAY') ?? '')) return cannotUse('BYDAY', parts);
  if (parts.get('FREQ') === 'WEEKLY' && parts.has('BYMONTHDAY')) return cannotUse('BYMONTHDAY', parts);
  const chooses = ['BYDAY', 'BYMONTHDAY', 'BYMONTH'].some((name) => parts.has(name));
  return parts.has('BYSETPOS') && !chooses ? cannotUse('BYSETPOS', parts) : null;
}

const unknownFrequency = saysOfRule(
  'En regel gentager daglig, ugentlig, månedlig eller årlig.',
  'A rule repeats daily, weekly, monthly or yearly.',
);

const twoEnds = saysOfRule(
  'Reglen har både et antal og en slutdato. Vælg ét af dem.',
  'The rule has both a count and an end. Choose one of them.',
);

function cannotRead(part: string): Complaint {
  return saysOfRule(`Reglens del »${part}« kan ikke bruges.`, `The part “${part}” of the rule cannot be used.`);
}

function saidTwice(name: string): Complaint {
  return saysOfRule(`Reglen siger ${name} to gange.`, `The rule says ${name} twice.`);
}

function cannotUse(name: string, parts: ReadonlyMap<string, string>): Complaint {
  const part = `${name}=${parts.get(name) ?? ''}`;
  return saysOfRule(
    `Reglens del »${part}« passer ikke til de andre dele.`,
    `The part “${part}” does not go with the rest of the rule.`,
  );
}

/** A complaint on the field `rule`. */
export function saysOfRule(da: string, en: string): Complaint {
  return { field: 'rule', da, en };
}
