/** Min side on a phone: what one hides is gone everywhere, what one keeps is found again, and a pause is a pause. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everything } from '#domain/filter.ts';
import type { Listing } from '#domain/listing.ts';
import { everyOpportunity } from '#domain/opportunity-filter.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { listOccurrences } from '#services/event/queries.ts';
import { joinMunicipality } from '#services/municipality/join.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { listOpportunities } from '#services/opportunity/queries.ts';
import { openBrowser, visit, type Eyes, type Visit } from '../support/browser.ts';
import { asYoung, passphrase, type Young } from '../support/people.ts';
import { serveHub, type ServedHub } from '../support/served-hub.ts';

let at: ServedHub;
let browser: Browser;
let dates: Listing[];
let young: Young;
beforeAll(async () => {
  at = await serveHub({ demo: true, name: 'localhost' });
  browser = await openBrowser();
  await joinMunicipality(at.hub, 'kolding', [{ name: 'Kolding', postalCode: '6000' }]);
  const home = await getMunicipality(at.hub, 'haderslev');
  dates = (await listOccurrences(at.hub, home, { filter: everything, limit: 500 })).items;
});
beforeEach(async () => {
  young = await asYoung(at.hub);
});
afterAll(async () => {
  await browser.close();
  await at.stop();
});

/** Signed in with the passphrase, which works without scripts too. */
async function signedIn(eyes: Eyes = {}): Promise<Visit> {
  const visited = await visit(browser, at.url, eyes);
  const { page } = visited;
  await page.goto('/log-ind');
  await page.getByText('Ja, den er min egen').click();
  await page.getByLabel('Dit navn her').fill(young.signInName);
  await page.getByLabel('Din adgangssætning').fill(passphrase);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
  await page.getByRole('heading', { name: 'Hej Ræven' }).waitFor();
  return visited;
}

const pageOf = ({ eventId }: { eventId: string }): string => `/haderslev/det-sker/x-${eventId}`;
const titlesOn = async (page: Page, path: string): Promise<string> => {
  await page.goto(path);
  return page.locator('main').innerText();
};

describe('what I hide', () => {
  test.each([{ javaScript: true }, { javaScript: false }])(
    'is gone from every list, page two as well, and comes back with one tap (%j)',
    async (eyes) => {
      const { page, faults, close } = await signedIn(eyes);
      const one = dates.find(({ place, repeats }) => place?.town === 'vojens' && repeats)!;
      const inTown = new Set(dates.filter(({ place }) => place?.town === 'vojens').map(({ title }) => title));
      await page.goto(pageOf(one));
      await page.getByText('Skjul sådan noget').click();
      await page.getByRole('button', { name: 'Skjul byen: Vojens' }).click();
      await page.getByText('Det her har du skjult.').waitFor();
      const lists = [
        '/haderslev',
        '/haderslev/det-sker',
        '/haderslev/det-sker/uge/2026-49',
        '/haderslev/det-sker/maaned/2026-12',
      ];
      for (const path of lists) expect(await titlesOn(page, path), path).not.toContain(one.title);
      await page.goto(`/haderslev/det-sker?q=${encodeURIComponent(one.title)}`);
      expect(await page.locator('.listing').count()).toBe(0);
      await page.goto('/haderslev/det-sker');
      for (let turn = 1; turn <= 3; turn += 1) {
        const text = await page.locator('main').innerText();
        for (const title of inTown) expect(text, `page ${turn}`).not.toContain(title);
        expect(await page.locator('.listing').count()).toBe(30);
        await page.getByRole('link', { name: 'Vis flere' }).click();
        await page.waitForURL(/efter=/);
      }
      await page.goto(pageOf(one));
      await page.getByRole('button', { name: 'Vis Vojens igen' }).click();
      await page.getByRole('button', { name: 'Gem', exact: true }).waitFor();
      expect(await titlesOn(page, '/haderslev/det-sker/maaned/2026-12')).toContain(one.title);
      expect(faults()).toEqual([]);
      await close();
    },
  );

  test('can be chosen and undone on a page of its own', async () => {
    const { page, close } = await signedIn();
    await page.goto('/min-side/skjul');
    await page.getByText('En slags', { exact: true }).click();
    await page.getByRole('button', { name: 'Skjul Musik og fest' }).click();
    await page.getByRole('button', { name: 'Vis Musik og fest igen' }).waitFor();
    const music = dates.find(({ category }) => category === 'musik')!;
    expect(await titlesOn(page, '/haderslev/det-sker')).not.toContain(music.title);
    await page.goto('/min-side/skjul');
    await page.getByRole('button', { name: 'Vis Musik og fest igen' }).click();
    await page.getByText('Du har ikke skjult noget.').waitFor();
    await close();
  });
});

