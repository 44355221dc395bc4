/** What is said of a picture, where it is used, and what becomes of one that nothing has. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureFile } from '#db/schema/picture.ts';
import { pictureAddress, type Picture, type PictureDetails } from '#domain/picture.ts';
import { createEvent } from '#services/event/create.ts';
import { changeEvent } from '#services/event/change.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { changePicture, describePicture } from '#services/picture/change.ts';
import { clearUnusedPictures } from '#services/picture/clear-unused.ts';
import { deletePicture } from '#services/picture/delete.ts';
import { findPicture, getPicture, listPictures } from '#services/picture/queries.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import { createStory } from '#services/story/create.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { scene } from '#tests/support/photos.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { refused } from './refused.ts';

const home = 'haderslev';
const said: PictureDetails = { alt: 'En rød mur', permission: 'no-faces', permissionNote: '' };

let at: TestHub;
let author: Ctx;
let editor: Ctx;
beforeAll(async () => {
  at = await openTestHub();
  await joinKolding(at.hub);
  author = await asStaff(at.hub, 'author');
  editor = await asStaff(at.hub, 'editor');
});
afterAll(() => at.close());

async function upload(bytes: Uint8Array, details: PictureDetails = said): Promise<Picture> {
  return uploadPicture(author, home, bytes, details);
}

async function filesOf({ id }: Picture) {
  const rows = await at.hub.db.read.select().from(pictureFile);
  return rows.filter(({ pictureId }) => pictureId === id).toSorted((a, b) => a.width - b.width);
}

describe('what is said of a picture', () => {
  test('may wait, but nothing is published with it until somebody has said it', async () => {
    const kept = await upload(await scene().jpeg().toBuffer(), { alt: '', permission: null, permissionNote: '' });
    const details = {
      title: 'Koncert',
      category: 'musik',
      start: '2026-12-01T19:00',
      end: '2026-12-01T22:00',
      pictureUrl: pictureAddress(kept),
      pictureAlt: 'En rød mur',
    };
    const fields = async (act: Promise<unknown>) => (await refused(act)).complaints.map(({ field }) => field);
    expect(await fields(createEvent(editor, home, details))).toEqual(['picturePermission']);
    expect(await fields(createEvent(editor, home, { ...details, pictureAlt: null }))).toEqual(['pictureAlt']);
    expect(await fields(createStory(editor, home, { ...storyWith(kept) }))).toEqual(['picturePermission']);
    const key = { municipality: home, id: kept.id };
    await describePicture(author, key, { ...said, permission: 'consent' });
    expect(await fields(createEvent(editor, home, details))).toEqual(['pictureNote']);
    await describePicture(author, key, { ...said, permission: 'consent', permissionNote: 'Sag 12' });
    expect((await createEvent(editor, home, details)).pictureUrl).toBe(pictureAddress(kept));
  });

  test('is changed wherever it is used, and each change is recorded', async () => {
    const kept = await upload(await scene().jpeg().toBuffer());
    const event = await eventWith(kept);
    const story = await createStory(editor, home, storyWith(kept));
    const key = { municipality: home, id: kept.id };
    expect((await refused(changePicture(author, key, { ...said, alt: 'Andet' }))).code).toBe('forbidden');
    expect((await refused(changePicture(editor, key, { ...said, alt: '' }))).complaints[0]?.field).toBe('pictureAlt');
    const before = (await at.hub.revisions.current(home)).number;
    await changePicture(editor, key, { ...said, alt: 'En mur i solskin' });
    const { uses, alt } = await getPicture(editor, home, kept.id);
    expect([alt, uses.map((use) => [use.id, use.alt]).toSorted()]).toEqual([
      'En mur i solskin',
      [
        [event.id, 'En mur i solskin'],
        [story.id, 'En mur i solskin'],
      ].toSorted(),
    ]);
    expect((await at.hub.revisions.current(home)).number).toBe(before + 2);
    const shown = await getEventForOffice(editor, await getMunicipality(at.hub, home), event.id);
    expect(shown.pictureAlt).toBe('En mur i solskin');
  });
});

function storyWith(kept: Picture) {
  return { title: 'Nyt', text: 'Nyt', pictureUrl: pictureAddress(kept), pictureAlt: 'En rød mur' };
}

function eventWith(kept: Picture) {
  return createEvent(editor, home, {
    title: 'Koncert',
    category: 'musik',
    start: '2026-12-01T19:00',
    end: '2026-12-01T22:00',
    pictureUrl: pictureAddress(kept),
    pictureAlt: 'En rød mur',
  });
}

describe('a picture of another municipality', () => {
  test('is not there: not to look at, not to change, not to use', async () => {
    const theirs = await asStaff(at.hub, 'admin', 'kolding');
    const kept = await upload(await scene().jpeg().toBuffer());
    const key = { municipality: 'kolding', id: kept.id };
    expect((await refused(getPicture(theirs, 'kolding', kept.id))).code).toBe('not_found');
    expect((await refused(describePicture(theirs, key, said))).code).toBe('not_found');
    expect((await refused(changePicture(theirs, key, said))).code).toBe('not_found');
    expect((await refused(deletePicture(theirs, key))).code).toBe('not_found');
    expect(await findPicture(theirs, 'kolding', pictureAddress(kept))).toBeNull();
    expect((await listPictures(theirs, 'kolding', null)).items).toEqual([]);
    const story = await refused(createStory(theirs, 'kolding', storyWith(kept)));
    expect(story.complaints.map(({ field }) => field)).toEqual(['pictureId']);
  });

  test('nor is one of ours by a size it never had', async () => {
    const kept = await upload(await scene().jpeg().toBuffer());
    const story = await refused(createStory(editor, home, storyWith({ ...kept, width: 901 })));
    expect(story.complaints.map(({ field }) => field)).toEqual(['pictureId']);
  });
});

describe('a picture that nothing has', () => {
  test('can be deleted, and one that something has cannot', async () => {
    const [used, unused] = [
      await upload(await scene().jpeg().toBuffer()),
      await upload(await scene().png().toBuffer()),
    ];
    await eventWith(used);
    expect((await refused(deletePicture(editor, { municipality: home, id: used.id }))).code).toBe('conflict');
    await deletePicture(editor, { municipality: home, id: unused.id });
    expect(await filesOf(unused)).toEqual([]);
  });

  test('goes by itself thirty days after it was last used, not after it was sent', async () => {
    const [once, never] = [
      await upload(await scene().jpeg().toBuffer()),
      await upload(await scene().jpeg().toBuffer()),
    ];
    const event = await eventWith(once);
    const system: Ctx = { ...at.hub, actor: { kind: 'system', job: 'pictures' } };
    const day = async (date: string) => {
      at.setNow(`${date}T03:00:00Z`);
      await clearUnusedPictures(system);
      return Promise.all([once, never].map(async ({ id }) => (await filesOf({ id } as Picture)).length > 0));
    };
    expect(await day('2026-12-01')).toEqual([true, true]);
    expect(await day('2027-01-02')).toEqual([true, false]);
    await changeEvent(editor, { municipality: home, id: event.id }, { pictureUrl: null, pictureAlt: null });
    expect(await day('2027-01-03')).toEqual([true, false]);
    expect(await day('2027-02-01')).toEqual([true, false]);
    expect(await day('2027-02-03')).toEqual([false, false]);
  });
});
