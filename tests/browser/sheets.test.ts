/** Weeks and months: what they show, how they read, and that each fills one sheet of paper. */
import { createClient } from '@libsql/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qrOf } from '../../src/components/qr/qr.ts';
import { desktop, openBrowser, phone, visit } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

function ask(path: string): Promise<Response> {
  return fetch(`${server.url}/haderslev/det-sker/${path}`, { redirect: 'manual' });
}

async function onPage<T>(path: string, look: (page: Page) => Promise<T>, eyes = {}): Promise<T> {
  const { page, close } = await visit(browser, server.url, eyes);
  try {
    await page.goto(`/haderslev/det-sker/${path}`);
    return await look(page);
  } finally {
    await close();
  }
}

describe('addresses', () => {
  test.each([
    ['uge', 'uge/2026-48'],
    ['maaned', 'maaned/2026-11'],
    ['uge?kategori=sport', 'uge/2026-48?kategori=sport'],
    ['uge/2026-50?gratis=1&periode=weekend', 'uge/2026-50?gratis=1'],
    ['maaned/2026-12?fra=2026-12-01&til=2026-12-02', 'maaned/2026-12'],
  ])('%s leads to %s', async (from, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, `/haderslev/det-sker/${to}`]);
  });

  test.each(['uge/2027-53', 'uge/2026-00', 'uge/nu', 'uge/2026-5', 'maaned/2026-13', 'maaned/november', 'uge/1999-10'])(
    '%s does not exist',
    async (path) => expect((await ask(path)).status).toBe(404),
  );

  test('a year with 53 weeks has them all, and one with 52 says so', async () => {
    expect(await onPage('uge/2026-53', (page) => page.innerText('main'))).toContain(
      '28. december 2026 – 3. januar 2027',
    );
    const missing = await onPage('uge/2027-53', (page) => page.innerText('main'));
    expect(missing).toContain('Den uge findes ikke');
    expect(missing).toContain('2027 har 52 uger');
    expect(missing).toContain('Denne uge');
  });

  test('a filter that cannot be used is complained about, as in the list', async () => {
    const answer = await ask('uge/2026-48?alder=gammel');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Skriv en alder i hele år');
  });

  test('what is chosen stays when one goes on', async () => {
    const ways = await onPage('uge/2026-48?kategori=sport', (page) =>
      page.locator('.sheet-nav a, .views a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    );
    expect(ways.every((way) => way?.endsWith('?kategori=sport'))).toBe(true);
    expect(ways).toContain('/haderslev/det-sker/uge/2026-47?kategori=sport');
  });
});

describe('a week', () => {
  test('has seven days with Monday first, side by side or under each other, and today is marked', async () => {
    for (const viewport of [phone, desktop]) {
      const days = await onPage(
        'uge/2026-48',
        async (page) => ({
          names: await page
            .locator('.weekday time')
            .evaluateAll((all) => all.map((one) => one.getAttribute('datetime'))),
          today: await page.locator('[aria-current="date"]').innerText(),
          tops: await page.locator('.weekday').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top)),
        }),
        { viewport },
      );
      expect(days.names).toEqual([23, 24, 25, 26, 27, 28, 29].map((day) => `2026-11-${day}`));
      expect(days.today).toMatch(/^I dag\s+mandag\s+23\s+november/i);
      expect(new Set(days.tops).size).toBe(viewport === phone ? 7 : 1);
    }
  });

  test('something of several days stands on each of them', async () => {
    const days = await onPage('uge/2026-48', (page) =>
      page.locator('.weekday', { hasText: 'Udstilling: Mit værelse' }).count(),
    );
    expect(days).toBe(7);
  });

  test('says what is cancelled in words, struck through, and where something was moved from', async () => {
    const cancelled = await onPage('uge/2026-49', async (page) => ({
      notice: await page.locator('.entry.cancelled .entry-notice').first().innerText(),
      struck: await page.locator('.entry.cancelled').first().locator('a > s').innerText(),
    }));
    expect(cancelled.notice).toMatch(/^Aflyst: ./);
    expect(cancelled.struck).not.toBe('');
    const moved = await onPage('uge/2026-51', (page) => page.innerText('.weekdays'));
    expect(moved).toContain('Flyttet fra torsdag den 17. december');
  });

  test('without anything says so, and where to go', async () => {
    const far = await onPage('uge/2035-10', (page) => page.innerText('main'));
    expect(far).toContain('Der er ikke noget i kalenderen i uge 10 endnu');
    const filtered = await onPage('uge/2035-10?kategori=sport', (page) => page.innerText('main'));
    expect(filtered).toContain('der passer til dine valg');
    expect(filtered).toContain('Se hele ugen');
  });
});

