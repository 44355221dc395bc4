/** What was decided is not kept for ever; what is still being written is. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { clearDecidedDrafts } from '#services/draft/clear-decided.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { getDraft } from '#services/draft/queries.ts';
import { dropDraft, sendDraft } from '#services/draft/state.ts';
import { saveTemplate } from '#services/draft/templates.ts';
import { getEvent } from '#services/event/queries.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { asStaff } from '../support/people.ts';
import { givenClub } from './club.ts';
import { refusal } from './refused.ts';

const given = givenClub();
const home = 'haderslev';
const typed = { category: ['klub'], date: ['2028-12-03'], from: ['17:00'], to: ['19:30'] };
const begin = (title: string) =>
  beginDraft(given.at.hub, home, { proposal: 'create', noun: 'event' }, { ...typed, title: [title] });
const clear = () => clearDecidedDrafts({ ...given.at.hub, actor: { kind: 'system', job: 'retention' } });
/** Answers what `getDraft` says of each: its title, or that there is none. */
const found = (drafts: readonly Draft[]) =>
  Promise.all(
    drafts.map(({ id }) =>
      getDraft(given.at.hub, home, id).then(
        ({ title }) => title,
        (error: unknown) => String(error),
      ),
    ),
  );

describe('a month after', () => {
  test('published and dropped drafts are gone; what came of them, and what still waits, is there', async () => {
    given.at.setNow('2026-11-23T17:00:00Z');
    const [published, dropped] = [await begin('Ude'), await begin('Smidt ud')];
    const [open, sent] = [await begin('Skrives på'), await begin('Sendt')];
    const template = await saveTemplate(given.at.hub, home, { draftId: open.id }, 'Klubaften');
    const { itemId } = await publishDraft(given.at.hub, published);
    await dropDraft(given.at.hub, dropped);
    await sendDraft(given.at.hub, sent);
    given.at.setNow('2026-12-23T16:59:00Z');
    expect(await clear()).toBe(0);
    expect(await found([published, dropped])).toEqual(['Ude', 'Smidt ud']);
    given.at.setNow('2026-12-23T17:01:00Z');
    expect(await clear()).toBe(2);
    expect(await found([open, sent, template])).toEqual(['Skrives på', 'Sendt', 'Klubaften']);
    for (const { id } of [published, dropped]) {
      expect(await refusal(getDraft(given.at.hub, home, id))).toBe('not_found draft');
    }
    const municipality = await getMunicipality(given.at.hub, home);
    expect(await getEvent(given.at.hub, municipality, itemId)).toMatchObject({ title: 'Ude', status: 'published' });
    given.at.setNow('2028-12-01T17:00:00Z');
    expect(await clear()).toBe(0);
  });

  test('all of them go, however many', async () => {
    for (let number = 0; number < 501; number += 1) await dropDraft(given.at.hub, await begin(`Nummer ${number}`));
    given.at.setNow('2029-12-23T17:00:00Z');
    expect(await clear()).toBeGreaterThan(500);
  });
});

test('nobody but the clock and the machine does it', async () => {
  for (const role of ['author', 'editor', 'admin'] as const) {
    expect(await refusal(clearDecidedDrafts(await asStaff(given.at.hub, role)))).toBe('forbidden actor');
  }
});
