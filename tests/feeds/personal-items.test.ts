/** Deadlines, drop-in hours and the notice in a personal calendar. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { account, profile } from '#db/schema/account.ts';
import { contact } from '#db/schema/contact.ts';
import { opportunity } from '#db/schema/opportunity.ts';
import type { Schedule } from '#domain/contact.ts';
import type { FeedContent } from '#domain/personal-feed.ts';
import type { Place } from '#domain/place.ts';
import { createContact, type NewContact } from '#services/contact/create.ts';
import { createOpportunity, type NewOpportunity } from '#services/opportunity/create.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { createPlace } from '#services/place/create.ts';
import { changeProfile } from '#services/profile/change.ts';
import { hide } from '#services/profile/hide.ts';
import { saveItem } from '#services/saved/save.ts';
import { keepVisit } from '#services/visit/change.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asYoung, type Young } from '#tests/support/people.ts';
import { calendarOf, entriesOf, valuesOf } from '#tests/support/personal-calendar.ts';

let at: TestHub;
let young: Young;
let hall: Place;
beforeAll(async () => {
  at = await openTestHub();
  hall = await createPlace(at.hub, 'haderslev', { name: 'Hallen', town: 'vojens' });
});
beforeEach(async () => {
  at.setNow('2026-11-23T17:00:00Z');
  young = await asYoung(at.hub);
  await at.hub.db.writer.delete(opportunity);
});
afterAll(() => at.close());

const work = { kind: 'job', title: 'I en bager', openWhileAway: 'yes', deadline: '2026-12-01' } as const;
const offer = (said: Partial<NewOpportunity> = {}) => createOpportunity(at.hub, 'haderslev', { ...work, ...said });
const open = (said: Partial<NewContact> = {}) =>
  createContact(at.hub, 'haderslev', { role: 'Vejleder', helpsWith: 'Alt muligt', schedules: hours, ...said });
const hours: Schedule[] = [
  { byday: 'TH', opensAt: '15:00', closesAt: '17:00' },
  { byday: 'MO', opensAt: '10:00', closesAt: '12:30' },
];
const titles = async (contents: readonly FeedContent[]) => valuesOf(await calendarOf(young, contents), 'SUMMARY');
const save = (noun: 'opportunity' | 'contact', { id }: { id: string }) => saveItem(young, { noun, id });
const stay = (from: string, to: string) => keepVisit(young, { from, to }, null);

async function choose(towns: string[], birthYear: number | null = null): Promise<void> {
  await changeProfile(young, { alias: 'Ræven', interests: [], towns, languages: [], birthYear });
}

describe('a deadline', () => {
  test('is its last day, as a whole day under a name of its own, with its address at the end', async () => {
    const job = await offer({ summary: 'Om morgenen' });
    await save('opportunity', job);
    const [entry] = entriesOf(await calendarOf(young, ['deadlines']));
    const url = `${young.settings.publicUrl}/haderslev/muligheder/i-en-bager-${job.id}`;
    expect(entry).toEqual(
      expect.arrayContaining([
        `UID:${job.id}-frist`,
        'DTSTART;VALUE=DATE:20261201',
        'DTEND;VALUE=DATE:20261202',
        'SUMMARY:Frist: I en bager',
        `DESCRIPTION:Sidste dag at søge.\\n\\nOm morgenen\\n\\n${url}`,
        `URL;VALUE=URI:${url}`,
      ]),
    );
  });

  test('that is put off keeps its name, and its stamps rise', async () => {
    const job = await offer();
    const before = await calendarOf(young, ['deadlines']);
    const modifiedAt = Date.parse('2026-11-24T08:00:00Z') / 1000;
    await at.hub.db.writer
      .update(opportunity)
      .set({ deadline: '2026-12-08', modifiedAt })
      .where(eq(opportunity.id, job.id));
    const after = await calendarOf(young, ['deadlines']);
    expect(valuesOf(after, 'UID')).toEqual(valuesOf(before, 'UID'));
    expect(valuesOf(after, 'DTSTART')).toEqual(['20261208']);
    expect(Number(valuesOf(after, 'SEQUENCE')[0])).toBeGreaterThan(Number(valuesOf(before, 'SEQUENCE')[0]));
    expect(valuesOf(after, 'DTSTAMP')).toEqual(['20261124T080000Z']);
  });

  test('is there for what is saved and, in the chosen towns and at one’s age, for the rest', async () => {
    await offer({ title: 'I hallen', placeId: hall.id });
    await offer({ title: 'Alle steder' });
    await offer({ title: 'For voksne', ageFrom: 30 });
    const saved = await offer({ title: 'Gemt', ageFrom: 30 });
    await save('opportunity', saved);
    await choose([]);
    expect(await titles(['deadlines'])).toHaveLength(4);
    await choose(['gram']);
    expect((await titles(['deadlines'])).toSorted()).toEqual([
      'Frist: Alle steder',
      'Frist: For voksne',
      'Frist: Gemt',
    ]);
    await choose(['vojens'], 2009);
    expect((await titles(['deadlines'])).toSorted()).toEqual(['Frist: Alle steder', 'Frist: Gemt', 'Frist: I hallen']);
    expect(await titles(['saved', 'interests'])).toEqual([]);
  });

  test('not without one, long past, withdrawn, a draft, an example, or in a hidden town', async () => {
    await offer({ deadline: null });
    await offer({ deadline: '2026-10-01' });
    await offer({ status: 'draft' });
    await offer({ example: true });
    const { id } = await offer({ title: 'Trukket tilbage' });
    await withdrawOpportunity(at.hub, { municipality: 'haderslev', id });
    const hidden = await offer({ placeId: hall.id });
    await save('opportunity', hidden);
    expect(await titles(['deadlines'])).toEqual(['Frist: I en bager']);
    await hide(young, { kind: 'towns', name: 'vojens' });
    expect(await titles(['deadlines'])).toEqual([]);
  });

  test('is there also when one is not at home: one can apply from anywhere', async () => {
    await offer();
    expect(await titles(['deadlines', 'home-only'])).toEqual(['Frist: I en bager']);
  });
});

describe('drop-in hours', () => {
  test('of a saved contact are a series each, by weekday and hour, to the end of next year', async () => {
    const { id } = await open({ placeId: hall.id });
    expect(await titles(['drop-in'])).toEqual([]);
    await save('contact', { id });
    const text = await calendarOf(young, ['drop-in']);
    expect(valuesOf(text, 'UID')).toEqual([`${id}-mo-1000`, `${id}-th-1500`]);
    expect(valuesOf(text, 'DTSTART')).toEqual(['20261123T100000', '20261126T150000']);
    expect(valuesOf(text, 'DTEND')).toEqual(['20261123T123000', '20261126T170000']);
    expect(valuesOf(text, 'RRULE')).toEqual([
      'FREQ=WEEKLY;UNTIL=20271231T090000Z',
      'FREQ=WEEKLY;UNTIL=20271231T140000Z',
    ]);
    expect(valuesOf(text, 'LOCATION')).toEqual(['Hallen\\, Vojens', 'Hallen\\, Vojens']);
    expect(new Set(valuesOf(text, 'SUMMARY'))).toEqual(new Set(['Kom forbi: Vejleder']));
  });

  test('stay the same from day to day, and end a year later from New Year on, as a change', async () => {
    await save('contact', await open());
    const before = await calendarOf(young, ['drop-in']);
    at.setNow('2026-12-30T12:00:00Z');
    expect(await calendarOf(young, ['drop-in'])).toBe(before);
    at.setNow('2027-01-01T12:00:00Z');
    const after = await calendarOf(young, ['drop-in']);
    expect(valuesOf(after, 'RRULE')[0]).toContain('UNTIL=20281231');
    expect(valuesOf(after, 'DTSTAMP')).toEqual(['20270101T000000Z', '20270101T000000Z']);
    expect(Number(valuesOf(after, 'SEQUENCE')[0])).toBeGreaterThan(Number(valuesOf(before, 'SEQUENCE')[0]));
  });

  test('are single dates under names of their own when only days at home count', async () => {
    const { id } = await open();
    await save('contact', { id });
    expect(await titles(['drop-in', 'home-only'])).toEqual([]);
    await stay('2026-12-03', '2026-12-09');
    const text = await calendarOf(young, ['drop-in', 'home-only']);
    expect(valuesOf(text, 'UID')).toEqual([`${id}-th-1500-20261203T150000`, `${id}-mo-1000-20261207T100000`]);
    expect(text).not.toContain('RRULE:FREQ=WEEKLY');
  });

  test('not in a hidden town, nor when nobody vouches for them any more', async () => {
    const here = await open({ placeId: hall.id });
    await save('contact', here);
    await hide(young, { kind: 'towns', name: 'vojens' });
    expect(await titles(['drop-in'])).toEqual([]);
    const kept = await open({ verifyBy: '2026-12-01' });
    await save('contact', kept);
    expect(await titles(['drop-in'])).toHaveLength(2);
    at.setNow('2026-12-02T12:00:00Z');
    expect(await titles(['drop-in'])).toEqual([]);
  });

  test('written down twice are told once', async () => {
    const { id } = await open();
    const twice = [...hours, { byday: 'TH', opensAt: '15:00', closesAt: '18:00' } as const];
    await at.hub.db.writer.update(contact).set({ schedules: twice }).where(eq(contact.id, id));
    await save('contact', { id });
    expect(await titles(['drop-in'])).toHaveLength(2);
  });
});

describe('before a profile is deleted for long absence', () => {
  test('one neutral entry says until when to sign in, and no more', async () => {
    const asked = { question: 'absent', questionSince: '2026-11-20' } as const;
    await at.hub.db.writer.update(profile).set(asked).where(eq(profile.id, young.actor.id));
    await at.hub.db.writer.update(account).set({ lastUsed: '2025-01-10' }).where(eq(account.id, young.actor.id));
    const text = await calendarOf(young, ['saved']);
    expect(valuesOf(text, 'SUMMARY')).toEqual(['Hjemegn: log ind inden 19. januar']);
    expect(valuesOf(text, 'DTSTART')).toEqual(['20270112']);
    expect(valuesOf(text, 'DTEND')).toEqual(['20270119']);
    for (const word of ['Ræven', 'profil', 'anbragt', young.actor.id]) expect(text).not.toContain(word);
  });

  test('and none once they have signed in', async () => {
    const asked = { question: 'absent', questionSince: '2026-11-20' } as const;
    await at.hub.db.writer.update(profile).set(asked).where(eq(profile.id, young.actor.id));
    await at.hub.db.writer.update(account).set({ lastUsed: '2026-11-23' }).where(eq(account.id, young.actor.id));
    expect(await titles(['saved'])).toEqual([]);
  });
});
