/** The page that hands things over, where there is nothing that can be. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import type { Ctx } from '#services/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { formsOf, sender } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';
const path = '/kontoret/overdrag';
const evening = { title: 'Brunch', category: 'klub', start: '2026-12-05T10:00', end: '2026-12-05T12:00' };

let at: ServedHub;
let editor: Ctx;
let author: Ctx;
beforeAll(async () => {
  at = await serveHub();
  [editor, author] = [await asStaff(at.hub, 'editor'), await asStaff(at.hub, 'author')];
});
afterAll(() => at.stop());

const visitAs = async (who: Ctx) => sender(at.url, await cookieOf(who));

test('an author who asks for what is another’s is told that it is', async () => {
  const { id } = await createEvent(editor, home, evening);
  const { document } = await (await visitAs(author)).look(`${path}?ting=event:${id}`);
  expect(document.querySelector('main')?.textContent).toContain('»Brunch« har en anden ansvaret for.');
});

test('what is handed over twice is handed over once, and the second time that is said', async () => {
  const office = await visitAs(editor);
  const form = formsOf(await office.look(path)).find(({ name }) => name.startsWith('Overdrag'));
  if (form === undefined) throw new Error('There is nothing to hand over.');
  const to = 'id' in author.actor ? author.actor.id : '';
  const answers = [await office.send(path, form, { to }), await office.send(path, form, { to })];
  expect(answers.map(({ status }) => status)).toEqual([303, 400]);
  expect(answers[1]?.document.querySelector('.complaints li')?.textContent.trim()).not.toBe('');
  expect(answers[1]?.document.querySelector('.complaints li')).not.toBeNull();
});
