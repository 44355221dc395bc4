/** A served Hjemegn with a demonstration, and a browser in which staff work. */
import type { Page } from 'playwright-core';
import type { Role } from '#domain/role.ts';
import { openBrowser, visit, type Eyes, type Visit } from './browser.ts';
import { asStaff } from './people.ts';
import { serveHub, type ServedHub } from './served-hub.ts';
import { signInBrowser } from './signed-in.ts';

export type OfficeBrowser = {
  at: ServedHub;
  /** A page of somebody with a role, who has signed in a moment ago. */
  page: (role: Role, eyes?: Eyes) => Promise<Page>;
  /** The body that anybody is answered; the status, where that is not 200. */
  shownTo: (address: string) => Promise<string>;
  /** Closes the pages and answers what went wrong in them. */
  faults: () => Promise<string[]>;
  stop: () => Promise<void>;
};

/** What Chromium says of a form that comes back with a complaint, and of a page that is not there. */
const expected = /status of (400|403|404|409)/;

/** Opens both. */
export async function openOfficeBrowser(): Promise<OfficeBrowser> {
  const at = await serveHub({ demo: true, name: 'localhost' });
  const browser = await openBrowser();
  const open: Visit[] = [];
  return {
    at,
    async page(role, eyes = {}) {
      const visited = await visit(browser, at.url, eyes);
      open.push(visited);
      visited.page.setDefaultTimeout(10_000);
      await signInBrowser(visited.context, await asStaff(at.hub, role));
      return visited.page;
    },
    async shownTo(address) {
      const answer = await fetch(at.url + address);
      return answer.ok ? answer.text() : String(answer.status);
    },
    async faults() {
      const visits = open.splice(0);
      await Promise.all(visits.map((one) => one.close()));
      return visits.flatMap((one) => one.faults().filter((fault) => !expected.test(fault)));
    },
    async stop() {
      await browser.close();
      await at.stop();
    },
  };
}
