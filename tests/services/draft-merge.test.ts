/** Two people change the same: nobody overwrites anybody without being asked. */
import { describe, expect, test } from 'vitest';
import type { Draft, Fields } from '#domain/draft.ts';
import { answered } from '#domain/merge-fields.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { compareWithSaved, getMergeQuestion } from '#services/draft/merge.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { getDraft } from '#services/draft/queries.ts';
import { rebaseDraft } from '#services/draft/rebase.ts';
import { saveDraft } from '#services/draft/save.ts';
import { getEvent } from '#services/event/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { givenClub } from './club.ts';
import { refusal } from './refused.ts';

const given = givenClub();
const home = 'haderslev';
const keyOf = ({ id, version }: Draft) => ({ municipality: home, id, version });
const theEvent = () => getEvent(given.at.hub, given.home, given.club.id);

async function changing(fields: Fields): Promise<Draft> {
  const draft = await begun();
  return saveDraft(given.at.hub, keyOf(draft), { ...draft.fields, ...fields });
}

function begun(): Promise<Draft> {
  const target = { proposal: 'change', noun: 'event', itemId: given.club.id, scope: 'all' } as const;
  return beginDraft(given.at.hub, home, target);
}

describe('two drafts of the same event', () => {
  test('that change different things are both published', async () => {
    const [title, time] = [await changing({ title: ['Klub'] }), await changing({ from: ['18:00'] })];
    await publishDraft(given.at.hub, keyOf(title));
    await publishDraft(given.at.hub, keyOf(time));
    expect(await theEvent()).toMatchObject({ title: 'Klub', start: '2026-11-26T18:00' });
  });

  test('that change the same are a question, and nothing is written until it is answered', async () => {
    const [quick, late] = [await changing({ title: ['Klub'] }), await changing({ title: ['Club'], from: ['18:00'] })];
    await publishDraft(given.at.hub, keyOf(quick));
    const before = await theEvent();
    expect(await refusal(publishDraft(given.at.hub, keyOf(late)))).toBe('conflict base');
    expect(await theEvent()).toEqual(before);
    expect(await getDraft(given.at.hub, home, late.id)).toEqual(late);

    const { merge } = await getMergeQuestion(given.at.hub, home, late.id);
    expect(merge.questions).toEqual([{ field: 'title', base: ['Torsdagsklub'], mine: ['Club'], theirs: ['Klub'] }]);
    expect(await refusal(rebaseDraft(given.at.hub, keyOf(late), {}))).toBe('invalid title');
    const settled = await rebaseDraft(given.at.hub, keyOf(late), { title: 'mine' });
    await publishDraft(given.at.hub, keyOf(settled));
    expect(await theEvent()).toMatchObject({ title: 'Club', start: '2026-11-26T18:00' });
  });

  test('that leave out different dates leave out both', async () => {
    const [one, other] = [await changing({ excluded: ['2026-12-03'] }), await changing({ excluded: ['2026-12-10'] })];
    await publishDraft(given.at.hub, keyOf(one));
    await publishDraft(given.at.hub, keyOf(other));
    expect((await theEvent()).excludedDates).toEqual(['2026-12-03T19:00', '2026-12-10T19:00']);
  });

  test('keep what is decided for single dates meanwhile', async () => {
    const draft = await changing({ title: ['Klub'] });
    const date = { municipality: home, id: given.club.id, recurrenceId: '2026-12-03T19:00' };
    await cancelOccurrence(given.at.hub, date, 'Sne');
    await publishDraft(given.at.hub, keyOf(draft));
    expect(await theEvent()).toMatchObject({ title: 'Klub', overrides: [{ cancelled: true, reason: 'Sne' }] });
  });
});

describe('two who type in the same draft', () => {
  test('are told, and what the other saved is put beside what was typed', async () => {
    const draft = await begun();
    const mine = { ...draft.fields, title: ['Club'], from: ['18:00'] };
    await saveDraft(given.at.hub, keyOf(draft), { ...draft.fields, title: ['Klub'], to: ['21:00'] });
    expect(await refusal(saveDraft(given.at.hub, keyOf(draft), mine))).toBe('conflict version');

    const { draft: stored, merge } = await compareWithSaved(given.at.hub, keyOf(draft), mine, draft.fields);
    expect(merge.questions.map((one) => one.field)).toEqual(['title']);
    const { fields } = answered(merge, { title: 'theirs' });
    const both = await saveDraft(given.at.hub, keyOf(stored), fields);
    expect(both.fields).toMatchObject({ title: ['Klub'], from: ['18:00'], to: ['21:00'] });
  });

  test('are asked about every difference where nobody knows what it was', async () => {
    const draft = await begun();
    await saveDraft(given.at.hub, keyOf(draft), { ...draft.fields, to: ['21:00'] });
    const { merge } = await compareWithSaved(given.at.hub, keyOf(draft), { ...draft.fields, title: ['Club'] });
    expect(merge.questions.map((one) => one.field)).toEqual(['title', 'to']);
  });
});
