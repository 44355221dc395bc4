/** What is used again: templates by name, and copies of what there is. */
import { describe, expect, test } from 'vitest';
import type { Draft } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { beginFromTemplate, duplicateItem, listTemplates, saveTemplate } from '#services/draft/templates.ts';
import { dropDraft } from '#services/draft/state.ts';
import { getEvent } from '#services/event/queries.ts';
import { asStaff } from '#tests/support/people.ts';
import { givenClub } from './club.ts';
import { refusal } from './refused.ts';

const given = givenClub();
const home = 'haderslev';
const keyOf = ({ id, version }: Draft) => ({ municipality: home, id, version });
const theClub = () => ({ noun: 'event', itemId: given.club.id }) as const;

describe('a template', () => {
  test('is kept by its name, begins drafts on the next fitting date, and is gone when it is removed', async () => {
    const template = await saveTemplate(given.at.hub, home, theClub(), 'Klubaften');
    expect((await listTemplates(given.at.hub, home, 'event')).map((one) => one.title)).toContain('Klubaften');
    given.at.setNow('2027-08-24T08:00:00Z');
    const draft = await beginFromTemplate(given.at.hub, home, template.id);
    expect(draft).toMatchObject({ proposal: 'create', itemId: null, state: 'open', title: 'Torsdagsklub' });
    expect(draft.fields).toMatchObject({ date: ['2027-08-26'], until: ['2027-09-09'], days: ['TH'] });
    await dropDraft(given.at.hub, keyOf(template));
    expect((await listTemplates(given.at.hub, home)).map((one) => one.id)).not.toContain(template.id);
    expect(await refusal(beginFromTemplate(given.at.hub, home, template.id))).toBe('not_found draft');
  });

  test('is made from a draft as it is typed, however unfinished', async () => {
    const draft = await beginDraft(given.at.hub, home, { proposal: 'create', noun: 'event' }, { from: ['kl. 19'] });
    const template = await saveTemplate(given.at.hub, home, { draftId: draft.id }, 'Kun tiden');
    expect(template.fields.from).toEqual(['kl. 19']);
    expect(template.itemId).toBeNull();
  });

  test('needs a name', async () => {
    expect(await refusal(saveTemplate(given.at.hub, home, theClub(), ' '))).toBe('invalid name');
  });

  test('has a name of its own among those of its kind', async () => {
    await saveTemplate(given.at.hub, home, theClub(), 'Fællesspisning');
    expect(await refusal(saveTemplate(given.at.hub, home, theClub(), ' fællesSPISNING'))).toBe('conflict name');
    const place = await beginDraft(given.at.hub, home, { proposal: 'create', noun: 'place' });
    expect(await saveTemplate(given.at.hub, home, { draftId: place.id }, 'Fællesspisning')).toMatchObject({
      noun: 'place',
    });
  });

  test('is never published itself', async () => {
    const template = await saveTemplate(given.at.hub, home, theClub(), 'Klubaften');
    expect(await refusal(publishDraft(given.at.hub, keyOf(template)))).toMatch(/^conflict/);
  });

  test('of another municipality is not there', async () => {
    const template = await saveTemplate(given.at.hub, home, theClub(), 'Den i Haderslev');
    const elsewhere = await asStaff(given.at.hub, 'editor', 'kolding');
    expect(await refusal(beginFromTemplate(elsewhere, 'kolding', template.id))).toBe('not_found draft');
    expect(await listTemplates(elsewhere, 'kolding')).toEqual([]);
    expect(await refusal(duplicateItem(elsewhere, 'kolding', theClub()))).toBe('not_found event');
  });
});

test('a copy of an event becomes an event of its own', async () => {
  const draft = await duplicateItem(given.at.hub, home, theClub());
  const { itemId } = await publishDraft(given.at.hub, keyOf(draft));
  expect(itemId).not.toBe(given.club.id);
  const copy = await getEvent(given.at.hub, given.home, itemId);
  expect(copy).toMatchObject({ title: given.club.title, start: given.club.start, rule: given.club.rule });
  expect(copy.uid).not.toBe(given.club.uid);
});