describe('what I keep', () => {
  test.each([{ javaScript: true }, { javaScript: false }])('is on my page, and goes again (%j)', async (eyes) => {
    const { page, close } = await signedIn(eyes);
    const one = dates.find(({ status, category }) => status === 'scheduled' && category === 'sport')!;
    await page.goto(pageOf(one));
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('button', { name: 'Fjern fra gemt' }).waitFor();
    expect(await titlesOn(page, '/min-side')).toContain(one.title);
    await page.goto('/min-side/gemt');
    await page.getByRole('button', { name: `Fjern ${one.title}` }).click();
    await page.getByText('Du har ikke gemt noget endnu').waitFor();
    await close();
  });

  test('is said to be cancelled in words; a deadline and a contact stand there too', async () => {
    const { page, close } = await signedIn();
    const one = dates.find(({ status, category }) => status === 'scheduled' && category === 'mad')!;
    const home = await getMunicipality(at.hub, 'haderslev');
    const { items } = await listOpportunities(at.hub, home, { filter: everyOpportunity, limit: 1 });
    for (const path of [pageOf(one), `/haderslev/muligheder/x-${items[0]!.id}`]) {
      await page.goto(path);
      await page.getByRole('button', { name: 'Gem', exact: true }).click();
      await page.getByRole('button', { name: 'Fjern fra gemt' }).waitFor();
    }
    await page.goto('/haderslev/kontakt');
    await page.locator('.contact-card a').first().click();
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('button', { name: 'Fjern fra gemt' }).waitFor();
    await cancelEvent(at.hub, { municipality: 'haderslev', id: one.eventId }, 'komfuret er gået i stykker');
    const text = await titlesOn(page, '/min-side');
    expect(text).toContain('Aflyst: komfuret er gået i stykker');
    expect(text).toContain(items[0]!.title);
    expect(text).toContain('Kontakter, du har gemt');
    await close();
  });

  test('is kept from our own pages only, and leads back to no other', async () => {
    const { context, close } = await signedIn();
    const foreign = await context.request.post('/min-side/gemt', {
      form: { hvad: 'event', id: dates[0]!.eventId },
      headers: { Origin: 'https://example.org', 'Sec-Fetch-Site': 'cross-site' },
    });
    expect(foreign.status()).toBe(403);
    const away = await context.request.post('/min-side/gemt', {
      form: { hvad: 'event', id: dates[0]!.eventId, handling: 'gem', til: '//example.org/' },
      headers: { Origin: at.url, 'Sec-Fetch-Site': 'same-origin' },
      maxRedirects: 0,
    });
    expect([away.status(), away.headers().location]).toEqual([303, '/min-side/gemt']);
    const never = await context.request.post('/min-side/gemt', {
      form: { hvad: 'event', id: '00000000', handling: 'gem' },
      headers: { Origin: at.url, 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(never.status()).toBe(404);
    await close();
  });
});

test('what I choose is what comes next, and a pause empties the page until it ends', async () => {
  const { page, close } = await signedIn({ javaScript: false });
  await page.getByText('Her kommer det, du gemmer').waitFor();
  await page.getByRole('link', { name: 'Vælg, hvad du går op i' }).click();
  await page.getByText('Musik og fest').click();
  await page.getByLabel('Året, jeg er født').fill('20x0');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  expect(await page.getByLabel('Året, jeg er født').inputValue()).toBe('20x0');
  expect(await page.getByLabel('Musik og fest').isChecked()).toBe(true);
  await page.getByLabel('Året, jeg er født').fill('2009');
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.getByText('Det er gemt.').waitFor();
  await page.goto('/min-side');
  const music = page.locator('.overview .listing.category-musik');
  expect(await music.count()).toBeGreaterThan(0);
  expect(await page.locator('.overview .listing').count()).toBe(await music.count());
  await page.getByRole('button', { name: 'Hold pause med alt' }).click();
  await page.getByText('Alt er på pause.').waitFor();
  expect(await page.locator('.listing').count()).toBe(0);
  await page.getByRole('button', { name: 'Slut med pause' }).click();
  await music.first().waitFor();
  await close();
});

test('when I am home: days are written, put together, changed, and narrow the list', async () => {
  const { page, close } = await signedIn();
  const write = async (from: string, to: string): Promise<void> => {
    await page.getByLabel('Første dag').fill(from);
    await page.getByLabel('Sidste dag').fill(to);
    await page.getByRole('button', { name: 'Gem dagene' }).click();
  };
  await page.goto('/min-side/hjemme');
  await write('2026-11-29', '2026-11-27');
  await page.locator('.field-error').waitFor();
  expect(await page.locator('#felt-from').inputValue()).toBe('2026-11-29');
  await page.goto('/min-side/hjemme');
  await write('2026-11-27', '2026-11-28');
  await page.getByText('Dagene er gemt.').waitFor();
  await write('2026-11-29', '2026-11-29');
  await page.getByText('fredag den 27. til søndag den 29. november.').waitFor();
  await page.goto('/haderslev/det-sker');
  await page.getByRole('link', { name: 'Når jeg er hjemme' }).click();
  await page.waitForURL('**/det-sker?hjemme=1');
  const during = dates.filter(({ start, end }) => start < '2026-11-30' && end > '2026-11-27');
  expect(await page.locator('.listing').count()).toBe(Math.min(30, during.length));
  await page.goto('/min-side/hjemme');
  await page.getByRole('link', { name: /^Ret fredag/ }).click();
  await write('2026-12-20', '2026-12-21');
  await page.getByText('søndag den 20. til mandag den 21. december').waitFor();
  await page.getByRole('button', { name: /^Fjern søndag/ }).click();
  await page.getByText('Dagene er fjernet.').waitFor();
  await close();
});

test('a list of the days one is home is nobody’s but the one who is', async () => {
  const { page, close } = await visit(browser, at.url);
  await page.goto('/haderslev/det-sker?hjemme=1');
  expect(page.url()).toContain('/log-ind?til=');
  await page.goto('/haderslev/det-sker');
  expect(await page.getByRole('link', { name: 'Når jeg er hjemme' }).count()).toBe(0);
  await close();
});

test('the family moves: asked first, and then the page is at home somewhere else', async () => {
  const { page, close } = await signedIn({ javaScript: false });
  await page.goto('/min-side/flyt');
  await page.getByText('Kolding').click();
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByText('Medarbejdere i Haderslev kan ikke længere.').waitFor();
  expect(await titlesOn(page, '/min-side')).toContain('Hjemme i Haderslev');
  await page.goto('/min-side/flyt');
  await page.getByText('Kolding').click();
  await page.getByRole('button', { name: 'Videre' }).click();
  await page.getByRole('button', { name: 'Ja, flyt til Kolding' }).click();
  await page.getByText('Velkommen hjem i Kolding.').waitFor();
  expect(await titlesOn(page, '/min-side')).toContain('Hjemme i Kolding');
  await close();
});

test('nobody comes to these pages without signing in', async () => {
  const { page, close } = await visit(browser, at.url);
  for (const path of ['valg', 'skjul', 'gemt', 'hjemme', 'flyt']) {
    await page.goto(`/min-side/${path}`);
    expect(page.url(), path).toContain('/log-ind?til=');
  }
  await close();
});
