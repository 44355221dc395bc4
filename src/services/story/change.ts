import type { z } from 'zod';
import { authorise } from '#domain/authorisation.ts';
import { checkedInput, saidOnly } from '#domain/input.ts';
import { Story } from '#domain/story.ts';
import { slugOf } from '#domain/slug.ts';
import type { Ctx } from '../hub.ts';
import { amendStory, type StoryKey } from './amend.ts';

/** What can be said differently; whether it is shown at all is published or withdrawn. */
export const StoryChange = Story.omit({
  id: true,
  municipality: true,
  slug: true,
  modified: true,
  example: true,
  status: true,
  published: true,
})
  .partial()
  .strict();
export type StoryChange = z.input<typeof StoryChange>;

/** Changes what a story says; its address stays. Throws `invalid` with a complaint per field. */
export async function changeStory(ctx: Ctx, key: StoryKey, change: StoryChange): Promise<Story> {
  authorise(ctx.actor, 'story.change', { municipality: key.municipality });
  const said = saidOnly(checkedInput(StoryChange, change));
  return amendStory(ctx, key, 'change', (before) => changedStory(before, said));
}

/** A story that says something else; its address follows its title. */
export function changedStory(before: Story, said: Partial<Story>): Story {
  const after = { ...before, ...said };
  return { ...after, slug: after.title === before.title ? before.slug : slugOf(after.title) };
}
