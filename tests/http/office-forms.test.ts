/** Every form of the office, sent empty, too long, garbled and about what is not there: its page comes back and says so. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginDraft } from '#services/draft/begin.ts';
import { saveTemplate } from '#services/draft/templates.ts';
import { createEvent } from '#services/event/create.ts';
import { createCode } from '#services/invitation/create.ts';
import { uploadPicture } from '#services/picture/upload.ts';
import type { Ctx } from '#services/hub.ts';
import type { DraftNoun } from '#domain/draft.ts';
import { createPlace } from '#services/place/create.ts';
import { addFile } from '#services/source/upload.ts';
import { inviteStaff } from '#services/staff/invite.ts';
import { createWebhook } from '#services/webhook/create.ts';
import { asStaff } from '#tests/support/people.ts';
import { scene } from '#tests/support/photos.ts';
import { formsOf, sender, standsIn, type ServedForm, type ServedPage } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { pizza, sendNew } from '../services/review.ts';

const home = 'haderslev';

let at: ServedHub;
let admin: Ctx;
let author: Ctx;
let office: ReturnType<typeof sender>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  at = await serveHub({ demo: true });
  admin = await asStaff(at.hub, 'admin');
  author = await asStaff(at.hub, 'author');
  office = sender(at.url, await cookieOf(admin));
  const said = { title: 'Brætspil', category: 'klub', start: '2026-12-03T16:00', end: '2026-12-03T18:00' };
  ids.event = (await createEvent(admin, home, said)).id;
  ids.place = (await createPlace(admin, home, { name: 'Hallen' })).id;
  await saveTemplate(admin, home, { noun: 'event', itemId: ids.event }, 'Torsdagsklub');
  ids.staff = idOf(author);
  const alt = { alt: 'En hal', permission: 'no-faces', permissionNote: '' } as const;
  ids.picture = (await uploadPicture(admin, home, await scene(400, 300).jpeg().toBuffer(), alt)).id;
  const details = { name: 'Planen', category: 'klub', placeId: null, everyHours: 6, trusted: false };
  const bytes = Buffer.from('Titel;Dato;Kl\r\nÅben hal;5.12.2026;14\r\n');
  ids.source = await addFile(admin, home, { bytes, columns: { title: 'Titel', date: 'Dato', from: 'Kl' } }, details);
  await createCode(admin, home, 'profile');
  await inviteStaff(admin, home, { name: 'Kollega', email: 'kollega@example.org', role: 'author' });
  await createWebhook(admin, home, { name: 'Hallen', url: 'https://example.org/', topics: ['published'] });
  for (const room of ['kontakter', 'muligheder', 'nyt']) ids[room] = await firstOf(room);
}, 60_000);
afterAll(() => at.stop());

function idOf({ actor }: Ctx): string {
  return 'id' in actor ? actor.id : '';
}

/** A draft of something new, which nobody has touched. */
async function drafted(noun: DraftNoun): Promise<string> {
  const { id } = await beginDraft(admin, home, { proposal: 'create', noun }, noun === 'event' ? pizza : {});
  return `/kontoret/kladder/${id}`;
}

async function firstOf(room: string): Promise<string> {
  const { html } = await office.look(`/kontoret/${room}`);
  const id = new RegExp(`/kontoret/${room}/([0-9a-z]{8})"`).exec(html)?.[1];
  if (id === undefined) throw new Error(`Nothing is listed in ${room}.`);
  return id;
}

const insults = {
  empty: '',
  'too long': 'x'.repeat(5000),
  'half a character': 'a%ED%A0%80b',
  'control characters': 'a%00%07%1B%7Fb',
  strange: '00000000',
} as const;

