/** What there is to tell is kept with the change that it tells of, whoever made it. */
import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { announcement } from '#db/schema/announcement.ts';
import { revision } from '#db/schema/municipality.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { changeEvent } from '#services/event/change.ts';
import { createEvent } from '#services/event/create.ts';
import { moveEvent } from '#services/event/move.ts';
import { getRevision } from '#services/municipality/queries.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { evening } from './club.ts';
import { calendar, hour, openImporting, type Importing } from './importing.ts';

let at: Importing;
beforeEach(async () => void (at = await openImporting()));
afterEach(() => at.close());

/** `moved 2026-12-03T19:00: Vejret`, in the order it is told. */
async function told(): Promise<string[]> {
  const rows = await at.hub.db.read.select().from(announcement).orderBy(asc(announcement.number));
  return rows.map(({ kind, recurrenceId, reason }) => [kind, recurrenceId, reason].filter(Boolean).join(' '));
}

describe('a worker', () => {
  test('tells each thing once, and why', async () => {
    const { id } = await createEvent(at.hub, 'haderslev', evening);
    const key = { municipality: 'haderslev', id };
    await moveEvent(at.hub, key, { start: '2026-11-26T20:00', reason: 'Hallen er optaget' });
    await moveOccurrence(
      at.hub,
      { ...key, recurrenceId: '2026-12-03T20:00' },
      { start: '2026-12-04T20:00', reason: 'Vejret' },
    );
    await cancelOccurrence(at.hub, { ...key, recurrenceId: '2026-12-10T20:00' }, 'Sygdom');
    await cancelEvent(at.hub, key, 'For få tilmeldte');
    expect(await told()).toEqual([
      'published',
      'moved Hallen er optaget',
      'moved 2026-12-03T20:00 Vejret',
      'cancelled 2026-12-10T20:00 Sygdom',
      'cancelled For få tilmeldte',
    ]);
  });

  test('tells nothing of a draft, nor of what is for members', async () => {
    const { id } = await createEvent(at.hub, 'haderslev', { ...evening, status: 'draft' });
    await changeEvent(at.hub, { municipality: 'haderslev', id }, { title: 'Hemmelig klub' });
    const members = await createEvent(at.hub, 'haderslev', { ...evening, visibility: 'members' });
    await cancelEvent(at.hub, { municipality: 'haderslev', id: members.id }, 'Sygdom');
    expect(await told()).toEqual([]);
  });
});

describe('an import', () => {
  const weekly = [...hour, 'RRULE:FREQ=WEEKLY;COUNT=4'];

  test('tells of what is new, what became different and what became private', async () => {
    await at.import(calendar(weekly, hour, ['STATUS:CANCELLED', ...hour]));
    await at.import(calendar(['SUMMARY:Ny klub', ...weekly], hour, ['STATUS:CANCELLED', ...hour]));
    await at.import(calendar([...weekly, 'SUMMARY:Ny klub', 'STATUS:CANCELLED'], ['CLASS:PRIVATE', ...hour]));
    expect(await told()).toEqual(['published', 'published', 'published', 'changed', 'cancelled', 'withdrawn']);
  });

  test('belongs to the record of the import', async () => {
    await at.import(calendar(hour));
    const [row] = await at.hub.db.read.select().from(announcement);
    const [record] = await at.hub.db.read.select().from(revision).orderBy(asc(revision.number)).limit(1);
    expect(row).toMatchObject({ revision: record!.number, municipality: '0510', noun: 'event' });
  });

  test('of drafts tells nothing, and no stamp says that they changed', async () => {
    await at.import(calendar(weekly), { draft: true });
    const before = await getRevision(at.hub, 'haderslev');
    await at.import(calendar(['SUMMARY:Ny klub', ...weekly]), { draft: true });
    expect(await at.event('a')).toMatchObject({ title: 'Ny klub', status: 'draft' });
    expect(await told()).toEqual([]);
    expect(await getRevision(at.hub, 'haderslev')).toEqual(before);
  });
});
