/** Two colleagues who write the same evening: each is shown the other's before it is out twice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginDraft } from '#services/draft/begin.ts';
import { getDraft } from '#services/draft/queries.ts';
import { saveDraft } from '#services/draft/save.ts';
import { sendDraft } from '#services/draft/state.ts';
import { createEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { listAlike } from '#services/review/alike.ts';
import { reviewDraft } from '#services/review/view.ts';
import { asStaff } from '#tests/support/people.ts';
import { sender } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { joinKolding } from '#tests/support/two-homes.ts';

const home = 'haderslev';

let at: ServedHub;
let author: Ctx;
let editor: Ctx;
beforeAll(async () => {
  at = await serveHub();
  [author, editor] = [await asStaff(at.hub, 'author'), await asStaff(at.hub, 'editor')];
});
afterAll(() => at.stop());

async function written(who: Ctx, title: string, day: string, municipality = home): Promise<string> {
  const { id, version, fields } = await beginDraft(who, municipality, { proposal: 'create', noun: 'event' });
  const said = { title: [title], date: [day], from: ['19'], to: ['22'], category: ['klub'] };
  await saveDraft(who, { municipality, id, version }, { ...fields, ...said });
  return id;
}

const noteOn = async (path: string): Promise<string | null> => {
  const { document } = await sender(at.url, await cookieOf(editor)).look(path);
  const notes = [...document.querySelectorAll('.form-note')].map((one) => one.textContent.replaceAll(/\s+/g, ' '));
  return notes.find((text) => text.includes('samme navn samme dag')) ?? null;
};

const alikeOf = async (id: string) => (await reviewDraft(editor, home, id)).alike;

test('what a colleague writes of the same name and day is shown beside it, however it is spelled', async () => {
  const theirs = await written(author, 'Stor julefest!', '3.12.2026');
  const mine = await written(editor, 'stor Julefest', '3.12.2026');
  expect(await alikeOf(mine)).toEqual([
    { kind: 'draft', id: theirs, title: 'Stor julefest!', start: '2026-12-03T19:00' },
  ]);
  expect(await alikeOf(theirs)).toMatchObject([{ id: mine }]);
  expect(await noteOn(`/kontoret/kladder/${mine}/vis`)).toContain(
    'Stor julefest! · torsdag den 3. december kl. 19.00 · kladde',
  );
});

test('and what is out already, on the page where an editor decides', async () => {
  const { id } = await createEvent(editor, home, {
    title: 'Fællesspisning',
    category: 'klub',
    start: '2026-12-04',
    end: '2026-12-05',
  });
  const draft = await written(author, 'Fællesspisning', '4.12.2026');
  expect(await alikeOf(draft)).toEqual([{ kind: 'event', id, title: 'Fællesspisning', start: '2026-12-04' }]);
  const { version } = await getDraft(author, home, draft);
  await sendDraft(author, { municipality: home, id: draft, version });
  expect(await noteOn(`/kontoret/gennemse/${draft}`)).toContain('Fællesspisning · fredag den 4. december · aktivitet');
});

test('another day, another name, what is withdrawn and another municipality are not', async () => {
  const said = { title: 'Skumfest', category: 'klub', start: '2026-12-05T10:00', end: '2026-12-05T12:00' };
  const { id } = await createEvent(editor, home, said);
  await withdrawEvent(editor, { municipality: home, id });
  await written(author, 'Skumfest', '6.12.2026');
  await written(author, 'Skumfest for alle', '5.12.2026');
  await joinKolding(at.hub);
  const theirs = await asStaff(at.hub, 'editor', 'kolding');
  await written(theirs, 'Skumfest', '5.12.2026', 'kolding');
  const mine = await written(editor, 'Skumfest', '5.12.2026');
  expect(await alikeOf(mine)).toEqual([]);
  expect(await noteOn(`/kontoret/kladder/${mine}/vis`)).toBeNull();
});

test('a change of something published is no second one', async () => {
  const said = { title: 'Brunch', category: 'klub', start: '2026-12-08T10:00', end: '2026-12-08T12:00' };
  const { id } = await createEvent(editor, home, said);
  const change = await beginDraft(editor, home, { proposal: 'change', noun: 'event', itemId: id });
  expect(await listAlike(editor, home, change)).toEqual([]);
});
