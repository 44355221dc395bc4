/** A hub with one series in it, for the tests of the verbs. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { everything } from '#domain/filter.ts';
import type { Event } from '#domain/event.ts';
import type { Municipality } from '#domain/municipality.ts';
import { createEvent, type NewEvent } from '#services/event/create.ts';
import { listDates, listOccurrences } from '#services/event/queries.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';

/** Three Thursdays. */
export const evening: NewEvent = {
  title: 'Torsdagsklub',
  category: 'klub',
  start: '2026-11-26T19:00',
  end: '2026-11-26T22:00',
  rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3',
};

/** What a test has before it: created on a Monday evening, and it is Tuesday morning. */
export type Given = {
  at: TestHub;
  home: Municipality;
  club: Event;
  key: () => { municipality: string; id: string };
  /** The starts of the dates everybody may see. */
  starts: (id?: string) => Promise<string[]>;
  /** The same in the list, with what became of them. */
  listed: () => Promise<string[]>;
};

/** Sets up the hub for a file and the series before each of its tests. Kolding has joined too. */
export function givenClub(): Given {
  const given = {} as Given;
  beforeAll(async () => {
    given.at = await openTestHub();
    given.home = await getMunicipality(given.at.hub, 'haderslev');
    await joinMunicipality(given.at.hub, '0621', [{ name: 'Christiansfeld', postalCode: '6070' }]);
  });
  beforeEach(async () => {
    given.at.setNow('2026-11-23T17:00:00Z');
    given.club = await createEvent(given.at.hub, 'haderslev', evening);
    given.at.setNow('2026-11-24T08:00:00Z');
  });
  afterAll(() => given.at.close());
  given.key = () => ({ municipality: 'haderslev', id: given.club.id });
  given.starts = async (id = given.club.id) =>
    (await listDates(given.at.hub, given.home, id)).map((date) => date.start);
  given.listed = async () => {
    const page = await listOccurrences(given.at.hub, given.home, { filter: everything, limit: 500 });
    const own = page.items.filter((item) => item.eventId === given.club.id);
    return own.map((item) => `${item.start} ${item.status}`);
  };
  return given;
}
