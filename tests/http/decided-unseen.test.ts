/** Two at the office have the same event open: what one has changed is not decided about by the other unseen. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Event } from '#domain/event.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { createEvent } from '#services/event/create.ts';
import { moveEvent } from '#services/event/move.ts';
import { getEventForOffice } from '#services/event/office-queries.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { asStaff } from '#tests/support/people.ts';
import { formsOf, sender, type ServedForm, type ServedPage } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

const home = 'haderslev';
const club = {
  title: 'Torsdagsklub',
  category: 'klub',
  start: '2026-12-03T19:00',
  end: '2026-12-03T22:00',
  rule: 'FREQ=WEEKLY;COUNT=4',
};
const third = '2026-12-17T19:00';

let at: ServedHub;
let colleague: Ctx;
let office: ReturnType<typeof sender>;
let event: Event;
beforeAll(async () => {
  at = await serveHub();
  colleague = await asStaff(at.hub, 'editor');
  office = sender(at.url, await cookieOf(await asStaff(at.hub, 'editor')));
});
beforeEach(async () => void (event = await createEvent(colleague, home, club)));
afterAll(() => at.stop());

const key = () => ({ municipality: home, id: event.id });
const pathOf = (about = '') => `/kontoret/aktiviteter/${event.id}${about}`;
const now = async (): Promise<Event> => getEventForOffice(colleague, await getMunicipality(colleague, home), event.id);

/** The form that stands on a page with a button of this value. */
function formWith(page: ServedPage, value: string): ServedForm {
  const form = formsOf(page).find(({ button }) => button?.[1] === value);
  if (form === undefined) throw new Error(`No form with ${value}.`);
  return form;
}

const sick = { reason: encodeURIComponent('Sygdom') };
const cancels = { hvad: 'aflys', ...sick };
const moves = { hvad: 'flyt', date: '2026-12-04', from: '19%3A00', to: '22%3A00', ...sick };

type Deed = [what: string, about: string, button: string, typed: Record<string, string>];

describe('what a colleague changed meanwhile is shown before it is decided about', () => {
  test.each<Deed>([
    ['all is cancelled', '?om=alle', 'aendr', cancels],
    ['all is moved', '?om=alle', 'aendr', moves],
    ['a date is cancelled', `?om=${third}`, 'aendr', cancels],
    ['a date is withdrawn', `?om=${third}`, 'traek-tilbage', { sikker: 'ja' }],
    ['all is withdrawn', '', 'traek-tilbage', { sikker: 'ja' }],
  ])('%s', async (_, about, button, typed) => {
    const open = formWith(await office.look(pathOf(about)), button);
    const changed = await cancelOccurrence(colleague, { ...key(), recurrenceId: '2026-12-10T19:00' }, 'Julefrokost');
    const answer = await office.send(pathOf(about), open, typed);
    expect([answer.status, answer.document.querySelector('.complaints')?.textContent]).toEqual([
      409,
      expect.stringContaining('En anden har ændret den, mens du havde siden åben.'),
    ]);
    expect(answer.html).toContain('Julefrokost');
    expect(await now()).toEqual(changed);
    // Whoever has seen it presses once more.
    const again = await office.send(pathOf(about), formWith(answer, button), typed);
    expect(again.status).toBe(303);
    expect((await now()).sequence).toBe(changed.sequence + 1);
  });

  test('what was taken back meanwhile is not put on again by one who meant to publish a draft', async () => {
    event = await createEvent(colleague, home, { ...club, status: 'draft' });
    const open = formWith(await office.look(pathOf()), 'udgiv');
    await withdrawEvent(colleague, key());
    expect((await office.send(pathOf(), open, {})).status).toBe(409);
    expect((await now()).status).toBe('withdrawn');
  });
});

test('a button pressed twice does the same once', async () => {
  const open = formWith(await office.look(pathOf('?om=alle')), 'aendr');
  const statuses = [];
  for (const _ of [1, 2]) statuses.push((await office.send(pathOf('?om=alle'), open, cancels)).status);
  expect(statuses).toEqual([303, 303]);
  expect(await now()).toMatchObject({ status: 'cancelled', sequence: 1 });
});

describe('what is not on has no dates to decide about', () => {
  test.each<[string, () => Promise<Event>, string]>([
    ['cancelled', () => cancelEvent(colleague, key(), 'Huset er lukket'), 'Den er aflyst. Sæt den ind igen'],
    ['withdrawn', () => withdrawEvent(colleague, key()), 'Den er trukket tilbage. Udgiv den igen'],
  ])('%s', async (_, stop, sentence) => {
    const open = formWith(await office.look(pathOf('?om=alle')), 'aendr');
    const stopped = await stop();
    const answer = await office.send(pathOf('?om=alle'), open, moves);
    expect([answer.status, answer.document.querySelector('.complaints')?.textContent]).toEqual([
      409,
      expect.stringContaining(sentence),
    ]);
    const refused = { code: 'conflict', complaints: [{ da: expect.stringContaining(sentence) as string }] };
    await expect(moveEvent(colleague, key(), { start: '2026-12-04T19:00' })).rejects.toMatchObject(refused);
    await expect(cancelOccurrence(colleague, { ...key(), recurrenceId: third }, 'Sygdom')).rejects.toMatchObject(
      refused,
    );
    expect(await now()).toEqual(stopped);
    expect(formsOf(await office.look(pathOf('?om=alle'))).some(({ button }) => button?.[1] === 'aendr')).toBe(false);
  });
});
