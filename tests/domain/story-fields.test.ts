import { describe, expect, test } from 'vitest';
import { fieldsOfStory, readStoryFields } from '#domain/story-fields.ts';

const today = '2026-11-23';
const filled = { title: ['Is på dammen'], text: ['Den er **tyk** nok.'] };

function wrong(fields: Record<string, string[]>): string[] {
  return readStoryFields({ ...filled, ...fields }, today).complaints.map(({ field }) => field);
}

describe('the form of a story', () => {
  test.each<[string, Record<string, string[]>, string[]]>([
    ['nothing when it is filled in', {}, []],
    ['a title and a text that are missing', { title: [' '], text: [] }, ['title', 'text']],
    ['a text of 20,001 characters', { text: ['x'.repeat(20_001)] }, ['text']],
    ['a picture without words', { pictureId: ['aaaaaaaa-640x480'] }, ['pictureAlt']],
    ['a picture from elsewhere', { pictureId: ['//evil.example/p.png'], pictureAlt: ['En sofa'] }, ['pictureId']],
  ])('complains about %s', (_, fields, expected) => expect(wrong(fields)).toEqual(expected));

  test('is read back as the same story', () => {
    for (const pictureUrl of [null, '/billeder/aaaaaaaa-640x480', '/eksempel/dam.webp']) {
      const story = {
        title: 'Is på dammen',
        summary: 'Tyk.',
        text: 'Gå *selv* ud.',
        pictureUrl,
        pictureAlt: pictureUrl === null ? null : 'En dam',
      };
      expect(readStoryFields(fieldsOfStory(story), today)).toEqual({ details: story, complaints: [] });
    }
  });
});
