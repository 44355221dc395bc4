import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { fieldsOfOpportunity, readOpportunityFields, type OpportunityDetails } from '#domain/opportunity-fields.ts';
import { openAnswers, opportunityKinds } from '#domain/opportunity.ts';

const today = '2026-11-23';
const filled: Fields = {
  title: ['Job i caféen'],
  kind: ['job'],
  openWhileAway: ['yes'],
  pays: ['gratis'],
};

function wrong(fields: Fields): string[] {
  return readOpportunityFields({ ...filled, ...fields }, today).complaints.map(({ field }) => field);
}

describe('the form of an opportunity', () => {
  test('needs a title, a kind, and two plain answers', () => {
    expect(wrong({})).toEqual([]);
    const { complaints } = readOpportunityFields({}, today);
    expect(complaints.map(({ field }) => field)).toEqual(['title', 'kind', 'openWhileAway', 'pays']);
  });

  test.each([
    ['15/3', '2027-03-15'],
    ['15. marts', '2027-03-15'],
    ['d. 1.12.2026', '2026-12-01'],
    ['2027-03-15', '2027-03-15'],
  ])('takes the deadline %s as people write it', (typed, day) => {
    expect(readOpportunityFields({ ...filled, deadline: [typed] }, today).details.deadline).toBe(day);
  });

  test('warns about a deadline that has passed, without standing in the way', () => {
    const { complaints, remarks } = readOpportunityFields({ ...filled, deadline: ['1.11.2026'] }, today);
    expect([complaints, remarks.map(({ field }) => field)]).toEqual([[], ['deadline']]);
  });

  test('warns about a last day that has passed: nobody would see it', () => {
    const { complaints, remarks } = readOpportunityFields(
      { ...filled, deadline: [], shownUntil: ['1.11.2026'] },
      today,
    );
    expect([complaints, remarks.map(({ field }) => field)]).toEqual([[], ['shownUntil']]);
  });

  test('takes an address without its beginning, and nothing that is no address of the web', () => {
    const typed = (url: string) => readOpportunityFields({ ...filled, url: [url] }, today);
    expect(typed('example.org/job').details.url).toBe('https://example.org/job');
    expect(typed('http://example.org/job').complaints).toEqual([]);
    for (const url of ['javascript:alert(1)', 'spørg i klubben']) {
      expect(typed(url).complaints.map(({ field }) => field)).toEqual(['url']);
    }
  });

  test.each<[string, Fields, string[]]>([
    ['ages that cross', { ageFrom: ['18'], ageTo: ['15'] }, ['ageTo']],
    ['an age in words', { ageFrom: ['femten'] }, ['ageFrom']],
    ['a day that is none', { deadline: ['31. februar'] }, ['deadline']],
    ['gone before its deadline', { deadline: ['15.3.2027'], shownUntil: ['1.3.2027'] }, ['shownUntil']],
    ['a text of 20,001 characters', { text: ['x'.repeat(20_001)] }, ['text']],
    ['a title of 201 characters', { title: ['x'.repeat(201)] }, ['title']],
    ['somebody pays, nobody knows who', { pays: ['koster'] }, ['whoPays']],
    ['free, and somebody pays', { whoPays: ['Kommunen betaler.'] }, ['whoPays']],
    ['a kind that there is not', { kind: ['krig'] }, ['kind']],
  ])('complains about %s at its field', (_, fields, expected) => {
    expect(wrong(fields)).toEqual(expected);
  });

  test('says everything at once, and calls each field what the form calls it', () => {
    const { complaints } = readOpportunityFields(
      { ...filled, title: [''], ageFrom: ['x'], deadline: ['y'], url: ['z z'], text: ['x'.repeat(20_001)] },
      today,
    );
    expect(complaints.map(({ field }) => field)).toEqual(
      ['ageFrom', 'deadline', 'title', 'text', 'url'].toSorted(order(complaints)),
    );
    expect(complaints.find(({ field }) => field === 'text')?.da).toBe('Feltet »Mere tekst« må højst have 20000 tegn.');
  });
});

/** In the order they came in: only that all are there matters. */
function order(complaints: readonly { field: string }[]): (a: string, b: string) => number {
  const at = (name: string): number => complaints.findIndex(({ field }) => field === name);
  return (a, b) => at(a) - at(b);
}

const line = fc.stringMatching(/^[a-zæøå]{1,20}$/);
const lineOrNull = fc.option(line);
const day = fc.constantFrom('2026-12-01', '2027-03-15', '2028-02-29');
const details: fc.Arbitrary<OpportunityDetails> = fc.record({
  title: line,
  kind: fc.constantFrom(...opportunityKinds),
  summary: fc.oneof(line, fc.constant('')),
  text: fc.stringMatching(/^[a-z*\n]{0,40}$/),
  organiser: lineOrNull,
  placeId: fc.option(fc.constant('aaaaaaaa')),
  contactId: fc.option(fc.constant('bbbbbbbb')),
  url: fc.option(fc.constant('https://example.org/job')),
  deadline: fc.option(day),
  ageFrom: fc.option(fc.integer({ min: 0, max: 15 })),
  ageTo: fc.option(fc.integer({ min: 15, max: 120 })),
  openWhileAway: fc.constantFrom(...openAnswers),
  whoPays: lineOrNull,
  shownUntil: fc.constant(null),
  verifyBy: fc.option(day),
  ownerRole: lineOrNull,
});

test('what a form begins with is read back as the same opportunity', () => {
  fc.assert(
    fc.property(details, (item) => {
      const read = readOpportunityFields(fieldsOfOpportunity(item), today);
      expect(read).toEqual({ details: item, complaints: [], remarks: [] });
    }),
  );
});
