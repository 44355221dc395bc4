/** Opportunities and stories by way of drafts: written by an author, published by an editor. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opportunity } from '#db/schema/opportunity.ts';
import type { Draft, DraftNoun, Fields } from '#domain/draft.ts';
import type { Municipality } from '#domain/municipality.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import { sendDraft } from '#services/draft/state.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { getOpportunity } from '#services/opportunity/queries.ts';
import { getStory } from '#services/story/queries.ts';
import { openTestHub, type TestHub } from '../support/hub.ts';
import { asStaff } from '../support/people.ts';
import { joinKolding } from '../support/two-homes.ts';
import { refused } from './refused.ts';

let at: TestHub;
let home: Municipality;
let author: Ctx;
let editor: Ctx;
let theirs: Awaited<ReturnType<typeof joinKolding>>;
beforeAll(async () => {
  at = await openTestHub();
  theirs = await joinKolding(at.hub);
  home = await getMunicipality(at.hub, 'haderslev');
  [author, editor] = [await asStaff(at.hub, 'author'), await asStaff(at.hub, 'editor')];
});
afterAll(() => at.close());

const slug = 'haderslev';
const keyOf = ({ id, version }: Draft) => ({ municipality: slug, id, version });
const job: Fields = {
  title: ['Job i caféen'],
  kind: ['job'],
  openWhileAway: ['yes'],
  ageFrom: ['15'],
  pays: ['koster'],
  whoPays: ['Caféen betaler løn.'],
  deadline: ['15. marts'],
};

async function write(noun: DraftNoun, fields: Fields): Promise<Draft> {
  return saveDraft(author, keyOf(await beginDraft(author, slug, { proposal: 'create', noun })), fields);
}

describe('an opportunity', () => {
  test('is sent by its author and published by an editor, is the author’s, and will be looked at again', async () => {
    const sent = await sendDraft(author, keyOf(await write('opportunity', job)));
    expect(sent).toMatchObject({ state: 'sent', title: 'Job i caféen', startsOn: '2027-03-15' });
    const { itemId } = await publishDraft(editor, keyOf(sent));
    expect(await getOpportunity(at.hub, home, itemId)).toMatchObject({
      title: 'Job i caféen',
      deadline: '2027-03-15',
      ageFrom: 15,
      whoPays: 'Caféen betaler løn.',
      published: '2026-11-23',
      verifyBy: '2027-01-22',
    });
    const [row] = await at.hub.db.read.select().from(opportunity).where(eq(opportunity.id, itemId));
    expect(row?.ownerId).toBe('id' in author.actor ? author.actor.id : null);
  });

  test('that is changed stays as it was until an editor publishes the change', async () => {
    const { id } = await createOpportunity(at.hub, slug, { kind: 'job', title: 'Før', openWhileAway: 'no' });
    const begun = await beginDraft(author, slug, { proposal: 'change', noun: 'opportunity', itemId: id });
    expect(begun.fields).toMatchObject({ title: ['Før'], openWhileAway: ['no'], pays: ['gratis'] });
    const saved = await saveDraft(author, keyOf(begun), { ...begun.fields, title: ['Efter'] });
    const sent = await sendDraft(author, keyOf(saved));
    expect((await getOpportunity(at.hub, home, id)).title).toBe('Før');
    await publishDraft(editor, keyOf(sent));
    expect(await getOpportunity(at.hub, home, id)).toMatchObject({
      title: 'Efter',
      slug: 'efter',
      openWhileAway: 'no',
    });
  });

  test('is not sent with anything wrong in it: all is said at once, and nothing typed is lost', async () => {
    const typed = {
      ...job,
      title: [''],
      text: ['x'.repeat(20_001)],
      ageTo: ['12'],
      placeId: [theirs.places],
      contactId: [theirs.contacts],
    };
    const draft = await write('opportunity', typed);
    const { complaints } = await refused(sendDraft(author, keyOf(draft)));
    expect(complaints.map(({ field }) => field).toSorted()).toEqual(['ageTo', 'contactId', 'placeId', 'text', 'title']);
    const { complaints: again } = await refused(publishDraft(editor, keyOf(draft)));
    expect(again).toEqual(complaints);
    expect(draft.fields).toEqual({ ...typed, deadline: ['2027-03-15'] });
  });

  test('of another municipality cannot be begun from', async () => {
    const target = { proposal: 'change', noun: 'opportunity', itemId: theirs.opportunities } as const;
    expect((await refused(beginDraft(author, slug, target))).code).toBe('not_found');
    const story = { proposal: 'change', noun: 'story', itemId: theirs.stories } as const;
    expect((await refused(beginDraft(author, slug, story))).code).toBe('not_found');
  });
});

describe('a story', () => {
  test('is written, sent and published, and changed the same way', async () => {
    const draft = await write('story', { title: ['Is på dammen'], text: ['Den er tyk nok.'] });
    const { itemId } = await publishDraft(editor, keyOf(await sendDraft(author, keyOf(draft))));
    expect(await getStory(at.hub, home, itemId)).toMatchObject({ title: 'Is på dammen', published: '2026-11-23' });
    const begun = await beginDraft(editor, slug, { proposal: 'change', noun: 'story', itemId });
    const saved = await saveDraft(editor, keyOf(begun), { ...begun.fields, text: ['Den er væk.'] });
    await publishDraft(editor, keyOf(saved));
    expect((await getStory(at.hub, home, itemId)).text).toBe('Den er væk.');
  });

  test('shows no picture that is not the municipality’s', async () => {
    const typed = { title: ['X'], text: ['Y'], pictureId: ['aaaaaaaa'], pictureAlt: ['En dam'] };
    const { complaints } = await refused(sendDraft(author, keyOf(await write('story', typed))));
    expect(complaints.map(({ field }) => field)).toEqual(['pictureId']);
  });
});
