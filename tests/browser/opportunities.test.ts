import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { createOpportunity } from '#services/opportunity/create.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { openTestHub } from '../support/hub.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { templatePath } from '../support/template.ts';

let browser: Browser;
let server: TestServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), startServer({ demo: true })]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('whether it holds for me', () => {
  test('is answered without JavaScript, and nothing is sent', async () => {
    const { page, close } = await visit(browser, server.url, { javaScript: false });
    await page.goto('/haderslev/muligheder?slags=job');
    await page.getByRole('link', { name: 'Fritidsjob i en butik' }).click();
    await page.waitForURL('**/fritidsjob-i-en-butik-*', { waitUntil: 'networkidle' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    expect(await page.getByText('Ikke endnu. Du kan være med, når du fylder 15.').isVisible()).toBe(false);
    await page.getByText('Under 15', { exact: true }).click();
    expect(await page.getByText('Ikke endnu. Du kan være med, når du fylder 15.').isVisible()).toBe(true);
    await page.getByText('15–17 år', { exact: true }).last().click();
    expect(await page.getByText('Ja, du har alderen.').isVisible()).toBe(true);
    expect(await page.getByText('Ikke endnu. Du kan være med, når du fylder 15.').isVisible()).toBe(false);
    await page.getByText('Et andet sted', { exact: true }).click();
    expect(await page.getByText('Måske. Det kommer an på, hvornår du kan være her.').isVisible()).toBe(true);

    expect(asked).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('form').count()).toBe(0);
    await close();
  });

  test('can be answered from the keyboard', async () => {
    const { page, close } = await visit(browser, server.url);
    await page.goto('/haderslev/muligheder?slags=laereplads');
    await page.getByRole('link', { name: 'Læreplads som smed' }).click();
    await page.getByRole('radio', { name: 'Under 16' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Fra 16 år' }).isChecked()).toBe(true);
    expect(await page.getByText('Ja, du har alderen.').isVisible()).toBe(true);
    await close();
  });
});

async function ask(
  path: string,
  from = server.url,
): Promise<{ status: number; text: string; location: string | null }> {
  const response = await fetch(from + path, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), location: response.headers.get('Location') };
}

describe('a list of opportunities', () => {
  test('that nothing fits says which choice to let go of', async () => {
    const { status, text } = await ask('/haderslev/muligheder?slags=job&alder=10');
    expect(status).toBe(200);
    expect(text).toContain('Der er ikke noget, der passer til det hele');
    expect(text).toContain('Fjern 10 år');
    expect(text).toContain('href="/haderslev/muligheder?slags=job"');
  });

  test('keeps what can be read of an address and says what cannot', async () => {
    const { status, text } = await ask('/haderslev/muligheder?alder=gammel&slags=bolig');
    expect(status).toBe(400);
    expect(text).toContain('Skriv en alder i hele år, som 17.');
    expect(text).toContain('Skriv dig op til en ungdomsbolig');
    expect(text).not.toContain('Fritidsjob i en butik');
  });

  test('has a shorter address for what a form says at length', async () => {
    const { status, location } = await ask('/haderslev/muligheder?q=&alder=&slags=bolig');
    expect([status, location]).toEqual([303, '/haderslev/muligheder?slags=bolig']);
  });

  test('without anything in it says whom to ask', async () => {
    const empty = await startServer();
    const { status, text } = await ask('/haderslev/muligheder', empty.url);
    await empty.stop();
    expect(status).toBe(200);
    expect(text).toContain('Der er ikke noget at søge lige nu');
    expect(text).toContain('href="/haderslev/kontakt"');
  });

  test('that cannot be had is a fault with a way on, never an empty list', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hjemegn-'));
    const database = join(folder, 'broken.db');
    copyFileSync(templatePath, database);
    const broken = await openDatabase(`file:${database}`);
    await broken.writer.run(sql`DROP TABLE opportunity`);
    await broken.writer.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    await broken.close();
    const hub = await startServer({ database });
    const { status, text } = await ask('/haderslev/muligheder', hub.url);
    await hub.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(status).toBe(503);
    expect(text).toContain('Listen kan ikke hentes lige nu');
    expect(text).not.toContain('Der er ikke noget at søge');
  });
});

describe('an item', () => {
  test.each(['muligheder', 'kontakt', 'nyt'])(
    'under %s moves to its one address, whatever it was called',
    async (section) => {
      const { text } = await ask(`/haderslev/${section}`);
      const path = new RegExp(`/haderslev/${section}/[a-z0-9-]+`).exec(text)?.[0] ?? '';
      expect(await ask(path)).toMatchObject({ status: 200 });
      const id = path.slice(-8);
      expect(await ask(`/haderslev/${section}/et-gammelt-navn-${id}`)).toMatchObject({ status: 301, location: path });
      expect(await ask(`/haderslev/${section}/${id}`)).toMatchObject({ status: 301, location: path });
      expect((await ask(`/haderslev/${section}/findes-ikke-aaaaaaaa`)).status).toBe(404);
      expect((await ask(`/haderslev/${section}/noget-andet`)).status).toBe(404);
      expect((await ask(path.replace('haderslev', 'kolding'))).status).toBe(404);
    },
  );
});

test('a contact can be kept on a phone', async () => {
  const { text } = await ask('/haderslev/kontakt');
  const path = /\/haderslev\/kontakt\/boernetelefonen-[a-z0-9]{8}/.exec(text)?.[0] ?? '';
  const page = (await ask(path)).text;
  expect(page).toContain('href="tel:116111"');
  const card = await ask(/\/feeds\/haderslev\/kontakt\/[a-z0-9]{8}\.vcf/.exec(page)?.[0] ?? '');
  expect(card.status).toBe(200);
  expect(card.text).toContain('BEGIN:VCARD');
  expect(card.text).toContain('116');
});

test('a job that is real is told to search engines, an example is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hjemegn-'));
  const { hub, close, settings } = await openTestHub();
  const real = { kind: 'job', openWhileAway: 'yes', organiser: 'Et gartneri' } as const;
  await createOpportunity(hub, 'haderslev', { ...real, title: 'Feriejob </script>' });
  const database = join(folder, 'real.db');
  await hub.db.writer.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
  copyFileSync(settings.databaseUrl.replace('file:', ''), database);
  await close();
  const running = await startServer({ database });
  const list = await ask('/haderslev/muligheder', running.url);
  const page = await ask(/\/haderslev\/muligheder\/feriejob-[a-z0-9-]+/.exec(list.text)?.[0] ?? '', running.url);
  await running.stop();
  rmSync(folder, { recursive: true, force: true });

  const linked = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page.text)?.[1] ?? '';
  const { '@graph': things } = JSON.parse(linked) as { '@graph': unknown[] };
  expect(things).toMatchObject([{ '@type': 'JobPosting', title: 'Feriejob </script>', datePosted: '2026-11-23' }]);

  const example = /\/haderslev\/muligheder\/fritidsjob-[a-z0-9-]+/.exec((await ask('/haderslev/muligheder')).text)?.[0];
  expect((await ask(example ?? '')).text).not.toContain('ld+json');
});
