/** Programs of an author and an editor, for the tests of what they do with drafts. */
import { afterAll, beforeAll } from 'vitest';
import { beginDraft } from '#services/draft/begin.ts';
import { asStaff } from '#tests/support/people.ts';
import { serveHub, type ServedHub } from '#tests/support/served-hub.ts';
import { joinKolding } from '#tests/support/two-homes.ts';
import { pizza } from '../services/review.ts';
import { askServer, tokenOf, type Answer } from './office-tokens.ts';

/** The hub, their tokens, and what is Kolding's: there once the tests run. */
export type Programs = {
  at: ServedHub;
  author: string;
  editor: string;
  /** The author's, for reading only. */
  reader: string;
  theirs: Awaited<ReturnType<typeof joinKolding>>;
  theirDraft: string;
};

/** Serves a hub for the tests of one file. */
export function givenPrograms(): Programs {
  const given = {} as Programs;
  beforeAll(async () => {
    const at = await serveHub();
    const theirs = await joinKolding(at.hub);
    const target = { proposal: 'create', noun: 'event' } as const;
    const stranger = await asStaff(at.hub, 'author', 'kolding');
    const { id: theirDraft } = await beginDraft(stranger, 'kolding', target, pizza);
    const writer = await asStaff(at.hub, 'author');
    const [author, reader] = [await tokenOf(writer, 'write'), await tokenOf(writer, 'read')];
    const editor = await tokenOf(await asStaff(at.hub, 'editor'), 'publish');
    Object.assign(given, { at, theirs, theirDraft, author, reader, editor });
  });
  afterAll(() => given.at.stop());
  return given;
}

/** Asks the office. */
function asker(given: Programs) {
  return (by: 'author' | 'editor' | 'reader', method: string, path: string, body?: unknown): Promise<Answer> =>
    askServer(given.at.url, given[by], method, path, body);
}

/** What one does with drafts, over and over. */
export function drafting(given: Programs) {
  const ask = asker(given);
  type By = Parameters<typeof ask>[0];
  const begin = (fields: object = pizza, by: By = 'author') =>
    ask(by, 'POST', '/drafts', { target: { proposal: 'create', noun: 'event' }, fields });
  const change = (itemId: string) =>
    ask('author', 'POST', '/drafts', { target: { proposal: 'change', noun: 'event', itemId } });
  const step = (by: By, { body }: Answer, name: string, said: object = {}) =>
    ask(by, 'POST', `/drafts/${body.id}/${name}`, { version: body.version, ...said });
  /** The id of an event that is public. */
  const published = async (fields: object = pizza): Promise<string> =>
    (await step('editor', await begin(fields, 'editor'), 'publish')).body.itemId!;
  return { ask, begin, change, step, published };
}

/** The fields that a refusal complains of. */
export function fieldsOf({ body }: Answer): string[] {
  return (body.errors as unknown as { field: string }[]).map(({ field }) => field);
}