describe('a month', () => {
  test('is a table with a caption, a head for each weekday and a row for each week', async () => {
    const table = await onPage(
      'maaned/2026-11',
      async (page) => ({
        caption: await page.textContent('caption'),
        columns: await page.getByRole('columnheader').allTextContents(),
        weeks: await page.getByRole('rowheader').allInnerTexts(),
        first: await page.locator('tbody td h2').first().textContent(),
      }),
      { viewport: desktop },
    );
    expect(table.caption).toBe('November 2026');
    expect(table.columns.slice(1, 3)).toEqual(['mandag', 'tirsdag']);
    expect(table.weeks.map((week) => /\d+/.exec(week)?.[0])).toEqual(['44', '45', '46', '47', '48', '49']);
    expect(table.first?.replaceAll(/\s+/g, ' ').trim()).toBe('søndag den 1. november');
  });

  test('is a list of the days that have something on a phone', async () => {
    const shown = await onPage('maaned/2026-11', (page) =>
      page.locator('.month-day:visible h2').evaluateAll((all) => all.map((one) => one.textContent)),
    );
    expect(shown.length).toBeGreaterThan(20);
    expect(shown[0]?.replaceAll(/\s+/g, ' ').trim()).toBe('søndag den 1. november');
  });
});

describe('on paper', () => {
  test.each([
    'uge/2026-48',
    'uge/2026-49',
    'uge/2026-52',
    'uge/2026-53',
    'maaned/2026-11',
    'maaned/2026-12',
    'maaned/2027-02',
  ])(
    '%s fills one page, by day and night',
    async (path) => {
      for (const dark of [false, true]) {
        const pdf = await onPage(path, (page) => page.pdf({ preferCSSPageSize: true }), { dark });
        expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
        expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59\d\.?\d* 84\d/);
      }
    },
    60_000,
  );

  test('it is black on white, and leads by a code to where one follows the same', async () => {
    const paper = await onPage(
      'uge/2026-48?kategori=musik,sport',
      async (page) => {
        expect(await page.locator('.sheet-foot').isVisible()).toBe(false);
        await page.emulateMedia({ media: 'print' });
        const ink = (element: Element) => getComputedStyle(element).color;
        return {
          code: await page.locator('.sheet-foot path').getAttribute('d'),
          foot: await page.innerText('.sheet-foot'),
          title: await page.locator('.entry a').first().evaluate(ink),
          gone: await page
            .locator('.site-head, .site-foot, .sheet-nav, .views, .demo-band')
            .filter({ visible: true })
            .count(),
        };
      },
      { dark: true },
    );
    expect(paper.code).toBe(qrOf(`${server.url}/haderslev/foelg?kategori=musik,sport`).d);
    expect(paper.foot).toContain(`${server.url.slice('http://'.length)}/haderslev/foelg`);
    expect(paper.title).toBe('rgb(0, 0, 0)');
    expect(paper.gone).toBe(0);
  });
});

test('a week that cannot be read is a fault of ours, never an empty week', async () => {
  const broken = await startServer({ demo: true });
  const database = createClient({ url: broken.settings.databaseUrl, timeout: 5000 });
  try {
    await database.execute('ALTER TABLE event_override RENAME TO away');
    for (const path of ['uge/2026-48', 'maaned/2026-11']) {
      const answer = await fetch(`${broken.url}/haderslev/det-sker/${path}`);
      const html = await answer.text();
      expect([path, answer.status]).toEqual([path, 503]);
      expect(html).toContain('Listen kan ikke hentes lige nu');
      expect(html).not.toMatch(/Ikke noget endnu|er ikke noget i kalenderen|class="weekday/);
    }
  } finally {
    database.close();
    await broken.stop();
  }
});
