/** A form that is sent twice begins one draft, and nobody else's. */
import { describe, expect, test } from 'vitest';
import { HjemegnError } from '#domain/errors.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { publishDraft } from '#services/draft/publish.ts';
import { asStaff } from '../support/people.ts';
import { givenClub } from './club.ts';

const given = givenClub();
const home = 'haderslev';
const target = { proposal: 'create', noun: 'event' } as const;
const typed = { title: ['Pizzaaften'], category: ['klub'], date: ['2026-12-03'], from: ['17:00'], to: ['19:30'] };

describe('a form that is sent twice', () => {
  test('begins one draft, also when both come at once and when the first is published by now', async () => {
    const editor = await asStaff(given.at.hub, 'editor');
    const id = editor.newId();
    const [one, two] = await Promise.all([
      beginDraft(editor, home, target, typed, id),
      beginDraft(editor, home, target, typed, id),
    ]);
    expect([one.id, two.id]).toEqual([id, id]);
    await publishDraft(editor, one);
    expect(await beginDraft(editor, home, target, typed, id)).toMatchObject({ id, state: 'published' });
  });

  test('begins another with other words once the first is published', async () => {
    const editor = await asStaff(given.at.hub, 'editor');
    const first = await beginDraft(editor, home, target, typed, editor.newId());
    await publishDraft(editor, first);
    const next = await beginDraft(editor, home, target, { ...typed, title: ['Filmaften'] }, first.id);
    expect(next).toMatchObject({ state: 'open', title: 'Filmaften' });
    expect(next.id).not.toBe(first.id);
  });

  test('never finds a colleague’s draft', async () => {
    const [editor, author] = [await asStaff(given.at.hub, 'editor'), await asStaff(given.at.hub, 'author')];
    const theirs = await beginDraft(author, home, target, typed, author.newId());
    const mine = await beginDraft(editor, home, target, typed, theirs.id);
    expect(mine.id).not.toBe(theirs.id);
  });

  test('that holds more than any field may is told so by the field’s own name', async () => {
    const editor = await asStaff(given.at.hub, 'editor');
    const long = { ...typed, text: ['x'.repeat(60_001)] };
    const error = await beginDraft(editor, home, target, long).catch((thrown: unknown) => thrown);
    expect(error instanceof HjemegnError && error.complaints).toEqual([
      {
        field: 'text',
        da: 'Feltet »Mere tekst« må højst have 60000 tegn.',
        en: 'The field “More text” may have at most 60000 characters.',
      },
    ]);
  });
});
