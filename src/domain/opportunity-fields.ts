/** An opportunity as the fields of its form, and back. */
import type { Fields } from './draft.ts';
import { fieldText } from './draft.ts';
import type { Complaint } from './errors.ts';
import { gathering } from './form-gathering.ts';
import { labelledBy } from './form-labels.ts';
import { dayIn, numberIn, reading, textOrNull, type Reading, type Remark } from './form-reading.ts';
import { checkedInput } from './input.ts';
import { complaintsAboutLimits } from './opportunity-rules.ts';
import { Opportunity } from './opportunity.ts';
import type { Day } from './time.ts';

/** What a form decides of an opportunity. */
const OpportunityDetails = Opportunity.omit({
  id: true,
  municipality: true,
  slug: true,
  modified: true,
  example: true,
  status: true,
  published: true,
}).strict();
export type OpportunityDetails = Omit<
  Opportunity,
  'id' | 'municipality' | 'slug' | 'modified' | 'example' | 'status' | 'published'
>;

/** What a form says: as far as it can be read, what stands in the way, and what does not. */
export type OpportunityForm = { details: OpportunityDetails; complaints: Complaint[]; remarks: Remark[] };

/** Who pays is asked in two steps: does it cost anything, and how is it paid. */
export const paying = { free: 'gratis', costs: 'koster' } as const;

/** An opportunity as its form begins. */
export function fieldsOfOpportunity(item: OpportunityDetails): Fields {
  return {
    title: [item.title],
    kind: [item.kind],
    summary: [item.summary],
    text: [item.text],
    organiser: some(item.organiser),
    placeId: some(item.placeId),
    contactId: some(item.contactId),
    url: some(item.url),
    deadline: some(item.deadline),
    openWhileAway: [item.openWhileAway],
    ageFrom: some(item.ageFrom),
    ageTo: some(item.ageTo),
    pays: [item.whoPays === null ? paying.free : paying.costs],
    whoPays: some(item.whoPays),
    shownUntil: some(item.shownUntil),
    verifyBy: some(item.verifyBy),
    ownerRole: some(item.ownerRole),
  };
}

/** Reads the form. A date without a year is the next such day after `today`. */
export function readOpportunityFields(fields: Fields, today: Day): OpportunityForm {
  const form = reading(fields, today);
  const typed = typedIn(form);
  form.complaints.push(...missingIn(fields), ...complaintsAboutLimits(typed));
  gathering(form, () => checkedInput(OpportunityDetails, typed), labelled);
  if (typed.deadline !== null && typed.deadline < today) form.remarks.push(deadlinePassed);
  if (typed.shownUntil !== null && typed.shownUntil < today) form.remarks.push(shownNoMore);
  return { details: typed, complaints: form.complaints, remarks: form.remarks };
}

function typedIn(form: Reading): OpportunityDetails {
  const { fields } = form;
  const text = (name: string): string | null => textOrNull(fields, name);
  const ages = { least: 0, most: 120 };
  return {
    title: fieldText(fields, 'title') || 'Uden titel',
    kind: (text('kind') ?? 'job') as Opportunity['kind'],
    summary: fieldText(fields, 'summary'),
    text: fields.text?.[0] ?? '',
    organiser: text('organiser'),
    placeId: text('placeId'),
    contactId: text('contactId'),
    url: addressOf(text('url')),
    deadline: dayIn(form, 'deadline'),
    openWhileAway: (text('openWhileAway') ?? 'ask') as Opportunity['openWhileAway'],
    ageFrom: numberIn(form, 'ageFrom', ages),
    ageTo: numberIn(form, 'ageTo', ages),
    whoPays: fieldText(fields, 'pays') === paying.free ? null : text('whoPays'),
    shownUntil: dayIn(form, 'shownUntil'),
    verifyBy: dayIn(form, 'verifyBy'),
    ownerRole: text('ownerRole'),
  };
}

/** An address typed without its `https://` is one all the same. */
function addressOf(typed: string | null): string | null {
  return typed === null || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
}

function missingIn(fields: Fields): Complaint[] {
  const unsaid = ['title', 'kind', 'openWhileAway', 'pays'] as const;
  const [pays, whoPays] = [fieldText(fields, 'pays'), fieldText(fields, 'whoPays')];
  return [
    ...unsaid.filter((name) => fieldText(fields, name) === '').map((name) => missing[name]),
    ...(pays === paying.costs && whoPays === '' ? [missing.whoPays] : []),
    ...(pays === paying.free && whoPays !== '' ? [freeAndPaid] : []),
  ];
}

function some(value: string | number | null): string[] {
  return value === null ? [] : [String(value)];
}

const missing = {
  title: { field: 'title', da: 'Skriv en titel.', en: 'Write a title.' },
  kind: { field: 'kind', da: 'Vælg, hvad det er for noget.', en: 'Choose what kind it is.' },
  openWhileAway: {
    field: 'openWhileAway',
    da: 'Svar på, om det gælder for unge, der bor et andet sted.',
    en: 'Say whether it holds for young people who live elsewhere.',
  },
  pays: { field: 'pays', da: 'Svar på, om det koster noget.', en: 'Say whether it costs anything.' },
  whoPays: { field: 'whoPays', da: 'Skriv, hvem der betaler.', en: 'Write who pays.' },
} satisfies Record<string, Complaint>;
const freeAndPaid: Complaint = {
  field: 'whoPays',
  da: 'Du har svaret, at det ikke koster noget. Vælg »Ja«, eller slet teksten her.',
  en: 'You have said that it costs nothing. Choose “Yes”, or delete the text here.',
};
const deadlinePassed: Remark = {
  field: 'deadline',
  da: 'Fristen er gået. Muligheden kommer ikke med på listen.',
  en: 'The deadline has passed. It will not be on the list.',
};

const shownNoMore: Remark = {
  field: 'shownUntil',
  da: 'Den dag er forbi, så ingen kan se muligheden.',
  en: 'That day has passed, so nobody can see it.',
};

const labelled = labelledBy({
  title: { da: 'Hvad kan man søge eller gå til?', en: 'What can one apply for or join?' },
  kind: { da: 'Hvad er det?', en: 'What is it?' },
  summary: { da: 'Kort sagt', en: 'In short' },
  text: { da: 'Mere tekst', en: 'More text' },
  organiser: { da: 'Hvem står bag?', en: 'Who is behind it?' },
  placeId: { da: 'Sted', en: 'Place' },
  contactId: { da: 'Hvem kan man spørge?', en: 'Whom can one ask?' },
  url: { da: 'Link til at søge', en: 'Link to apply' },
  openWhileAway: { da: 'Gælder det, mens man bor et andet sted?', en: 'Does it hold while one lives elsewhere?' },
  whoPays: { da: 'Hvem betaler?', en: 'Who pays?' },
  ownerRole: { da: 'Rolle, der har ansvaret', en: 'Role that looks after it' },
});
