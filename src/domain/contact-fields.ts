/** A contact as the fields of its form, and back. */
import { Contact, weekdays, type Schedule } from './contact.ts';
import { fieldText, type Fields } from './draft.ts';
import type { Complaint } from './errors.ts';
import { gathering } from './form-gathering.ts';
import { labelledBy } from './form-labels.ts';
import { dayIn, numberIn, reading, settle, textOrNull, type Reading } from './form-reading.ts';
import { readTimeOfDay } from './form-time.ts';
import { checkedInput } from './input.ts';
import type { Day } from './time.ts';

type Weekday = Schedule['byday'];

/** What a form says. */
export type ContactForm = Omit<
  Contact,
  'id' | 'municipality' | 'slug' | 'modified' | 'example' | 'placeholder' | 'verified'
>;

/** The fields of a form for something new. */
export function blankContactFields(): Fields {
  return fieldsOfContact(nobody);
}

const nobody = {
  role: '',
  organisation: null,
  helpsWith: '',
  text: '',
  phone: null,
  email: null,
  url: null,
  hours: null,
  schedules: [],
  answersWithinDays: null,
  deputyId: null,
  placeId: null,
  position: 0,
};

type Said = Omit<ContactForm, 'verifyBy'>;

/**
 * A contact as its form begins. When to look at it again is left open: whoever publishes says that it is right today,
 * and is asked again in good time.
 */
export function fieldsOfContact(contact: Said): Fields {
  const one = (value: string | number | null): string[] => (value === null ? [] : [String(value)]);
  return {
    role: [contact.role],
    organisation: one(contact.organisation),
    helpsWith: [contact.helpsWith],
    text: [contact.text],
    phone: one(contact.phone),
    email: one(contact.email),
    url: one(contact.url),
    hours: one(contact.hours),
    ...Object.fromEntries(weekdays.map((byday) => [byday, hoursOn(byday, contact.schedules)])),
    answersWithinDays: one(contact.answersWithinDays),
    deputyId: one(contact.deputyId),
    placeId: one(contact.placeId),
    position: [String(contact.position)],
    verifyBy: [],
  };
}

/** What a form says. Throws `invalid` with every complaint at once, by form field; drop-in hours are a field for each weekday. */
export function readContactFields(fields: Fields, today: Day): ContactForm {
  const form = reading(fields, today);
  const typed = {
    ...textsIn(fields),
    schedules: schedulesIn(form),
    answersWithinDays: numberIn(form, 'answersWithinDays', { least: 0, most: 30 }),
    position: numberIn(form, 'position', { least: 0, most: 999 }) ?? 0,
    verifyBy: dayIn(form, 'verifyBy'),
  };
  const said = gathering(form, () => checkedInput(FormShape, typed), labelled);
  settle(form);
  return said ?? typed;
}

const FormShape = Contact.omit({
  id: true,
  municipality: true,
  slug: true,
  modified: true,
  example: true,
  placeholder: true,
  verified: true,
}).extend({ helpsWith: Contact.shape.helpsWith.min(1) });

function textsIn(fields: Fields) {
  const text = (name: string): string => textOrNull(fields, name) ?? '';
  return {
    role: text('role'),
    helpsWith: text('helpsWith'),
    text: text('text'),
    organisation: textOrNull(fields, 'organisation'),
    phone: textOrNull(fields, 'phone'),
    email: textOrNull(fields, 'email'),
    url: textOrNull(fields, 'url'),
    hours: textOrNull(fields, 'hours'),
    deputyId: textOrNull(fields, 'deputyId'),
    placeId: textOrNull(fields, 'placeId'),
  };
}

/** Each weekday is a field of its own: `15-17`, `15.00–17.00 og 19-21`. An empty one is a day on which nobody is there. */
function schedulesIn(form: Reading): Schedule[] {
  return weekdays.flatMap((byday) => {
    const spans = fieldText(form.fields, byday).split(/[,;]|\bog\b/);
    return spans.filter((span) => span.trim() !== '').flatMap((span) => scheduleIn(form, byday, span.trim()));
  });
}

function scheduleIn(form: Reading, byday: Weekday, span: string): Schedule[] {
  const [, opens = '', closes = ''] = /^(.+?)\s*(?:-|–|til)\s*(.+)$/.exec(span) ?? [];
  const [opensAt, closesAt] = [readTimeOfDay(opens), readTimeOfDay(closes)];
  if (opensAt !== null && closesAt !== null && opensAt < closesAt && closesAt < '24')
    return [{ byday, opensAt, closesAt }];
  form.complaints.push(notHours(byday, span.slice(0, 40)));
  return [];
}

function notHours(field: Weekday, typed: string): Complaint {
  return {
    field,
    da: `»${typed}« er ikke en åbningstid. Skriv, hvornår den begynder og slutter samme dag, som 15-17.`,
    en: `“${typed}” are no opening hours. Write when they begin and end on the same day, like 15-17.`,
  };
}

function hoursOn(byday: Weekday, schedules: readonly Schedule[]): string[] {
  const spans = schedules.filter((one) => one.byday === byday);
  return spans.length === 0 ? [] : [spans.map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`).join(', ')];
}

const labelled = labelledBy({
  role: { da: 'Rolle', en: 'Role' },
  organisation: { da: 'Hører til', en: 'Belongs to' },
  helpsWith: { da: 'Hjælper med', en: 'Helps with' },
  text: { da: 'Mere om det', en: 'More about it' },
  phone: { da: 'Telefon', en: 'Phone' },
  email: { da: 'Mail', en: 'E-mail' },
  url: { da: 'Hjemmeside', en: 'Web site' },
  hours: { da: 'Hvornår svarer I?', en: 'When do you answer?' },
  schedules: { da: 'Mandag', en: 'Monday', field: 'MO' },
});
