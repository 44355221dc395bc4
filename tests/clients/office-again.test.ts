/**
 * The rest of what the office does, as khal shows the feed before and after: what is begun from something else, what
 * goes by a colleague, single dates that go, and the places that everything is at. What is done to one event stands in
 * office, what comes from other calendars in sources.
 */
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { revision } from '#db/schema/municipality.ts';
import type { Draft, DraftTarget, Fields } from '#domain/draft.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import { dropDraft, returnDraft, sendDraft } from '#services/draft/state.ts';
import { takeBackDraft } from '#services/draft/take-back.ts';
import { beginFromTemplate, duplicateItem, saveTemplate } from '#services/draft/templates.ts';
import { createEvent } from '#services/event/create.ts';
import { deleteEvent } from '#services/event/delete.ts';
import type { Ctx } from '#services/hub.ts';
import { handOverItems } from '#services/item/hand-over.ts';
import { restoreItem } from '#services/item/restore.ts';
import { undoChange } from '#services/item/undo.ts';
import { verifyItem } from '#services/item/verify.ts';
import { changeOccurrence } from '#services/occurrence/change.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { changePlace } from '#services/place/change.ts';
import { createPlace } from '#services/place/create.ts';
import { mergePlace } from '#services/place/merge.ts';
import { offerPlace, retirePlace } from '#services/place/retire.ts';
import { describeWith, patience } from '#tests/support/calendar-clients.ts';
import { come, followFeed, gone, type FollowedFeed } from '#tests/support/followed-feed.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';

const municipality = 'haderslev';
const days = ['11-26', '12-03', '12-10'];
const evenings = (title: string, place = 'Huset') =>
  days.map((day) => `${day}T18:00 – ${day}T21:00 ${title} @ ${place}`);

