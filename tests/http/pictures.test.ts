/** Who is given a picture's files, with what headers, and how feeds and programs are told of them. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureAddress, pictureFilePath, type Picture } from '#domain/picture.ts';
import { createEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import { createStory } from '#services/story/create.ts';
import { asStaff, asYoung } from '#tests/support/people.ts';
import { cameraPhoto, scene } from '#tests/support/photos.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { joinKolding } from '#tests/support/two-homes.ts';

const home = 'haderslev';

let at: ServedHub;
let editor: Ctx;
let cookies: Record<'ours' | 'theirs' | 'young', string>;
beforeAll(async () => {
  at = await serveHub();
  await joinKolding(at.hub);
  editor = await asStaff(at.hub, 'editor');
  cookies = {
    ours: await cookieOf(await asStaff(at.hub, 'author')),
    theirs: await cookieOf(await asStaff(at.hub, 'admin', 'kolding')),
    young: await cookieOf(await asYoung(at.hub)),
  };
});
afterAll(() => at.stop());

async function upload(made: Promise<Buffer> = scene(1500, 1000).jpeg().toBuffer()): Promise<Picture> {
  const said = { alt: 'En mur', permission: 'no-faces', permissionNote: '' } as const;
  return uploadPicture(editor, home, await made, said);
}

function eventWith(picture: Picture, more: Partial<Parameters<typeof createEvent>[2]> = {}) {
  return createEvent(editor, home, {
    title: 'Koncert',
    category: 'musik',
    start: '2026-11-26T19:00',
    end: '2026-11-26T22:00',
    pictureUrl: pictureAddress(picture),
    pictureAlt: 'En mur',
    ...more,
  });
}

async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(at.url + path, { headers, redirect: 'manual' });
}

/** Who is given its smallest file: a visitor, a young person, staff of theirs, staff of ours. */
async function whoIsGiven({ id }: Picture): Promise<number[]> {
  const asked = [{}, { Cookie: cookies.young }, { Cookie: cookies.theirs }, { Cookie: cookies.ours }];
  return Promise.all(asked.map(async (headers) => (await ask(pictureFilePath(id, 320, 'webp'), headers)).status));
}

const staffOnly = [404, 404, 404, 200];
const everybody = [200, 200, 200, 200];

describe('a file is given', () => {
  test('to its office alone until something public has the picture, and again once nothing has', async () => {
    const picture = await upload();
    expect(await whoIsGiven(picture)).toEqual(staffOnly);
    const draft = await eventWith(picture, { status: 'draft' });
    const members = await eventWith(picture, { visibility: 'members' });
    await createStory(editor, home, storyWith(picture, { published: '2026-12-24' }));
    await createStory(editor, home, storyWith(picture, { status: 'draft' }));
    expect([draft.status, members.visibility, await whoIsGiven(picture)]).toEqual(['draft', 'members', staffOnly]);
    const event = await eventWith(picture);
    expect(await whoIsGiven(picture)).toEqual(everybody);
    await withdrawEvent(editor, { municipality: home, id: event.id });
    expect(await whoIsGiven(picture)).toEqual(staffOnly);
    await createStory(editor, home, storyWith(picture));
    expect(await whoIsGiven(picture)).toEqual(everybody);
  });

  test('in every width and format it has, as what it is', async () => {
    const picture = await upload(cameraPhoto());
    await eventWith(picture);
    for (const format of ['avif', 'webp'] as const) {
      for (const width of [320, 600]) {
        const answer = await ask(pictureFilePath(picture.id, width, format));
        const bytes = Buffer.from(await answer.arrayBuffer());
        const read = await sharp(bytes).metadata();
        expect([answer.headers.get('Content-Type'), read.width, read.exif]).toEqual([
          `image/${format}`,
          width,
          undefined,
        ]);
      }
    }
    const named = await ask(pictureAddress(picture));
    expect((await sharp(Buffer.from(await named.arrayBuffer())).metadata()).width).toBe(600);
  });

  test('for a year to everybody, and is kept nowhere while it is the office’s', async () => {
    const [shown, hidden] = [await upload(), await upload()];
    await eventWith(shown);
    const path = pictureFilePath(shown.id, 640, 'avif');
    const answer = await ask(path);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
    const again = await ask(path, { 'If-None-Match': answer.headers.get('ETag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const office = await ask(pictureFilePath(hidden.id, 640, 'avif'), { Cookie: cookies.ours });
    expect([office.status, office.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    expect(office.headers.get('Cross-Origin-Resource-Policy')).toBe('same-site');
  });

  test.each([
    '00000000-320.webp',
    '00000000-320.avif',
    'x.webp',
    '00000000-320.svg',
    '-320.webp',
    '00000000-0320.webp',
  ])('to nobody as %s', async (file) => {
    const answer = await ask(`/billeder/${file}`, { Cookie: cookies.ours });
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
  });

  test('in no width that was not made', async () => {
    const picture = await upload();
    await eventWith(picture);
    for (const width of [1, 321, 1280, 1501, 9999]) {
      const { status } = await ask(pictureFilePath(picture.id, width, 'webp'));
      expect([width, status]).toEqual([width, width === 1280 ? 200 : 404]);
    }
  });
});

function storyWith(picture: Picture, more: Partial<Parameters<typeof createStory>[2]> = {}) {
  return { title: 'Nyt', text: 'Nyt', pictureUrl: pictureAddress(picture), pictureAlt: 'En mur', ...more };
}

test('pages, feeds and programs are told of it in the sizes they can use', async () => {
  const picture = await upload(scene(2400, 1600).jpeg().toBuffer());
  const { id } = picture;
  const event = await eventWith(picture, { title: 'Åbent hus' });
  const fitting = `${at.url}/billeder/${id}-1280.webp`;
  const text = async (path: string) => (await ask(path, { Accept: 'text/html' })).text();

  const page = await text(`/${home}/det-sker/${event.slug}-${event.id}`);
  expect(page).toContain(`srcset="/billeder/${id}-320.avif 320w, /billeder/${id}-640.avif 640w`);
  expect(page).toMatch(/<img src="\/billeder\/\w+-1280.webp" alt="En mur" width="1920" height="1280"/);
  expect(page).toContain(`"image":"${fitting}"`);
  expect(await text(`/${home}/det-sker`)).toMatch(
    new RegExp(`srcset="/billeder/${id}-320.avif 320w.*loading="lazy"`, 's'),
  );
  expect(await text(`/feeds/${home}.rss`)).toContain(`<media:content url="${fitting}" medium="image"/>`);
  expect(await text(`/feeds/${home}.json`)).toContain(`"image":"${fitting}"`);
  expect(await text(`/api/municipalities/${home}/events/${event.id}`)).toContain(`"pictureUrl":"${fitting}"`);
  expect(await text(`/api/municipalities/${home}/occurrences`)).toContain(`"pictureUrl":"${fitting}"`);
  expect((await ask(new URL(fitting).pathname)).status).toBe(200);
});
