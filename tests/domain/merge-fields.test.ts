import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields } from '#domain/draft.ts';
import { answered, mergeFields } from '#domain/merge-fields.ts';

const base: Fields = { title: ['Klub'], from: ['19:00'], excluded: ['2026-12-24'], comeAlone: ['ja'] };

describe('two people changed the same thing:', () => {
  test('what only one changed is taken, whoever it was', () => {
    const merge = mergeFields(base, { ...base, title: ['Torsdagsklub'] }, { ...base, from: ['18:00'], comeAlone: [] });
    expect(merge.questions).toEqual([]);
    expect(merge.fields).toEqual({ ...base, title: ['Torsdagsklub'], from: ['18:00'], comeAlone: [] });
  });

  test('what both changed alike is no question', () => {
    const mine = { ...base, title: ['Ny klub'] };
    expect(mergeFields(base, mine, { ...base, title: ['Ny klub '] })).toEqual({ fields: mine, questions: [] });
  });

  test('what both changed to different things is asked about, and either answer is taken', () => {
    const merge = mergeFields(base, { ...base, title: ['A'] }, { ...base, title: ['B'] });
    expect(merge.questions).toEqual([{ field: 'title', base: ['Klub'], mine: ['A'], theirs: ['B'] }]);
    expect(answered(merge, {})).toMatchObject({ open: ['title'] });
    expect(answered(merge, { title: 'mine' })).toEqual({ fields: { ...base, title: ['A'] }, open: [] });
    expect(answered(merge, { title: 'theirs' })).toEqual({ fields: { ...base, title: ['B'] }, open: [] });
  });

  test('dates that both leave out are all left out, and one that either puts back is back', () => {
    const mine = { ...base, excluded: ['2026-12-24', '2027-02-18'] };
    const theirs = { ...base, excluded: ['2026-12-31'] };
    expect(mergeFields(base, mine, theirs)).toEqual({
      fields: { ...base, excluded: ['2026-12-31', '2027-02-18'] },
      questions: [],
    });
  });

  test.each(['extra', 'languages', 'access'])('each value of %s counts for itself', (field) => {
    const was = { [field]: ['a', 'b', 'c'] };
    expect(mergeFields(was, { [field]: ['a', 'b', 'mine'] }, { [field]: ['theirs', 'a', 'c'] })).toEqual({
      fields: { [field]: ['a', 'mine', 'theirs'] },
      questions: [],
    });
  });

  test('what both took out is out', () => {
    expect(mergeFields({ title: ['Klub'] }, {}, {})).toEqual({ fields: { title: [] }, questions: [] });
  });

  test('nothing is guessed where nobody knows what it was', () => {
    const merge = mergeFields(null, { title: ['A'], from: ['19:00'] }, { title: [], from: ['19:00'] });
    expect(merge.questions).toEqual([{ field: 'title', base: [], mine: ['A'], theirs: [] }]);
  });
});

const values = fc.array(fc.constantFrom('', 'a', 'b', 'c', ' a'), { maxLength: 2 });
const someFields: fc.Arbitrary<Fields> = fc.dictionary(fc.constantFrom('title', 'from', 'excluded', 'x'), values);

/** A field as it reads: nothing where it is not there; a set in any order. */
const read = (fields: Fields, field: string): string[] => {
  const said = (fields[field] ?? []).map((value) => value.trim()).filter((value) => value !== '');
  return field === 'excluded' ? [...new Set(said)].toSorted() : said;
};

const everyField = ['title', 'from', 'excluded', 'x'];

describe('whatever was typed,', () => {
  test('it does not matter who came first: the same is taken and the same is asked', () => {
    fc.assert(
      fc.property(someFields, someFields, someFields, (was, mine, theirs) => {
        const [here, there] = [mergeFields(was, mine, theirs), mergeFields(was, theirs, mine)];
        const asked = here.questions.map(({ field }) => field);
        expect(asked.toSorted()).toEqual(there.questions.map(({ field }) => field).toSorted());
        for (const field of everyField.filter((one) => !asked.includes(one)))
          expect(read(here.fields, field)).toEqual(read(there.fields, field));
      }),
    );
  });

  test('merging again changes nothing', () => {
    fc.assert(
      fc.property(someFields, someFields, someFields, (was, mine, theirs) => {
        const once = mergeFields(was, mine, theirs);
        const choices = Object.fromEntries(once.questions.map(({ field }) => [field, 'theirs' as const]));
        const { fields } = answered(once, choices);
        const twice = mergeFields(theirs, fields, theirs);
        expect(twice.questions).toEqual([]);
        for (const field of everyField) expect(read(twice.fields, field)).toEqual(read(fields, field));
      }),
    );
  });

  test('nothing that anybody changed is lost without a question', () => {
    fc.assert(
      fc.property(someFields, someFields, someFields, (was, mine, theirs) => {
        const { fields, questions } = mergeFields(was, mine, theirs);
        const asked = new Set(questions.map(({ field }) => field));
        for (const side of [mine, theirs])
          for (const field of everyField.filter((one) => !asked.has(one))) {
            const before = read(was, field);
            const put = read(side, field).filter((value) => !before.includes(value));
            const changed = JSON.stringify(read(side, field)) !== JSON.stringify(before);
            if (changed) expect(read(fields, field)).toEqual(expect.arrayContaining(put));
          }
      }),
    );
  });
});
