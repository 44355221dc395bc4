import { authorise } from '#domain/authorisation.ts';
import type { Draft } from '#domain/draft.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { namesOfStaff } from '../staff/names.ts';

/** Who saved a draft last: whoever asks, or a colleague; `name` is null when that is not known. */
export async function getSaver(
  ctx: Ctx,
  { municipality, savedById }: Pick<Draft, 'municipality' | 'savedById'>,
): Promise<{ isMe: boolean; name: string | null }> {
  authorise(ctx.actor, 'draft.read', { municipality });
  const { code } = await getMunicipality(ctx, municipality);
  const names = await namesOfStaff(ctx, code, [savedById]);
  const isMe = savedById !== null && savedById === ownerOf(ctx.actor);
  return { isMe, name: names.get(savedById ?? '') ?? null };
}
