/** What the office keeps to itself has one name here, and no door that is open to everybody says it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announcement } from '#db/schema/announcement.ts';
import type { Fields } from '#domain/draft.ts';
import { pictureAddress } from '#domain/picture.ts';
import { createContact } from '#services/contact/create.ts';
import { withdrawContact } from '#services/contact/withdraw.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { sendDraft } from '#services/draft/state.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import { createPlace } from '#services/place/create.ts';
import { createStory } from '#services/story/create.ts';
import { withdrawStory } from '#services/story/withdraw.ts';
import { saveItem } from '#services/saved/save.ts';
import { createPersonalFeed } from '#services/personal-feed/create.ts';
import { asStaff, asYoung, type Young } from '#tests/support/people.ts';
import { scene } from '#tests/support/photos.ts';
import { lookThrough, publicDoors, type Seen } from '#tests/support/public-doors.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { joinKolding } from '#tests/support/two-homes.ts';

const home = 'haderslev';
/** What must not be met: in a title, a place's name and address, a text, a picture's description. */
const canary = 'Kanariefugl';
const evening = { title: 'Torsdagsklub', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };
const secret = { ...evening, title: canary, summary: canary, organiser: canary };

let at: ServedHub;
let editor: Ctx;
let young: Young;
/** Their own, with everything in it. */
let calendar: string;
/** A place that only the office knows. */
let place: string;
beforeAll(async () => {
  at = await serveHub();
  await joinKolding(at.hub);
  editor = await asStaff(at.hub, 'editor');
  young = await asYoung(at.hub);
  const contents = ['saved', 'interests', 'deadlines', 'drop-in'] as const;
  calendar = (await createPersonalFeed(young, { name: 'Min', contents })).address;
  const hall = await createPlace(editor, home, { name: 'Hallen', town: 'haderslev' });
  place = (await createPlace(editor, home, { name: canary, town: 'vojens', streetAddress: `${canary} 1` })).id;
  await createEvent(editor, home, { ...evening, placeId: hall.id, rule: 'FREQ=WEEKLY;COUNT=4' });
  await createContact(editor, home, { role: 'Ungevejleder', helpsWith: 'Alt', placeId: hall.id });
  await createStory(editor, home, { title: 'Nyt', text: 'Nyt' });
  await createOpportunity(editor, home, { kind: 'job', title: 'Avisbud', openWhileAway: 'yes', placeId: hall.id });
});
afterAll(() => at.stop());

/** Everything there is to see and everything that is told, with the ids of what should not be there. */
async function all(ids: readonly string[]): Promise<{ seen: Map<string, Seen>; told: unknown[] }> {
  const seen = await lookThrough(at.url, publicDoors([place, ...ids], [canary, 'kanarie']), at.hub.clock());
  const told = await at.hub.db.read.select().from(announcement);
  return { seen, told };
}

