/** A page that something goes wrong in, however far down: it ends, and says so; it is never half a page with status 200. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEvent } from '#services/event/create.ts';
import type { Event } from '#domain/event.ts';
import { asStaff } from '#tests/support/people.ts';
import { sender } from '#tests/support/served-forms.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { cookieOf } from '#tests/support/signed-in.ts';

let at: ServedHub;
let event: Event;
let office: ReturnType<typeof sender>;
beforeAll(async () => {
  at = await serveHub();
  const admin = await asStaff(at.hub, 'admin');
  office = sender(at.url, await cookieOf(admin));
  const said = { title: 'Brætspil', category: 'klub', start: '2026-12-03T16:00', end: '2026-12-03T18:00' };
  event = await createEvent(admin, 'haderslev', said);
}, 60_000);
afterAll(() => at.stop());

test('is an error page as a whole', async () => {
  const path = `/kontoret/aktiviteter/${event.id}`;
  expect((await office.look(path)).status).toBe(200);
  // What only a part of the page reads, when its head has long been written.
  await at.hub.db.write((tx) => tx.run(sql`update event set verify_by = 'snart' where id = ${event.id}`));
  const { status, document } = await office.look(path);
  expect([status, document.querySelectorAll('h1').length]).toEqual([500, 1]);
  expect(document.querySelector('main')?.textContent).toContain('Der skete en fejl hos os');
  expect(document.body.textContent).not.toContain('Brætspil');
});
