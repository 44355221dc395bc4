/** This and the following dates: a series becomes two, with everything that belongs to each. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft, Fields } from '#domain/draft.ts';
import type { Event } from '#domain/event.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { getDraft } from '#services/draft/queries.ts';
import { createEvent } from '#services/event/create.ts';
import { getEvent } from '#services/event/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { listSaved } from '#services/saved/queries.ts';
import { saveItem } from '#services/saved/save.ts';
import { asYoung } from '#tests/support/people.ts';
import { givenClub } from './club.ts';
import { refusal } from './refused.ts';

const given = givenClub();
const home = 'haderslev';
let series: Event;

beforeEach(async () => {
  series = await createEvent(given.at.hub, home, {
    title: 'Fredagscafé',
    category: 'klub',
    start: '2026-11-27T18:00',
    end: '2026-11-27T21:00',
    rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=6',
    excludedDates: ['2026-12-04T18:00', '2026-12-25T18:00'],
    extraDates: ['2026-12-02T18:00', '2026-12-30T18:00'],
  });
  const key = { municipality: home, id: series.id };
  await changeOccurrence(given.at.hub, { ...key, recurrenceId: '2026-11-27T18:00' }, { title: 'Åbning' });
  await cancelOccurrence(given.at.hub, { ...key, recurrenceId: '2026-12-18T18:00' }, 'Julefrokost');
});

function following(recurrenceId: string, fields: Fields): Promise<Draft> {
  const target = { proposal: 'change', noun: 'event', itemId: series.id, scope: 'following', recurrenceId } as const;
  return beginDraft(given.at.hub, home, target, fields);
}

async function split(recurrenceId: string, fields: Fields): Promise<{ old: Event; next: Event }> {
  const draft = await following(recurrenceId, fields);
  const { itemId } = await publishDraft(given.at.hub, { municipality: home, id: draft.id, version: draft.version });
  const read = (id: string) => getEvent(given.at.hub, given.home, id);
  return { old: await read(series.id), next: await read(itemId) };
}

describe('a series that is split', () => {
  test('shares out its dates, its exceptions and what was decided for single ones', async () => {
    const { old, next } = await split('2026-12-11T18:00', { from: ['19:00'], to: ['22:00'] });
    expect(old).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261204T180000',
      excludedDates: ['2026-12-04T18:00'],
      extraDates: ['2026-12-02T18:00'],
      overrides: [{ recurrenceId: '2026-11-27T18:00', title: 'Åbning' }],
    });
    expect(next).toMatchObject({
      start: '2026-12-11T19:00',
      excludedDates: ['2026-12-25T19:00'],
      extraDates: ['2026-12-30T19:00'],
      overrides: [{ recurrenceId: '2026-12-18T19:00', cancelled: true, reason: 'Julefrokost' }],
    });
    expect(next.uid).not.toBe(old.uid);
    expect(await given.starts(old.id)).toEqual(['2026-11-27T18:00', '2026-12-02T18:00']);
    expect(await given.starts(next.id)).toEqual([
      '2026-12-11T19:00',
      '2026-12-18T19:00',
      '2026-12-30T19:00',
      '2027-01-01T19:00',
    ]);
  });

  test('keeps its followers, in both parts', async () => {
    const young = await asYoung(given.at.hub);
    await saveItem(young, { noun: 'event', id: series.id });
    const { old, next } = await split('2026-12-11T18:00', { title: ['Café'] });
    const saved = await listSaved(young);
    expect(JSON.stringify(saved)).toContain(old.id);
    expect(JSON.stringify(saved)).toContain(next.id);
  });

  test('at its first date is only changed', async () => {
    const { old, next } = await split('2026-11-27T18:00', { title: ['Café'] });
    expect(next.id).toBe(old.id);
    expect(next).toMatchObject({ title: 'Café', uid: series.uid });
  });

  test('stays whole when anything is wrong, and the draft stays as it was typed', async () => {
    const draft = await following('2026-12-11T18:00', { to: ['17'], endDate: ['11.12.2026'], newPlace: ['Smedjen'] });
    const before = await getEvent(given.at.hub, given.home, series.id);
    const key = { municipality: home, id: draft.id, version: draft.version };
    expect(await refusal(publishDraft(given.at.hub, key))).toBe('invalid to');
    expect(await getEvent(given.at.hub, given.home, series.id)).toEqual(before);
    expect(await getDraft(given.at.hub, home, draft.id)).toEqual(draft);
  });
});
