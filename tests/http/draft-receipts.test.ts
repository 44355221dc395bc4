/** What the office says of a change: before it is published what differs, and after it who can see it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DraftNoun, Fields } from '#domain/draft.ts';
import { createContact } from '#services/contact/create.ts';
import { withdrawContact } from '#services/contact/withdraw.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { saveDraft } from '#services/draft/save.ts';
import { sendDraft } from '#services/draft/state.ts';
import { createEvent } from '#services/event/create.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import type { Ctx } from '#services/hub.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { createPlace } from '#services/place/create.ts';
import { asStaff } from '#tests/support/people.ts';
import { formsOf, sender } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { propose } from '../services/review.ts';

const home = 'haderslev';

let at: ServedHub;
let editor: Ctx;
let office: ReturnType<typeof sender>;
beforeAll(async () => {
  at = await serveHub();
  editor = await asStaff(at.hub, 'editor');
  office = sender(at.url, await cookieOf(editor));
});
afterAll(() => at.stop());

type Key = Parameters<typeof publishDraft>[1];

async function typed(noun: DraftNoun, fields: Fields, itemId?: string): Promise<Key> {
  const target = itemId === undefined ? { proposal: 'create', noun } : { proposal: 'change', noun, itemId };
  const begun = await beginDraft(editor, home, target as Parameters<typeof beginDraft>[2]);
  const { id, version } = await saveDraft(
    editor,
    { municipality: home, id: begun.id, version: begun.version },
    {
      ...begun.fields,
      ...fields,
    },
  );
  return { municipality: home, id, version };
}

const look = async (key: Key, page = '') => {
  const { document } = await office.look(`/kontoret/kladder/${key.id}${page}`);
  const text = (of: string): string => document.querySelector(of)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  return { heading: text('h1'), main: text('main'), text };
};

const brunch = { title: 'Brunch', category: 'klub', start: '2026-12-05T10:00', end: '2026-12-05T12:00' };

describe('what differs is shown before it is published', () => {
  test('of an event beside its dates', async () => {
    const { id } = await createEvent(editor, home, brunch);
    const { text } = await look(
      await typed('event', { title: ['Stor brunch'], signUpUrl: ['https://example.org/'] }, id),
      '/vis',
    );
    const change = text('section:has(#aendres)');
    for (const said of ['Titel', 'Stor brunch', 'https://example.org/', 'Ingen datoer ændrer sig.'])
      expect(change).toContain(said);
  });

  test('of a place', async () => {
    const { id } = await createPlace(editor, home, { name: 'Bispen', town: 'haderslev' });
    const { text } = await look(await typed('place', { streetAddress: ['Bispegade 1'] }, id), '/vis');
    expect(text('section:has(#aendres)')).toContain('Bispegade 1');
  });

  test('of something new there is nothing to compare with', async () => {
    const { text } = await look(await typed('place', { name: ['Gram Hallen'] }), '/vis');
    expect(text('#aendres')).toBe('');
  });
});

test('what was taken for granted is said before it is published: of an hour that comes twice, which', async () => {
  const fields = { title: ['Nat'], date: ['31.10.2027'], from: ['2.30'], to: ['4'], category: ['klub'] };
  const { main } = await look(await typed('event', fields), '/vis');
  expect(main).toContain('Klokken 02.30 kommer to gange den nat, fordi uret stilles tilbage. Det er den første.');
});

test('and of an opportunity that nobody would see, that nobody would', async () => {
  const fields = { title: ['Job'], kind: ['job'], openWhileAway: ['yes'], pays: ['gratis'], shownUntil: ['1.11.2026'] };
  const { main } = await look(await typed('opportunity', fields), '/vis');
  expect(main).toContain('Den dag er forbi, så ingen kan se muligheden.');
});

describe('it is not said to be out where nobody sees it', () => {
  test('a change to what is withdrawn', async () => {
    const { id } = await createEvent(editor, home, { ...brunch, title: 'Tilbage' });
    await withdrawEvent(editor, { municipality: home, id });
    const key = await typed('event', { title: ['Stadig tilbage'] }, id);
    expect((await look(key)).main).toContain('Du ændrer noget, som ingen kan se lige nu.');
    await publishDraft(editor, key);
    const { heading, main } = await look(key);
    expect(heading).toBe('Ændringen er gemt');
    expect(main).toContain('kan ikke ses af nogen lige nu');
  });

  test('a change to what is public is out', async () => {
    const { id } = await createEvent(editor, home, { ...brunch, title: 'Ude' });
    const key = await typed('event', { title: ['Helt ude'] }, id);
    expect((await look(key)).main).toContain('Du ændrer noget, der er udgivet.');
    await publishDraft(editor, key);
    const { heading, main } = await look(key);
    expect(heading).toBe('Ændringen er ude');
    expect(main).toContain('kan ses af alle, og kalenderne får det af sig selv');
  });

  test('an event whose day has passed is not among what is on', async () => {
    const past = {
      title: ['Skrevet forkert'],
      category: ['klub'],
      date: ['2026-11-03'],
      from: ['19:00'],
      to: ['21:00'],
    };
    const key = await typed('event', past);
    await publishDraft(editor, key);
    const { main } = await look(key);
    expect(main).toContain('kommer ikke med under det, der sker, for den dag er forbi');
    expect(main).not.toContain('kan ses af alle');
  });

  test('an opportunity whose deadline has passed is on no list', async () => {
    const job = {
      title: ['Fritidsjob'],
      kind: ['job'],
      summary: ['Job i kantinen'],
      pays: ['nej'],
      openWhileAway: ['yes'],
      deadline: ['2026-11-01'],
    };
    const key = await typed('opportunity', job);
    await publishDraft(editor, key);
    const { main } = await look(key);
    expect(main).toContain('kommer ikke med på listen, for fristen er gået');
    expect(main).not.toContain('kan ses af alle');
  });
});

describe('what no field can hold is said with how to write it', () => {
  const contact = { role: ['Mentor'], helpsWith: ['Alt'], position: ['1'] };
  test.each<[string, DraftNoun, Fields, string]>([
    ['a phone number', 'contact', { ...contact, phone: ['abc'] }, 'Feltet »Telefon« skal være et telefonnummer'],
    [
      'a mail address',
      'contact',
      { ...contact, email: ['mentor@'] },
      'skal være en e-mailadresse, som navn@example.org',
    ],
    [
      'a postcode',
      'place',
      { name: ['Vojens Hal'], postalCode: ['65'] },
      'Feltet »Postnummer« skal være fire tal, som 6100',
    ],
    [
      'a name that another place has',
      'place',
      { name: ['  haderslev HUSET '] },
      'Der er allerede et sted med det navn',
    ],
  ])('%s', async (_, noun, fields, said) => {
    if (noun === 'place') await createPlace(editor, home, { name: 'Haderslev Huset' });
    expect((await look(await typed(noun, fields), '/vis')).main).toContain(said);
  });

  test.each(['112', '116 111', '+45 74 34 00 00', '(0045) 74-34-00-00'])('%s can be called', async (phone) => {
    const { main } = await look(await typed('contact', { ...contact, phone: [phone] }), '/vis');
    expect(main).not.toContain('skal være et telefonnummer');
  });
});

test('a letter that no database keeps takes nothing after it along', async () => {
  const night = { title: ['Spil\0aften'], category: ['klub'], date: ['2026-12-04'], from: ['19:00'], to: ['21:00'] };
  const key = await typed('event', { ...night, text: ['Kom\0 forbi.'] });
  await publishDraft(editor, key);
  expect((await look(key)).main).toContain('»Spilaften« kan ses af alle');
});

test('after a cancellation that a source proposed it is said to be cancelled, and where', async () => {
  const { id: itemId } = await createEvent(editor, home, { ...brunch, title: 'Forsvundet' });
  const { id } = await propose(at.hub, { proposal: 'cancel', itemId });
  const path = `/kontoret/gennemse/${id}`;
  const form = formsOf(await office.look(path)).find(({ name }) => name.startsWith('Aflys aktiviteten'));
  if (form === undefined) throw new Error('Nobody can cancel it.');
  const sent = await office.send(path, form, {});
  const { document } = await office.look(sent.to ?? '');
  const note = document.querySelector('.form-note');
  expect(note?.textContent).toContain('Aktiviteten er aflyst, på siden og i kalenderne.');
  expect(note?.querySelector('a')?.getAttribute('href')).toMatch(/^\/haderslev\/det-sker\/forsvundet-/);
});

test('of a change that was published the review says where to see what happened, not that nothing differs', async () => {
  const { id } = await createEvent(editor, home, { ...brunch, title: 'Sen brunch' });
  const key = await typed('event', { title: ['Meget sen brunch'] }, id);
  await publishDraft(editor, key);
  const { document } = await office.look(`/kontoret/gennemse/${key.id}`);
  const links = [...document.querySelectorAll('main a')].map((one) => one.getAttribute('href'));
  expect(links).toContain(`/kontoret/aktiviteter/${id}/historik`);
  expect(links).not.toContain(`/kontoret/kladder/${key.id}/vis`);
  expect(document.querySelector('main')?.textContent).not.toContain('Der er ikke ændret noget');
});

test('before a change to what nobody sees is published the review says so', async () => {
  const { id } = await createEvent(editor, home, { ...brunch, title: 'Trukket' });
  const key = await typed('event', { title: ['Trukket, ændret'] }, id);
  await sendDraft(editor, key);
  const page = async () =>
    (await office.look(`/kontoret/gennemse/${key.id}`)).document.querySelector('main')?.textContent;
  expect(await page()).toContain('Indtil du udgiver');
  await withdrawEvent(editor, { municipality: home, id });
  expect(await page()).toContain('kan ikke ses af nogen lige nu');
  expect(await page()).not.toContain('Indtil du udgiver');
});

test('thanks for a confirmation are no way back from what was done before it', async () => {
  const { id } = await createEvent(editor, home, { ...brunch, title: 'Bekræftet' });
  const path = `/kontoret/aktiviteter/${id}`;
  const form = formsOf(await office.look(path)).find(({ name }) => name.startsWith('Stadig rigtigt'));
  if (form === undefined) throw new Error('Nobody can confirm it.');
  const { document } = await office.look((await office.send(path, form, {})).to ?? '');
  const [thanks, undo] = [...document.querySelectorAll('.form-note')];
  expect([thanks?.textContent.includes('Tak'), thanks?.querySelector('button')]).toEqual([true, null]);
  expect(undo?.textContent).toContain('Den er lige skrevet');
});

test('a contact that was taken back stays chosen where it is named, so that a small change does not lose it', async () => {
  const { id: contactId } = await createContact(editor, home, { role: 'Jobvejleder', helpsWith: 'Job' });
  const said = { title: 'Job', kind: 'job', openWhileAway: 'yes', contactId } as const;
  const { id } = await createOpportunity(editor, home, said);
  await withdrawContact(editor, { municipality: home, id: contactId });
  const draft = await beginDraft(editor, home, { proposal: 'change', noun: 'opportunity', itemId: id });
  const { document } = await office.look(`/kontoret/kladder/${draft.id}`);
  const chosen = document.querySelector('select[name=contactId] option[selected]');
  expect([chosen?.getAttribute('value'), chosen?.textContent.trim()]).toEqual([contactId, 'Jobvejleder']);
  const blank = await office.look('/kontoret/muligheder/ny');
  expect(blank.document.querySelector(`select[name=contactId] option[value="${contactId}"]`)).toBeNull();
});
