/** Places in the office: changed, retired, and merged; what happens there follows. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announcement } from '#db/schema/announcement.ts';
import { draft } from '#db/schema/draft.ts';
import { event, occurrence } from '#db/schema/event.ts';
import { place } from '#db/schema/place.ts';
import type { Municipality } from '#domain/municipality.ts';
import { createContact } from '#services/contact/create.ts';
import { getContact } from '#services/contact/queries.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { createEvent } from '#services/event/create.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { asVisitor } from '#services/hub.ts';
import { getMunicipality, getRevision } from '#services/municipality/queries.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { getOpportunity } from '#services/opportunity/queries.ts';
import { changePlace } from '#services/place/change.ts';
import { createPlace } from '#services/place/create.ts';
import { mergePlace } from '#services/place/merge.ts';
import { listMergedPlaces } from '#services/place/merged.ts';
import { listPlaces } from '#services/place/queries.ts';
import { offerPlace, retirePlace } from '#services/place/retire.ts';
import { getMyChoices } from '#services/profile/choices.ts';
import { hide } from '#services/profile/hide.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asYoung, hire, type Hired } from '../support/people.ts';
import { joinKolding } from '../support/two-homes.ts';
import { refusal, refused } from './refused.ts';

let at: TestHub;
let home: Municipality;
let editor: Hired;
let theirs: Awaited<ReturnType<typeof joinKolding>>;
beforeAll(async () => {
  at = await openTestHub();
  home = await getMunicipality(at.hub, 'haderslev');
  theirs = await joinKolding(at.hub);
  editor = await hire(at.hub, { role: 'editor' });
});
afterAll(() => at.close());

const keyOf = (id: string) => ({ municipality: 'haderslev', id });
const number = async (): Promise<number> => (await getRevision(at.hub, 'haderslev')).number;
const club = { title: 'Klub', category: 'musik', start: '2026-11-26T19:00', end: '2026-11-26T22:00' };
const weekly = { ...club, rule: 'FREQ=WEEKLY;COUNT=4' };
const add = async (name: string, town: string | null = 'vojens') =>
  (await createPlace(editor.ctx, 'haderslev', { name, town })).id;

describe('a place that changes', () => {
  test('takes the events along: their dates are in the new town, and calendars take the new address in', async () => {
    const id = await add('Kulturhuset');
    const made = await createEvent(editor.ctx, 'haderslev', { ...club, placeId: id });
    const before = await number();
    at.setNow('2026-11-24T08:00:00Z');
    await changePlace(editor.ctx, keyOf(id), { town: 'haderslev', streetAddress: 'Nygade 1' });
    expect(await number()).toBe(before + 1);
    const after = await getEventForOffice(editor.ctx, home, made.id);
    expect([after.sequence, after.modified]).toEqual([made.sequence + 1, '2026-11-24T08:00:00Z']);
    const dates = await at.hub.db.read.select().from(occurrence).where(eq(occurrence.eventId, made.id));
    expect(dates.map(({ town }) => town)).toEqual(['haderslev']);
    const told = await at.hub.db.read.select().from(announcement).where(eq(announcement.itemId, made.id));
    expect(told.map(({ kind }) => kind)).toEqual(['published', 'changed']);
  });

  test('is nobody’s business while nothing public is there, and nothing is written that does not differ', async () => {
    const id = await add('Hemmeligt');
    await createEvent(editor.ctx, 'haderslev', { ...club, placeId: id, visibility: 'members' });
    const before = await number();
    await changePlace(editor.ctx, keyOf(id), { name: 'Stadig hemmeligt' });
    await changePlace(editor.ctx, keyOf(id), { name: 'Stadig hemmeligt' });
    expect(await number()).toBe(before);
  });

  test.each([
    ['town', { town: 'atlantis' }],
    ['latitude', { latitude: 91 }],
    ['postalCode', { postalCode: '61' }],
    ['name', { name: ' ' }],
  ])('is refused when the %s cannot be right', async (field, change) => {
    expect(await refusal(changePlace(editor.ctx, keyOf(await add('Et sted')), change))).toBe(`invalid ${field}`);
  });
});

test('a retired place keeps what is there, and can be used again', async () => {
  const id = await add('Lukket');
  const made = await createEvent(editor.ctx, 'haderslev', { ...club, placeId: id });
  const before = await number();
  expect((await retirePlace(editor.ctx, keyOf(id))).retired).toBe(true);
  expect((await getEventForOffice(editor.ctx, home, made.id)).placeId).toBe(id);
  expect(await number()).toBe(before);
  expect((await offerPlace(editor.ctx, keyOf(id))).retired).toBe(false);
  expect(await refusal(retirePlace(editor.ctx, keyOf(theirs.places)))).toBe('not_found place');
});

describe('a duplicate', () => {
  test('is merged: everything there is at the other, single dates and what is hidden too, and calendars follow', async () => {
    const [from, into] = [await add('Bispen'), await add('Multihuset Bispen', 'haderslev')];
    const made = await createEvent(editor.ctx, 'haderslev', { ...club, placeId: from });
    const elsewhere = await createEvent(editor.ctx, 'haderslev', {
      ...weekly,
      overrides: [
        {
          recurrenceId: '2026-12-03T19:00',
          cancelled: false,
          reason: null,
          start: null,
          end: null,
          title: null,
          summary: null,
          placeId: from,
        },
      ],
    });
    const job = await createOpportunity(editor.ctx, 'haderslev', {
      kind: 'job',
      title: 'Job',
      openWhileAway: 'yes',
      placeId: from,
    });
    const role = await createContact(editor.ctx, 'haderslev', { role: 'Vært', helpsWith: 'Huset', placeId: from });
    const begun = await beginDraft(editor.ctx, 'haderslev', { proposal: 'change', noun: 'contact', itemId: role.id });
    const young = await asYoung(at.hub);
    await hide(young, { kind: 'places', name: from });
    const other = await asYoung(at.hub, 'Ulven');
    expect((await mergePlace(editor.ctx, keyOf(from), into)).id).toBe(into);
    const after = await getEventForOffice(editor.ctx, home, made.id);
    expect([after.placeId, after.sequence]).toEqual([into, made.sequence + 1]);
    expect((await getEventForOffice(editor.ctx, home, elsewhere.id)).overrides[0]?.placeId).toBe(into);
    expect((await getOpportunity(at.hub, home, job.id)).placeId).toBe(into);
    expect((await getContact(at.hub, home, role.id)).placeId).toBe(into);
    const dates = await at.hub.db.read.select().from(occurrence).where(eq(occurrence.placeId, from));
    expect(dates).toEqual([]);
    const [moved] = await at.hub.db.read.select().from(draft).where(eq(draft.id, begun.id));
    expect(moved?.fields.placeId).toEqual([into]);
    expect((await getMyChoices(young)).hidden.places.toSorted()).toEqual([from, into].toSorted());
    expect((await getMyChoices(other)).hidden.places).toEqual([]);
    const [gone] = await at.hub.db.read.select().from(place).where(eq(place.id, from));
    expect(gone).toMatchObject({ retired: true, mergedIntoId: into });
    expect((await listPlaces(at.hub, home)).some(({ id }) => id === into)).toBe(true);
  });

  test('is not merged into itself, a retired place or Kolding’s, and then nothing has moved', async () => {
    const [from, retired] = [await add('Et'), await add('To')];
    const made = await createEvent(editor.ctx, 'haderslev', { ...club, placeId: from });
    await retirePlace(editor.ctx, keyOf(retired));
    expect(await refusal(mergePlace(editor.ctx, keyOf(from), from))).toBe('invalid into');
    expect(await refusal(mergePlace(editor.ctx, keyOf(from), retired))).toBe('invalid into');
    expect(await refusal(mergePlace(editor.ctx, keyOf(from), theirs.places))).toBe('invalid into');
    expect(await refusal(mergePlace(editor.ctx, keyOf(from), ''))).toBe('invalid into');
    expect(await refusal(mergePlace(editor.ctx, keyOf(theirs.places), from))).toBe('not_found place');
    const [row] = await at.hub.db.read.select().from(event).where(eq(event.id, made.id));
    expect(row?.placeId).toBe(from);
  });
});

test('the public is told which places turned out to be another that it may know of, and no other', async () => {
  const [from, into, hidden] = [await add('Gamle Hal'), await add('Ny Hal'), await add('Værestedet')];
  await createEvent(editor.ctx, 'haderslev', { ...club, placeId: from });
  await createEvent(editor.ctx, 'haderslev', { ...club, placeId: hidden, visibility: 'members' });
  await mergePlace(editor.ctx, keyOf(await add('Værested')), hidden);
  const first = await add('Ældste Hal');
  await mergePlace(editor.ctx, keyOf(first), from);
  await mergePlace(editor.ctx, keyOf(from), into);
  const told = await listMergedPlaces(asVisitor(at.hub), home);
  const name = 'Ny Hal';
  expect(told.filter((one) => one.into === into).map((one) => one.from)).toEqual(
    expect.arrayContaining([first, from]) as unknown,
  );
  expect(told).toContainEqual({ from, into, name });
  expect(told.some((one) => one.into === hidden)).toBe(false);
  expect(await listMergedPlaces(asVisitor(at.hub), await getMunicipality(at.hub, 'kolding'))).toEqual([]);
});

describe('a place’s draft', () => {
  const publish = async (typed: Record<string, string[]>) => {
    const begun = await beginDraft(editor.ctx, 'haderslev', { proposal: 'create', noun: 'place' }, typed);
    return publishDraft(editor.ctx, { municipality: 'haderslev', id: begun.id, version: begun.version });
  };

  test('makes a place of what was typed, the position as a map has it', async () => {
    const { itemId } = await publish({
      name: ['Streetmekka'],
      town: ['vojens'],
      position: ['55.249412, 9.487801'],
      postalCode: ['6500'],
    });
    const [row] = await at.hub.db.read.select().from(place).where(eq(place.id, itemId));
    expect(row).toMatchObject({
      name: 'Streetmekka',
      latitude: 55.249412,
      longitude: 9.487801,
      verifyBy: '2027-11-24',
      ownerId: editor.id,
    });
  });

  test('says what is wrong at its field', async () => {
    const { complaints } = await refused(publish({ name: [''], postalCode: ['61'], position: ['9.4878, 55.2494'] }));
    expect(complaints.map(({ field }) => field).toSorted()).toEqual(['name', 'position', 'postalCode']);
    expect(complaints.find(({ field }) => field === 'position')?.da).toContain('byttet om');
    expect(await refusal(publish({ name: ['X'], town: ['atlantis'] }))).toBe('invalid town');
  });
});
