/** Going back with a story: by the road of any change. */
import { conflict } from '#domain/errors.ts';
import { announcementsOfItem } from '#domain/item-announcement.ts';
import { unreadableRecord } from '#domain/item-record.ts';
import { Story } from '#domain/story.ts';
import { amendStoryWithin } from '../../story/amend.ts';
import { changedStory } from '../../story/change.ts';
import type { ItemKind, WayBack } from '../kind.ts';
import { statusAfter } from '../status-after.ts';

export const storyItem: ItemKind = {
  become: async (ctx, tx, home, back) => {
    const change = { id: back.itemId, verb: back.verb, decide: (before: Story) => goneBack(before, back) };
    await amendStoryWithin(ctx, tx, home, change);
  },
  steps: (before, after) => {
    const [was, is] = [Story.safeParse(before).data ?? null, Story.safeParse(after).data];
    if (is === undefined) return [];
    const shown = ({ status }: Story): boolean => status === 'published';
    const told = announcementsOfItem('story', { before: was, after: is, shown });
    return told.filter(({ kind }) => kind !== 'changed');
  },
};

function goneBack(before: Story, { snapshot, verb }: WayBack): Story {
  if (snapshot === null) return { ...before, status: 'withdrawn' };
  // What a record of long ago did not yet say stays as it is.
  const then = Story.safeParse({ ...before, ...snapshot }).data;
  if (then === undefined) throw conflict(unreadableRecord);
  const { id, municipality, modified } = before;
  const status = statusAfter(before.status, then.status, verb);
  return { ...changedStory(before, then), id, municipality, modified, status };
}
