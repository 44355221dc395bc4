/** All of an event is moved, with a reason that everybody may read: and everybody can, on the page and in the calendar. */
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { eventPath } from '#domain/listing.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { saveDraft } from '#services/draft/save.ts';
import { createEvent } from '#services/event/create.ts';
import { moveEvent } from '#services/event/move.ts';
import type { Ctx } from '#services/hub.ts';
import { getUndoable, undoChange } from '#services/item/undo.ts';
import { monday } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { sender } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';
const reason = 'Salen er optaget af valget';

let at: ServedHub;
let editor: Ctx;
beforeAll(async () => {
  at = await serveHub();
  editor = await asStaff(at.hub, 'editor');
});
afterAll(() => at.stop());

const key = ({ id }: Event) => ({ municipality: home, id });
const read = async (path: string): Promise<string> => (await fetch(at.url + path)).text();
const noticesOn = async (path: string): Promise<string[]> => {
  const { document } = parseHTML(await read(path));
  return [...document.querySelectorAll('.listing-notice')].map((one) => one.textContent.trim());
};
/** A calendar's lines, unfolded (RFC 5545 §3.1). */
const calendar = async (): Promise<string> => (await read(`/feeds/${home}.ics`)).replaceAll('\r\n ', '');

const film = { title: 'Filmaften', category: 'klub', start: '2026-12-03T19:00', end: '2026-12-03T22:00' };

test('what happens once: the page, the lists, the calendar and search engines say from when and why', async () => {
  const event = await createEvent(editor, home, film);
  await moveEvent(editor, key(event), { start: '2026-12-05T19:00', reason });
  const said = `Flyttet fra torsdag den 3. december: ${reason}`;
  expect(await noticesOn(eventPath(event))).toEqual([said]);
  expect(await noticesOn(`/${home}/det-sker`)).toEqual([said]);
  expect(await read(eventPath(event))).toContain('"previousStartDate":"2026-12-03T19:00:00+01:00"');
  expect(await calendar()).toContain(`DESCRIPTION:Flyttet: ${reason}`);
  const [item] = (JSON.parse(await read(`/feeds/${home}.json`)) as { items: { _hjemegn: object }[] }).items;
  expect(item?._hjemegn).toMatchObject({ status: 'moved', previous_start: '2026-12-03T19:00', reason });
  // Undone, nothing of it is left.
  const last = await getUndoable(editor, home, { noun: 'event', itemId: event.id });
  await undoChange(editor, { municipality: home, noun: 'event', itemId: event.id, number: last!.number });
  expect(await noticesOn(eventPath(event))).toEqual([]);
  expect(await calendar()).not.toContain(reason);
});

test('a series: its page says it until the date that fell away is past', async () => {
  const club = await createEvent(editor, home, { ...film, title: 'Klub', rule: 'FREQ=WEEKLY;COUNT=9' });
  await moveEvent(editor, key(club), { start: '2026-12-02T18:00', reason });
  expect(await noticesOn(eventPath(club))).toEqual([`Flyttet fra torsdag den 3. december: ${reason}`]);
  at.setNow('2026-12-04T09:00:00Z');
  expect(await noticesOn(eventPath(club))).toEqual([]);
  at.setNow(monday.toString());
});

test('whoever moves it in its form sees first what will be said of it', async () => {
  const event = await createEvent(editor, home, { ...film, title: 'Krea' });
  const change = { proposal: 'change', noun: 'event', itemId: event.id } as const;
  const { id, version, fields } = await beginDraft(editor, home, change);
  await saveDraft(editor, { municipality: home, id, version }, { ...fields, date: ['5.12.2026'] });
  const { document } = await sender(at.url, await cookieOf(editor)).look(`/kontoret/kladder/${id}/vis`);
  const page = document.getElementById('side')?.closest('section')?.textContent ?? '';
  expect(page).toContain('Flyttet fra torsdag den 3. december');
});
