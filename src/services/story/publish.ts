import { authorise } from '#domain/authorisation.ts';
import type { Story } from '#domain/story.ts';
import { dayAt } from '#domain/time.ts';
import type { Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { amendStory, type StoryKey } from './amend.ts';

/** Publishes what was never shown, or puts back what was withdrawn; that keeps the day it was first published. */
export async function publishStory(ctx: Ctx, key: StoryKey): Promise<Story> {
  authorise(ctx.actor, 'story.publish', { municipality: key.municipality });
  const { timeZone } = await getMunicipality(ctx, key.municipality);
  return amendStory(ctx, key, 'publish', (before) => ({
    ...before,
    status: 'published',
    published: before.status === 'draft' ? dayAt(ctx.clock(), timeZone) : before.published,
  }));
}
