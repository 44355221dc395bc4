/** A hub with a source on a server of its own, for the tests of what becomes of a calendar that is read again and again. */
import { eq } from 'drizzle-orm';
import { draft } from '#db/schema/draft.ts';
import { event } from '#db/schema/event.ts';
import type { Draft } from '#domain/draft.ts';
import type { Event } from '#domain/event.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { dropDraft } from '#services/draft/state.ts';
import { ownEvent } from '#services/event/own-event.ts';
import type { Ctx } from '#services/hub.ts';
import { getMunicipality } from '#services/municipality/queries.ts';
import { addSource } from '#services/source/add.ts';
import { getSource, type SourceLine } from '#services/source/queries.ts';
import { readSource, type Outcome } from '#services/source/read.ts';
import { startHostileSource, type HostileSource } from '#tests/support/hostile-source.ts';
import { openTestHub, type TestHub } from '#tests/support/hub.ts';
import { asStaff } from '#tests/support/people.ts';

export type ReadingHub = TestHub & {
  server: HostileSource;
  editor: Ctx;
  admin: Ctx;
  /** Serves a calendar at `/kalender` (or elsewhere) and adds it as a source. Answers the source's id. */
  add: (calendar: string, how?: { trusted?: boolean; path?: string; name?: string }) => Promise<string>;
  /** Serves another calendar in its place and reads the source. */
  again: (id: string, calendar: string, path?: string) => Promise<Outcome>;
  source: (id: string) => Promise<SourceLine>;
  /** What waits, as `create Klubaften`, in the order it was proposed. */
  waiting: () => Promise<string[]>;
  proposal: (title: string) => Promise<Draft>;
  publish: (title: string) => Promise<string>;
  drop: (title: string) => Promise<void>;
  /** The events there are, as `published Klubaften`. */
  events: () => Promise<string[]>;
  event: (title: string) => Promise<Event>;
};

/** Opens it, empty. */
export async function openReading(): Promise<ReadingHub> {
  const server = await startHostileSource();
  const at = await openTestHub({ sourceHosts: [server.host] });
  const editor = await asStaff(at.hub, 'editor');
  const admin = await asStaff(at.hub, 'admin');
  const home = await getMunicipality(at.hub, 'haderslev');
  const waiting = async (): Promise<Draft[]> => {
    const rows = await at.hub.db.read.select().from(draft).where(eq(draft.state, 'sent')).orderBy(draft.title);
    return rows.map((row) => ({ ...row, municipality: home.slug }));
  };
  const proposal = async (title: string): Promise<Draft> => {
    const found = (await waiting()).find((one) => one.title === title);
    if (found === undefined) throw new Error(`Nothing waits that is called ${title}.`);
    return found;
  };
  const keyOf = ({ id, version }: Draft) => ({ municipality: home.slug, id, version });
  return {
    ...at,
    server,
    editor,
    admin,
    add: (calendar, { trusted = false, path = '/kalender', name = 'Klubben' } = {}) => {
      const url = server.serve(path, calendar);
      return addSource(trusted ? admin : editor, home.slug, url, { name, category: 'klub', trusted });
    },
    again: (id, calendar, path = '/kalender') => {
      server.serve(path, calendar);
      return readSource(editor, home.slug, id);
    },
    source: (id) => getSource(editor, home.slug, id),
    waiting: async () => (await waiting()).map(({ proposal: what, title }) => `${what} ${title}`),
    proposal,
    publish: async (title) => (await publishDraft(editor, keyOf(await proposal(title)))).itemId,
    drop: async (title) => {
      await dropDraft(editor, keyOf(await proposal(title)));
    },
    events: async () => {
      const rows = await at.hub.db.read.select().from(event).orderBy(event.title);
      return rows.map(({ status, title }) => `${status} ${title}`);
    },
    event: async (title) => {
      const [row] = await at.hub.db.read.select({ id: event.id }).from(event).where(eq(event.title, title));
      return ownEvent(at.hub.db.read, home, row?.id ?? '');
    },
    close: () => at.close().finally(() => server.stop()),
  };
}