test.each<[string, () => string | Promise<string>]>([
  ['colour', () => '/kontoret/indstillinger'],
  ['languages', () => '/kontoret/indstillinger/sprog'],
  ['categories', () => '/kontoret/indstillinger/kategorier'],
  ['towns', () => '/kontoret/indstillinger/byer'],
  ['texts', () => '/kontoret/indstillinger/tekster'],
  ['codes', () => '/kontoret/koder'],
  ['connections', () => '/kontoret/forbindelser'],
  ['people', () => '/kontoret/medarbejdere'],
  ['an invitation', () => '/kontoret/medarbejdere/inviter'],
  ['a colleague', () => `/kontoret/medarbejdere/${ids.staff}`],
  ['a new source', () => '/kontoret/kilder/ny'],
  ['a source', () => `/kontoret/kilder/${ids.source}`],
  ['the review', () => '/kontoret/gennemse'],
  ['one to review', async () => `/kontoret/gennemse/${(await sendNew(author)).id}`],
  ['hand-over', () => '/kontoret/overdrag'],
  ['nobody’s', () => '/kontoret/overdrag?ansvar=ingen'],
  ['pictures', () => '/kontoret/billeder'],
  ['a picture', () => `/kontoret/billeder/${ids.picture}`],
  ['drafts', () => '/kontoret/kladder'],
  ['an event', () => `/kontoret/aktiviteter/${ids.event}`],
  ['an event’s date', () => `/kontoret/aktiviteter/${ids.event}?om=alle`],
  ['an event’s history', () => `/kontoret/aktiviteter/${ids.event}/historik`],
  ['a place', () => `/kontoret/steder/${ids.place}`],
  ['a contact', () => `/kontoret/kontakter/${ids.kontakter}`],
  ['an opportunity', () => `/kontoret/muligheder/${ids.muligheder}`],
  ['a story', () => `/kontoret/nyt/${ids.nyt}`],
  ['a new event', () => '/kontoret/aktiviteter/ny'],
  ['a new opportunity', () => '/kontoret/muligheder/ny'],
  ['a new contact', () => '/kontoret/kontakter/ny'],
  ['a new place', () => '/kontoret/steder/ny'],
  ['a new story', () => '/kontoret/nyt/ny'],
  ['an event’s draft', () => drafted('event')],
  ['an opportunity’s draft', () => drafted('opportunity')],
  ['a contact’s draft', () => drafted('contact')],
  ['a place’s draft', () => drafted('place')],
  ['a story’s draft', () => drafted('story')],
  ['my own', () => '/kontoret/mig'],
  ['my sign-in', () => '/kontoret/mig/login'],
  ['my leaving', () => '/kontoret/mig/stop'],
])('%s', { timeout: 60_000 }, async (_, path) => {
  const shown = await path();
  const page = await office.look(shown);
  const forms = formsOf(page);
  expect([shown, page.status, forms.length > 0]).toEqual([shown, 200, true]);
  const faults: string[] = [];
  for (const form of forms) {
    for (const [insult, other, fields] of sendings(form)) {
      const { pathname, search } = new URL(form.action, new URL(shown, at.url));
      const to = pathname + search === shown ? await path() : pathname + search;
      const answer = await office.send(to, form, other);
      faults.push(...faultsOf(answer, fields, other).map((fault) => `${form.name} | ${insult} | ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

type Sending = [insult: string, other: Record<string, string>, typed: ServedForm['typedIn']];

/**
 * What is tried with a form: every typed field at once empty, and with its first button each by itself filled with
 * what cannot be.
 */
function sendings({ typedIn, chosen, button, isFirst }: ServedForm): Sending[] {
  const empty = Object.fromEntries(typedIn.map(({ name }) => [name, '']));
  return [
    ...(typedIn.length === 0 ? [] : ([['empty', empty, typedIn]] as Sending[])),
    ...(isFirst ? typedIn : []).flatMap((field) =>
      (['too long', 'half a character', 'control characters'] as const).map((insult): Sending => [
        `${insult}: ${field.name}`,
        { [field.name]: insults[insult] },
        [field],
      ]),
    ),
    ...[...new Set([...chosen, ...(button === null ? [] : [button[0]])])].map((name): Sending => [
      `strange: ${name}`,
      { [name]: insults.strange },
      [],
    ]),
  ];
}

/** What is wrong with how a form was answered. */
function faultsOf(page: ServedPage, typed: ServedForm['typedIn'], other: Record<string, string>): string[] {
  if (page.status >= 300 && page.status < 400) return [];
  const links = [...page.document.querySelectorAll('.complaints a')].map((link) => link.getAttribute('href') ?? '');
  const dead = links.filter((link) => page.document.getElementById(link.slice(1)) === null);
  const isSaid = page.document.querySelector('.complaints li') !== null || isMergeQuestion(page);
  const lost = typed.filter(({ id, name }) => !isKept(standsIn(page, id), decodeURIComponent(safe(other[name] ?? ''))));
  return [
    ...(page.status >= 500 ? [`status ${page.status}`] : []),
    ...(page.status >= 400 && !isSaid
      ? [`a bare page, ${page.status}: ${page.document.querySelector('h1')?.textContent}`]
      : []),
    ...dead.map((link) => `leads nowhere: ${link}`),
    ...misnamed(page),
    ...(page.status >= 400 && isSaid ? lost.map(({ name }) => `lost: ${name}`) : []),
  ];
}

/** Complaints that call a field what nobody sees it called: each with the words that stand at it. */
function misnamed({ document }: ServedPage): string[] {
  return [...document.querySelectorAll('.complaints a')].flatMap((link) => {
    const said = /Feltet »([^«]+)«/.exec(link.textContent)?.[1];
    const id = (link.getAttribute('href') ?? '').slice(1);
    const label = said === undefined ? null : labelOf(document, id);
    return label === null || label === said ? [] : [`»${said}« is called »${label}«`];
  });
}

/** What stands at a field, or over a group of them. */
function labelOf(document: Document, id: string): string | null {
  const label = document.querySelector(`label[for="${id}"]`) ?? document.getElementById(id)?.querySelector('legend');
  return label?.textContent.trim() ?? null;
}

/** Sent with a version that is not the draft's: what was typed is beside what is kept, to be chosen from. */
function isMergeQuestion({ status, document }: ServedPage): boolean {
  return status === 409 && document.querySelector('form input[name=mine]') !== null;
}

/** Half a character comes through as three marks of what cannot be read. */
function safe(encoded: string): string {
  return encoded.replaceAll('%ED%A0%80', encodeURIComponent('\uFFFD'.repeat(3)));
}

function isKept(stands: string | null, typed: string): boolean {
  return (
    (stands ?? '') === typed || (stands ?? '').replaceAll(/[\0\uFFFD]/g, '') === typed.replaceAll(/[\0\uFFFD]/g, '')
  );
}