describeWith(['khal', 'vdirsyncer'], 'after everything else the office does', () => {
  vi.setConfig({ testTimeout: patience });
  let home: ServedHub;
  let feed: FollowedFeed;
  let author: Ctx;
  let editor: Ctx;
  let club: string;
  let place: string;
  let hall: string;
  let draft: Draft;
  let template: Draft;

  beforeAll(async () => {
    home = await serveHub();
    author = await asStaff(home.hub, 'author');
    editor = await asStaff(home.hub, 'editor');
    place = (await createPlace(home.hub, municipality, { name: 'Huset' })).id;
    hall = (await createPlace(home.hub, municipality, { name: 'Hallen' })).id;
    const times = { start: '2026-11-26T19:00', end: '2026-11-26T22:00', rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3' };
    const made = { title: 'Klub', category: 'klub', placeId: place };
    club = (await createEvent(home.hub, municipality, { ...made, ...times })).id;
    feed = await followFeed(home, true);
  });
  afterAll(() => home.stop());

  const key = () => ({ municipality, id: club });
  const third = () => ({ ...key(), recurrenceId: '2026-12-03T19:00' });
  const ofPlace = () => ({ municipality, id: place });
  const item = () => ({ noun: 'event', itemId: club }) as const;
  const keyOf = ({ id, version }: Draft) => ({ municipality, id, version });
  const publish = () => publishDraft(editor, keyOf(draft));
  const typed = async (title: string) => {
    draft = await saveDraft(author, keyOf(draft), { ...draft.fields, title: [title] });
  };

  const handOver = async () => {
    const { actor } = author;
    const to = 'id' in actor ? actor.id : '';
    return handOverItems(editor, municipality, { to, items: [{ noun: 'event', id: club }], note: '' });
  };

  async function newest() {
    const [row] = await home.hub.db.read.select().from(revision).orderBy(desc(revision.number)).limit(1);
    return { municipality, noun: row!.noun, itemId: row!.itemId, number: row!.number } as Parameters<
      typeof undoChange
    >[1];
  }
  const undo = async () => undoChange(editor, await newest());

  async function restored(): Promise<void> {
    const ofClub = and(eq(revision.noun, 'event'), eq(revision.itemId, club));
    const rows = await home.hub.db.read.select().from(revision).where(ofClub).orderBy(revision.number);
    const [first = 0, last = 0] = [rows[0]?.number, rows.at(-1)?.number];
    await restoreItem(editor, { municipality, ...item(), number: first }, last);
  }

  const send = async () => (draft = await sendDraft(author, keyOf(draft)));
  const begin = async (target: DraftTarget, fields: Fields) =>
    (draft = await beginDraft(author, municipality, target, fields));
  const anew = { proposal: 'create', noun: 'event' } as const;
  const fields = { title: ['Pizza'], category: ['klub'], date: ['2026-12-01'], from: ['17:00'], to: ['19:00'] };
  const pizza = ['12-01T16:00 – 12-01T18:00 Pizza'];
  const change = () => ({ proposal: 'change', ...item(), scope: 'all', recurrenceId: null }) as const;
  const one = (title = 'Klub', place = 'Huset') => evenings(title, place).slice(1, 2);

  const rename = () => changePlace(editor, ofPlace(), { name: 'Gården' });
  const merge = () => mergePlace(editor, ofPlace(), hall);
  /** What is at the first place by now: one date of the club's has a place of its own. */
  const everythingAt = (name: string) =>
    [...evenings('Ny', name), ...evenings('Klub', name)].filter((line) => !one('Klub', name).includes(line)).toSorted();
  const own = days.map((_day, at) => evenings(at === 1 ? 'Gæst' : 'Klub', 'Hallen')[at] ?? '');

  type Deed = [what: string, act: () => Promise<unknown>, went: string[], came: string[]];
  const fromSomethingElse: Deed[] = [
    ['a copy is begun', async () => (draft = await duplicateItem(author, municipality, item())), [], []],
    ['it is published under a name of its own', () => typed('Kopi').then(publish), [], evenings('Kopi')],
    ['that is undone', undo, evenings('Kopi'), []],
    ['a template is made', async () => (template = await saveTemplate(author, municipality, item(), 'Aften')), [], []],
    [
      'something is begun from it',
      async () => (draft = await beginFromTemplate(author, municipality, template.id)),
      [],
      [],
    ],
    ['that is published', () => typed('Ny').then(publish), [], evenings('Ny')],
    ['that is undone too', undo, evenings('Ny'), []],
    ['and back, as undo is undone', undo, [], evenings('Ny')],
    ['the template is removed', () => dropDraft(author, keyOf(template)), [], []],
  ];
  const byAColleague: Deed[] = [
    ['an author sends something new', () => begin(anew, fields).then(send), [], []],
    ['takes it back', async () => (draft = await takeBackDraft(author, keyOf(draft))), [], []],
    ['sends it again', send, [], []],
    [
      'an editor sends it back',
      async () => (draft = await returnDraft(editor, keyOf(draft), 'Hvad koster det?')),
      [],
      [],
    ],
    ['the author sends it once more, and it is published', () => send().then(publish), [], pizza],
    ['that is undone by the editor', undo, pizza, []],
    [
      'an author sends a change',
      () =>
        begin(change(), {})
          .then(() => typed('Ungeklub'))
          .then(send),
      [],
      [],
    ],
    ['it is published', publish, evenings('Klub'), evenings('Ungeklub')],
    ['an old version is restored', restored, evenings('Ungeklub'), evenings('Klub')],
    ['that is undone as well', undo, evenings('Klub'), evenings('Ungeklub')],
    ['and restored after all', restored, evenings('Ungeklub'), evenings('Klub')],
    [
      'something sent is dropped',
      () =>
        begin(anew, fields)
          .then(send)
          .then(() => dropDraft(author, keyOf(draft))),
      [],
      [],
    ],
    ['somebody says it is still right', () => verifyItem(author, municipality, { noun: 'event', id: club }), [], []],
    ['it is handed over', () => handOver(), [], []],
  ];
  const datesAndPlaces: Deed[] = [
    ['a date is taken out', () => withdrawOccurrence(editor, third()), one(), []],
    ['that is undone', undo, [], one()],
    ['a date gets a name of its own', () => changeOccurrence(editor, third(), { title: 'Gæst' }), one(), one('Gæst')],
    [
      'a date gets a place of its own',
      () => changeOccurrence(editor, third(), { placeId: hall }),
      one('Gæst'),
      one('Gæst', 'Hallen'),
    ],
    ['the place is called something else', rename, everythingAt('Huset'), everythingAt('Gården')],
    ['that is undone, and done again', () => undo().then(rename), [], []],
    ['the place is no longer offered', () => retirePlace(editor, ofPlace()), [], []],
    ['and is again', () => offerPlace(editor, ofPlace()), [], []],
    ['it is another place by another name', merge, everythingAt('Gården'), everythingAt('Hallen')],
    ['it is deleted for good', () => deleteEvent(home.hub, key()), own, []],
  ];

  test.each([...fromSomethingElse, ...byAColleague, ...datesAndPlaces])('%s', async (_, act, went, came) => {
    expect(await feed.differenceOf(act)).toEqual([...gone(went), ...come(came)]);
  });
});