/** The words somebody looked for come back on the page that found nothing, and so does an address; nothing else may. */
function said({ text }: Seen): string {
  return text.replaceAll(
    /value="[Kk]anarie(fugl)?"|[?&](amp;|#38;)?q=[Kk]anarie(fugl)?|[»“][Kk]anarie(fugl)?[«”]/g,
    '',
  );
}

async function expectUnknown(ids: readonly string[]): Promise<Awaited<ReturnType<typeof all>>> {
  const found = await all(ids);
  expect(found.seen.size).toBeGreaterThan(60);
  for (const [door, one] of found.seen) expect(said(one), door).not.toMatch(/kanarie/i);
  expect(JSON.stringify(found.told)).not.toMatch(/kanarie/i);
  return found;
}

const draftOf = (noun: 'event' | 'contact' | 'story' | 'opportunity' | 'place', fields: Fields) =>
  beginDraft(editor, home, { proposal: 'create', noun }, fields);
const eventFields = { date: ['2026-12-03'], from: ['17:00'], to: ['19:00'], category: ['klub'] };

/** What was never public: it leaves no trace at all. */
const kept: [string, () => Promise<{ id: string }>][] = [
  ['where only members meet', () => createEvent(editor, home, { ...secret, placeId: place, visibility: 'members' })],
  ['where a draft would be', () => createEvent(editor, home, { ...secret, placeId: place, status: 'draft' })],
  ['that a form types', () => draftOf('event', { ...eventFields, title: [canary], newPlace: [`${canary}hallen`] })],
  [
    'that waits to be reviewed',
    async () => sendDraft(editor, await draftOf('event', { ...eventFields, title: [canary], placeId: [place] })),
  ],
  ['that a contact’s form says', () => draftOf('contact', { role: [canary], helpsWith: [canary], placeId: [place] })],
  ['that a story’s form says', () => draftOf('story', { title: [canary], text: [canary] })],
  [
    'that an opportunity’s form says',
    () => draftOf('opportunity', { title: [canary], kind: ['job'], placeId: [place] }),
  ],
  ['that a place’s form says', () => draftOf('place', { name: [canary], town: ['vojens'] })],
  ['of an opportunity that is a draft', () => createOpportunity(editor, home, { ...job(), status: 'draft' })],
  ['of a story for later', () => createStory(editor, home, { title: canary, text: canary, published: '2027-01-01' })],
  ['of a story that is a draft', () => createStory(editor, home, { title: canary, text: canary, status: 'draft' })],
  [
    'of a series for members with a date elsewhere',
    async () => {
      const event = await createEvent(editor, home, { ...secret, visibility: 'members', rule: 'FREQ=WEEKLY;COUNT=3' });
      return changeOccurrence(editor, dateOf(event.id), { placeId: place, title: canary });
    },
  ],
  [
    'of a picture that nothing shows',
    async () => {
      const picture = await upload();
      const shown = { pictureUrl: pictureAddress(picture), pictureAlt: canary };
      await createEvent(editor, home, { ...secret, ...shown, status: 'draft' });
      return picture;
    },
  ],
];

function job() {
  return { kind: 'job', title: canary, summary: canary, openWhileAway: 'yes', placeId: place } as const;
}

async function upload() {
  const told = { alt: canary, permission: 'no-faces', permissionNote: canary } as const;
  return uploadPicture(editor, home, await scene(640, 480).jpeg().toBuffer(), told);
}

function dateOf(id: string) {
  return { municipality: home, id, recurrenceId: '2026-12-10T19:00' };
}

/** Each step has a minute of its own, so that a stamp that followed it would be seen. */
let minutes = 0;
function aMinuteLater(): void {
  minutes += 1;
  at.setNow(`2026-11-23T17:${String(minutes).padStart(2, '0')}:00Z`);
}

describe('nobody outside the office is told', () => {
  test.each(kept)('%s: nothing says it, and nothing says that anything happened', async (_, hide) => {
    aMinuteLater();
    const before = await all([]);
    aMinuteLater();
    const { id } = await hide();
    aMinuteLater();
    const after = await expectUnknown([id]);
    expect(after.told).toEqual(before.told);
    for (const [door, was] of before.seen) expect([door, after.seen.get(door)]).toEqual([door, was]);
  });

  test('of an example, where examples are not shown: nothing says it', async () => {
    const { id } = await createEvent(editor, home, { ...secret, placeId: place, example: true });
    await expectUnknown([id]);
  });
});

/** What was public: there, and at the next fetch not there any more. */
type Shown = { ids: string[]; takeBack: () => Promise<unknown> };
const schedules = [{ byday: 'TH', opensAt: '15:00', closesAt: '17:00' }] as const;
const shown: [string, () => Promise<Shown>][] = [
  [
    'a contact with drop-in hours',
    async () => {
      const said = { role: canary, helpsWith: canary, hours: canary, schedules: [...schedules], placeId: place };
      const { id } = await createContact(editor, home, said);
      await createContact(editor, home, { role: 'Vejleder', helpsWith: 'Alt', deputyId: id });
      await saveItem(young, { noun: 'contact', id });
      return { ids: [id], takeBack: () => withdrawContact(editor, { municipality: home, id }) };
    },
  ],
  [
    'an opportunity with a deadline',
    async () => {
      const { id } = await createOpportunity(editor, home, { ...job(), deadline: '2026-12-10' });
      await saveItem(young, { noun: 'opportunity', id });
      return { ids: [id], takeBack: () => withdrawOpportunity(editor, { municipality: home, id }) };
    },
  ],
  [
    'a story with a picture',
    async () => {
      const picture = await upload();
      const words = { title: canary, text: canary, pictureUrl: pictureAddress(picture), pictureAlt: canary };
      const { id } = await createStory(editor, home, words);
      return { ids: [id, picture.id], takeBack: () => withdrawStory(editor, { municipality: home, id }) };
    },
  ],
  [
    'a date of a series that is something else, elsewhere',
    async () => {
      const { id } = await createEvent(editor, home, { ...evening, rule: 'FREQ=WEEKLY;COUNT=3' });
      await changeOccurrence(editor, dateOf(id), { placeId: place, title: canary });
      await saveItem(young, { noun: 'event', id });
      return { ids: [id], takeBack: () => withdrawOccurrence(editor, dateOf(id)) };
    },
  ],
  ...events(),
  // The last, since it ends the day.
  [
    'an opportunity that is shown until a day',
    async () => {
      const { id } = await createOpportunity(editor, home, {
        ...job(),
        deadline: '2026-11-23',
        shownUntil: '2026-11-23',
      });
      await saveItem(young, { noun: 'opportunity', id });
      return { ids: [id], takeBack: () => Promise.resolve(at.setNow('2026-11-23T23:30:00Z')) };
    },
  ],
];

function events(): [string, () => Promise<Shown>][] {
  const cases: [string, (key: { municipality: string; id: string }) => Promise<unknown>][] = [
    ['that is withdrawn', (key) => withdrawEvent(editor, key)],
    ['that comes to be for members', (key) => changeEvent(editor, key, { visibility: 'members' })],
    ['that is called something else, elsewhere', (key) => changeEvent(editor, key, elsewhere)],
  ];
  return cases.map(([name, takeBack]) => [
    `an event ${name}`,
    async () => {
      const picture = await upload();
      const pictured = { pictureUrl: pictureAddress(picture), pictureAlt: canary };
      const { id } = await createEvent(editor, home, { ...secret, ...pictured, placeId: place });
      await saveItem(young, { noun: 'event', id });
      return { ids: [id, picture.id], takeBack: () => takeBack({ municipality: home, id }) };
    },
  ]);
}

const elsewhere = { title: 'Klub', summary: '', organiser: null, placeId: null, pictureUrl: null, pictureAlt: null };

describe('what was taken back is gone at the next fetch', () => {
  test.each(shown)('%s', async (what, show) => {
    aMinuteLater();
    const { ids, takeBack } = await show();
    const before = await all(ids);
    const telling = [...before.seen].filter(([, one]) => /kanarie/i.test(said(one))).map(([door]) => door);
    expect(telling.length).toBeGreaterThan(2);
    expect((await (await fetch(calendar)).text()).includes(canary)).toBe(what !== 'a story with a picture');
    aMinuteLater();
    await takeBack();
    await expectUnknown(ids);
    expect(await (await fetch(calendar)).text()).not.toContain(canary);
  });
});
