/** A young person's own calendar in khal over a fortnight: what they choose on Min side is seen after the next fetch. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Place } from '#domain/place.ts';
import { emptyOverride } from '#domain/series.ts';
import { createContact } from '#services/contact/create.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { changePersonalFeed } from '#services/personal-feed/change.ts';
import { createPersonalFeed, type IssuedFeed } from '#services/personal-feed/create.ts';
import { replacePersonalFeed, revokePersonalFeed } from '#services/personal-feed/revoke.ts';
import { createPlace } from '#services/place/create.ts';
import { hide, showAgain } from '#services/profile/hide.ts';
import { pauseProfile } from '#services/profile/pause.ts';
import { saveItem } from '#services/saved/save.ts';
import { keepVisit } from '#services/visit/change.ts';
import { describeWith, patience } from '#tests/support/calendar-clients.ts';
import { subscribe, type Subscription } from '#tests/support/khal.ts';
import { asYoung, type Young } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

describeWith(['khal', 'vdirsyncer'], 'a calendar of one’s own', () => {
  vi.setConfig({ testTimeout: patience });
  let home: ServedHub;
  let young: Young;
  let hall: Place;
  let link: IssuedFeed;
  let calendar: Subscription;

  const post = (input: Partial<NewEvent> & Pick<NewEvent, 'title' | 'start' | 'end'>) =>
    createEvent(home.hub, 'haderslev', { category: 'klub', ...input });

  /** What is shown in the weeks before Christmas, fetched anew. */
  async function shown(): Promise<string[]> {
    await calendar.sync();
    return (await calendar.shown('2026-11-26', '2026-12-18')).map((line) =>
      line.replaceAll(':00Z', '').replaceAll('2026-', ''),
    );
  }

  beforeAll(async () => {
    home = await serveHub();
    young = await asYoung(home.hub);
    hall = await createPlace(home.hub, 'haderslev', { name: 'Hallen', town: 'vojens' });
    const overrides = [{ ...emptyOverride('2026-12-10T19:00'), placeId: hall.id }];
    const weekly = { start: '2026-11-26T19:00', end: '2026-11-26T21:00', rule: 'FREQ=WEEKLY;COUNT=4' };
    const cafe = await post({ title: 'Café', ...weekly, overrides });
    const work = { kind: 'job', title: 'I en bager', openWhileAway: 'yes', deadline: '2026-12-01' } as const;
    const job = await createOpportunity(home.hub, 'haderslev', work);
    const hours = [{ byday: 'TU', opensAt: '15:00', closesAt: '17:00' }] as const;
    const worker = { role: 'Vejleder', helpsWith: 'Alt', schedules: [...hours] };
    const contact = await createContact(home.hub, 'haderslev', worker);
    await saveItem(young, { noun: 'event', id: cafe.id });
    await saveItem(young, { noun: 'opportunity', id: job.id });
    await saveItem(young, { noun: 'contact', id: contact.id });
    link = await createPersonalFeed(young, { name: 'Min PC', contents: ['saved', 'deadlines', 'drop-in'] });
    calendar = await subscribe(link.address, join(home.folder, 'khal'));
  });
  afterAll(() => home.stop());

  const cafes = {
    first: '11-26T18:00 – 11-26T20:00 Café',
    second: '12-03T18:00 – 12-03T20:00 Café',
    inHall: '12-10T18:00 – 12-10T20:00 Café',
    last: '12-17T18:00 – 12-17T20:00 Café',
  };
  const deadline = '12-01 – 12-02 Frist: I en bager';
  const dropIns = ['12-01', '12-08', '12-15'].map((day) => `${day}T14:00 – ${day}T16:00 Kom forbi: Vejleder`);

  test('shows events, a deadline and drop-in hours together', async () => {
    expect(await shown()).toEqual([...Object.values(cafes), deadline, ...dropIns].toSorted());
  });

  test('shows no date at a place that was hidden, and shows it again', async () => {
    await hide(young, { kind: 'places', name: hall.id });
    expect(await shown()).not.toContain(cafes.inHall);
    expect(await shown()).toContain(cafes.last);
    await showAgain(young, { kind: 'places', name: hall.id });
    expect(await shown()).toContain(cafes.inHall);
  });

  test('shows only what is on when at home, once that is chosen', async () => {
    await keepVisit(young, { from: '2026-12-03', to: '2026-12-08' }, null);
    await changePersonalFeed(young, link.id, { name: 'Min PC', contents: ['saved', 'drop-in', 'home-only'] });
    expect(await shown()).toEqual([cafes.second, dropIns[1]]);
  });

  test('is empty during a pause, which vdirsyncer takes for an accident and asks about, and full after it', async () => {
    await pauseProfile(young, true);
    expect(await (await fetch(link.address)).text()).not.toContain('VEVENT');
    await expect(calendar.sync()).rejects.toThrow('completely emptied');
    await pauseProfile(young, false);
    expect(await shown()).toEqual([cafes.second, dropIns[1]]);
  });

  test('is told that the address is gone when it was swapped, and keeps what it had', async () => {
    const fresh = await replacePersonalFeed(young, link.id);
    await expect(calendar.sync()).rejects.toThrow(/410|Gone/);
    expect(await calendar.shown('2026-11-26', '2026-12-18')).toHaveLength(2);
    calendar = await subscribe(fresh.address, join(home.folder, 'khal-again'));
    expect(await shown()).toEqual([cafes.second, dropIns[1]]);
    await revokePersonalFeed(young, link.id);
    await expect(calendar.sync()).rejects.toThrow(/410|Gone/);
  });
});
