/**
 * Three real exports (Google, Apple, Outlook) as sources: fetched by the guarded fetch from a server, decided in the
 * queue, and seen by khal in the feed that anybody follows.
 */
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { changeEvent } from '#services/event/change.ts';
import type { Ctx } from '#services/hub.ts';
import { addSource } from '#services/source/add.ts';
import { trustSource } from '#services/source/change.ts';
import { readSource } from '#services/source/read.ts';
import { describeWith, patience } from '#tests/support/calendar-clients.ts';
import { come, followFeed, gone, type FollowedFeed } from '#tests/support/followed-feed.ts';
import { startHostileSource, type HostileSource } from '#tests/support/hostile-source.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

const samples = ['klub-google', 'forening-apple', 'bibliotek-outlook'] as const;
type Sample = (typeof samples)[number];
const sample = (name: Sample) => readFileSync(`tests/samples/${name}.ics`, 'utf8');

const club = 'Torsdagsklub – mad, musik og "hæng ud"';
const handball = 'Håndbold U17–U19 🤾 åben træning';
const night = '12-12T21:00 – 12-13T03:00 Gyser-nat på biblioteket (overnatning)';
const cafe = '12-01T15:00 – 12-01T17:00 Brætspilscafé første tirsdag i måneden';
const party = '11-27T18:00 – 11-27T22:30 Julefrokost i klubben (fredag i stedet for torsdag)';
const evenings = (title = club, ends = '21:00') =>
  ['12-03', '12-10', '12-17'].map((day) => `${day}T18:00 – ${day}T${ends} ${title}`);
const trainings = ['11-24', '11-26', '12-03', '12-08', '12-10', '12-15', '12-17'].map(
  (day) => `${day}T16:30 – ${day}T18:00 ${handball}`,
);

describeWith(['khal', 'vdirsyncer'], 'three calendars from elsewhere', () => {
  vi.setConfig({ testTimeout: patience });
  let server: HostileSource;
  let home: ServedHub;
  let feed: FollowedFeed;
  let editor: Ctx;
  const sources = new Map<Sample, string>();

  beforeAll(async () => {
    server = await startHostileSource();
    home = await serveHub({ sourceHosts: [server.host] });
    editor = await asStaff(home.hub, 'editor');
    feed = await followFeed(home);
  });
  afterAll(() => home.stop().finally(() => server.stop()));

  async function add(name: string, calendar: string): Promise<string> {
    const url = server.serve(`/${name}`, calendar);
    return addSource(editor, 'haderslev', url, { name, category: 'klub' });
  }

  /** The same address says something else by now, and is read again. */
  async function again(name: Sample, calendar: string): Promise<void> {
    server.serve(`/${name}`, calendar);
    await readSource(editor, 'haderslev', sources.get(name) ?? '');
  }

  const queue = () => home.hub.db.read.select().from(draft).where(eq(draft.state, 'sent')).orderBy(draft.title);

  async function waiting(): Promise<string[]> {
    return (await queue()).map(({ proposal, title }) => `${proposal} ${title}`);
  }

  async function publishAll(): Promise<void> {
    for (const { id, version } of await queue()) await publishDraft(editor, { municipality: 'haderslev', id, version });
  }

  test('wait for an editor, and nobody sees them before', async () => {
    const addAll = async () => {
      for (const name of samples) sources.set(name, await add(name, sample(name)));
    };
    expect(await feed.differenceOf(addAll)).toEqual([]);
    expect((await waiting()).every((one) => one.startsWith('create '))).toBe(true);
    expect(await waiting()).toContain(`create ${club}`);
    expect(server.asked.map(({ status }) => status)).not.toContain(404);
  });

  test('are out when an editor says so: every date of every one, moved and cancelled as there', async () => {
    const off = `12-01T16:30 – 12-01T18:00 AFLYST: ${handball}`;
    const expected = [party, ...evenings(), ...trainings, off, cafe, night].toSorted();
    expect((await feed.differenceOf(publishAll)).toSorted()).toEqual(come(expected));
  });

  test('what was edited here stands through another reading, beside what the source now says', async () => {
    const [row] = await home.hub.db.read.select({ id: event.id }).from(event).where(eq(event.title, club));
    const edit = () => changeEvent(editor, { municipality: 'haderslev', id: row?.id ?? '' }, { title: 'Torsdag' });
    expect(await feed.differenceOf(edit)).toEqual([...gone(evenings()), ...come(evenings('Torsdag'))]);
    const earlier = sample('klub-google').replaceAll('T220000', 'T213000');
    expect(await feed.differenceOf(() => again('klub-google', earlier))).toEqual([]);
    expect(await waiting()).toEqual(['change Torsdag']);
    const shorter = evenings('Torsdag', '20:30');
    expect(await feed.differenceOf(publishAll)).toEqual([...gone(evenings('Torsdag')), ...come(shorter)]);
  });

  test('what vanishes is proposed as cancelled, and is so once an editor says yes', async () => {
    const without = sample('bibliotek-outlook').replace(
      /BEGIN:VEVENT(?:(?!END:VEVENT)[^])*EKSEMPEL0002[^]*?END:VEVENT\r?\n/,
      '',
    );
    expect(await feed.differenceOf(() => again('bibliotek-outlook', without))).toEqual([]);
    expect(await waiting()).toEqual(['cancel Gyser-nat på biblioteket (overnatning)']);
    const off = night.replace('Gyser', 'AFLYST: Gyser');
    expect(await feed.differenceOf(publishAll)).toEqual([...gone([night]), ...come([off])]);
  });

  test('the same café in a fourth calendar is proposed to be one, and stays one', async () => {
    const copy = sample('bibliotek-outlook').replaceAll('EKSEMPEL000', 'KOPI000');
    await add('kopi', copy);
    expect(await waiting()).toContain('merge Brætspilscafé første tirsdag i måneden');
    expect(await feed.differenceOf(publishAll)).toEqual([]);
  });

  test('once an admin trusts it, what it says is seen without anybody typing or deciding', async () => {
    const id = sources.get('forening-apple') ?? '';
    await trustSource(await asStaff(home.hub, 'admin'), { municipality: 'haderslev', id }, true);
    const renamed = sample('forening-apple').replaceAll('Håndbold', 'Håndbold!');
    const difference = await feed.differenceOf(() => again('forening-apple', renamed));
    expect(difference).toEqual(expect.arrayContaining(come(trainings.map((line) => line.replace('bold', 'bold!')))));
    expect(await waiting()).toEqual([]);
  });
});
