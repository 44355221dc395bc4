import { authorise } from '#domain/authorisation.ts';
import type { Story } from '#domain/story.ts';
import type { Ctx } from '../hub.ts';
import { amendStory, type StoryKey } from './amend.ts';

/** Takes a story back: it leaves every list at once. Throws `not_found` for another municipality's. */
export async function withdrawStory(ctx: Ctx, key: StoryKey): Promise<Story> {
  authorise(ctx.actor, 'story.withdraw', { municipality: key.municipality });
  return amendStory(ctx, key, 'withdraw', (before) => ({ ...before, status: 'withdrawn' }));
}
