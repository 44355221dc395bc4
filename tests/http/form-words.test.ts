/** What a form says is wrong: in words, at the field it is about, with everything that was typed still there. */
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import { createPlace } from '#services/place/create.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { sendDraft } from '#services/draft/state.ts';
import type { Ctx } from '#services/hub.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';
import { pizza } from '../services/review.ts';

const home = 'haderslev';

let at: ServedHub;
let admin: Ctx;
let cookie: string;
let waiting: { id: string; version: number };
let eventId: string;
let placeId: string;
beforeAll(async () => {
  at = await serveHub();
  admin = await asStaff(at.hub, 'admin');
  cookie = await cookieOf(admin);
  const author = await asStaff(at.hub, 'author');
  const draft = await beginDraft(author, home, { proposal: 'create', noun: 'event' }, pizza);
  waiting = await sendDraft(author, { municipality: home, id: draft.id, version: draft.version });
  const said = { title: 'Brætspil', category: 'klub', start: '2026-12-03T16:00', end: '2026-12-03T18:00' };
  eventId = (await createEvent(admin, home, said)).id;
  placeId = (await createPlace(admin, home, { name: 'Hallen' })).id;
});
afterAll(() => at.stop());

/** Sends a form as a browser without scripts does. */
async function send(path: string, typed: Record<string, string>) {
  const headers = { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Cookie: cookie };
  const body = new URLSearchParams(typed);
  const answer = await fetch(at.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  const { document } = parseHTML(await answer.text());
  const said = (id: string): string => document.getElementById(id)?.textContent.trim() ?? '';
  const summary = [...document.querySelectorAll('.complaints a')].map((link) => link.getAttribute('href'));
  return { status: answer.status, document, said, summary };
}

const long = 'Å'.repeat(201);

describe('what is wrong is said in words at its field', () => {
  test.each<[string, () => string, Record<string, string>, string, string]>([
    [
      'the reason of a cancellation',
      () => `/kontoret/aktiviteter/${eventId}?om=alle`,
      { handling: 'aendr', set: '0', hvad: 'aflys', ownReason: long },
      'ownReason',
      'Eller med dine egne ord',
    ],
    [
      'the word with a draft that goes back',
      () => `/kontoret/gennemse/${waiting.id}`,
      { handling: 'send-tilbage', word: '' },
      'word',
      'Hvad mangler der?',
    ],
    [
      'the word with a draft that is refused',
      () => `/kontoret/gennemse/${waiting.id}`,
      { handling: 'afvis', hvorfor: long },
      'hvorfor',
      'Hvorfor? (hvis du vil sige det)',
    ],
    ['the colour', () => '/kontoret/indstillinger', { colour: 'rød' }, 'colour', 'Kommunens farve'],
    ['a language', () => '/kontoret/indstillinger/sprog', { languages: 'klingonsk' }, 'languages', 'Hvilke sprog?'],
    [
      'a category’s name in English',
      () => '/kontoret/indstillinger/kategorier',
      { slug: '', name: 'Brætspil', nameEn: '', hue: '20' },
      'nameEn',
      'Navn på engelsk',
    ],
    [
      'a category’s hue',
      () => '/kontoret/indstillinger/kategorier',
      { slug: 'sport', name: 'Sport', nameEn: 'Sport', hue: '999' },
      'hue-sport',
      'Farvetone',
    ],
    [
      'a town’s postcode',
      () => '/kontoret/indstillinger/byer',
      { slug: '', name: 'Gram', postalCode: '65' },
      'postalCode',
      'Postnummer',
    ],
    [
      'a webhook’s address',
      () => '/kontoret/forbindelser',
      { handling: 'ny-webhook', hookName: 'Hallen', url: 'javascript:alert(1)', topics: 'published' },
      'url',
      'Adressen',
    ],
    [
      'a webhook’s name',
      () => '/kontoret/forbindelser',
      { handling: 'ny-webhook', hookName: long, url: 'https://example.org/', topics: 'published' },
      'hookName',
      'Hvad er det for et system?',
    ],
    [
      'a template’s name',
      () => `/kontoret/aktiviteter/${eventId}`,
      { handling: 'skabelon', skabelonnavn: long },
      'skabelonnavn',
      'Hvad skal skabelonen hedde?',
    ],
  ])('%s', async (_, path, typed, field, label) => {
    const { status, said, summary } = await send(path(), { version: String(waiting.version), ...typed });
    expect(status).toBe(400);
    expect(said(`felt-${field}-fejl`)).toContain(`Feltet »${label}«`);
    expect(summary).toContain(`#felt-${field}`);
  });

  test('a municipality’s own text that is too long, at that text, which stays', async () => {
    const text = 'a'.repeat(20_001);
    const { status, said, document } = await send('/kontoret/indstillinger/tekster', { 'front-en': text });
    expect([status, said('felt-front-en-fejl')]).toEqual([400, 'Teksten er for lang. Den må højst have 20.000 tegn.']);
    expect(document.getElementById('felt-front-en')?.textContent).toHaveLength(20_001);
  });

  test.each(['', '00000000', 'findes-ikke'])('a place to merge into: »%s«', async (into) => {
    const { status, said, summary } = await send(`/kontoret/steder/${placeId}`, { handling: 'laeg-sammen', into });
    expect([status, said('felt-into-fejl')]).toEqual([400, 'Vælg et andet sted, der stadig er i brug.']);
    expect(summary).toEqual(['#felt-into']);
  });
});
