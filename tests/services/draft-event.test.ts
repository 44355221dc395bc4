/** An event from form to feed through drafts: new, changed, one date, this and following. */
import { describe, expect, test } from 'vitest';
import type { Draft, DraftTarget, Fields } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import { getEvent } from '#services/event/queries.ts';
import { listPlaces } from '#services/place/queries.ts';
import { givenClub } from './club.ts';
import { refused, refusal } from './refused.ts';

const given = givenClub();

const typed: Fields = {
  title: ['Pizzaaften'],
  category: ['klub'],
  date: ['3/12'],
  from: ['kl. 17'],
  to: ['19.30'],
};

function begin(target: DraftTarget, fields?: Fields): Promise<Draft> {
  return beginDraft(given.at.hub, 'haderslev', target, fields);
}

async function publishWith(draft: Draft, fields: Fields): Promise<string> {
  const key = { municipality: 'haderslev', id: draft.id, version: draft.version };
  const saved = await saveDraft(given.at.hub, key, { ...draft.fields, ...fields });
  const { itemId } = await publishDraft(given.at.hub, { ...key, version: saved.version });
  return itemId;
}

function theClub(scope: 'all' | 'one' | 'following', recurrenceId: string | null = null): DraftTarget {
  return { proposal: 'change', noun: 'event', itemId: given.club.id, scope, recurrenceId };
}

const theEvent = (id = given.club.id) => getEvent(given.at.hub, given.home, id);

describe('a new event', () => {
  test('is there for everybody once it is published, as it was typed', async () => {
    const id = await publishWith(await begin({ proposal: 'create', noun: 'event' }), typed);
    expect(await theEvent(id)).toMatchObject({
      title: 'Pizzaaften',
      start: '2026-12-03T17:00',
      end: '2026-12-03T19:30',
      rule: null,
    });
  });

  test('at a place that nobody has yet makes the place; the next one finds it, however it is written', async () => {
    const first = await publishWith(await begin({ proposal: 'create', noun: 'event' }), {
      ...typed,
      newPlace: ['Den Gamle Smedje'],
    });
    const second = await publishWith(await begin({ proposal: 'create', noun: 'event' }), {
      ...typed,
      newPlace: ['den gamle  smedje '],
    });
    const { placeId } = await theEvent(first);
    expect((await theEvent(second)).placeId).toBe(placeId);
    const named = (await listPlaces(given.at.hub, given.home)).filter((one) => one.name === 'Den Gamle Smedje');
    expect(named.map((one) => one.id)).toEqual([placeId]);
  });

  test('that is wrong says everything at once, at its fields, and leaves nothing behind', async () => {
    const draft = await begin({ proposal: 'create', noun: 'event' }, { newPlace: ['Ingen Steder'] });
    const error = await refused(
      publishWith(draft, {
        date: ['31.2.2027'],
        to: ['hen ad aften'],
        price: ['billigt'],
        ageFrom: ['ung'],
      }),
    );
    expect(error.complaints.map((one) => one.field).toSorted()).toEqual([
      'ageFrom',
      'category',
      'date',
      'from',
      'price',
      'title',
      'to',
    ]);
    expect((await listPlaces(given.at.hub, given.home)).map((one) => one.name)).not.toContain('Ingen Steder');
  });
});

describe('a change', () => {
  test('of the whole keeps what was decided for single dates, under their new times', async () => {
    await publishWith(await begin(theClub('one', '2026-12-03T19:00')), { title: ['Julebag'] });
    await publishWith(await begin(theClub('all')), { from: ['18.30'], title: ['Klub'] });
    const event = await theEvent();
    expect(event).toMatchObject({ title: 'Klub', start: '2026-11-26T18:30', end: '2026-11-26T22:00' });
    expect(event.overrides).toMatchObject([{ recurrenceId: '2026-12-03T18:30', title: 'Julebag', start: null }]);
  });

  test('that changes nothing writes nothing', async () => {
    await publishWith(await begin(theClub('all')), {});
    expect(await theEvent()).toEqual(given.club);
  });

  test('of one date moves that one alone', async () => {
    await publishWith(await begin(theClub('one', '2026-12-03T19:00')), {
      date: ['4.12.2026'],
      reason: ['Hallen er optaget.'],
    });
    expect(await given.listed()).toEqual([
      '2026-11-26T19:00 scheduled',
      '2026-12-04T19:00 moved',
      '2026-12-10T19:00 scheduled',
    ]);
    expect((await theEvent()).overrides).toMatchObject([{ reason: 'Hallen er optaget.' }]);
  });

  test('of this date and the following makes two: one that ends before it, one that goes on', async () => {
    const id = await publishWith(await begin(theClub('following', '2026-12-03T19:00')), { from: ['20'], to: ['23'] });
    expect(id).not.toBe(given.club.id);
    expect(await given.starts()).toEqual(['2026-11-26T19:00']);
    expect(await given.starts(id)).toEqual(['2026-12-03T20:00', '2026-12-10T20:00']);
  });

  test('of a date that is not there is refused', async () => {
    expect(await refusal(publishWith(await begin(theClub('one', '2026-12-04T19:00')), {}))).toBe('invalid date');
  });
});
