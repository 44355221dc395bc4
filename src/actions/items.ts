/** What the office does with an opportunity or a story from its page. */
import { notFound } from '#domain/errors.ts';
import { officePath } from '#domain/office-path.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { duplicateItem } from '#services/draft/templates.ts';
import { verifyItem } from '#services/item/verify.ts';
import { publishOpportunity } from '#services/opportunity/publish.ts';
import { withdrawOpportunity } from '#services/opportunity/withdraw.ts';
import { publishStory } from '#services/story/publish.ts';
import { withdrawStory } from '#services/story/withdraw.ts';
import { draftPath } from './drafts.ts';
import type { Done, Form } from './form.ts';
import { undoSeen } from './undo.ts';
import type { Visit } from './visit.ts';

const doors = {
  opportunity: { publish: publishOpportunity, withdraw: withdrawOpportunity },
  story: { publish: publishStory, withdraw: withdrawStory },
} as const;

/** Which thing of which municipality. */
export type Named = { municipality: string; noun: keyof typeof doors; id: string };

/** Does what the pressed button says. A change begins as a draft. */
export async function actOnItem({ ctx }: Visit, { noun, ...key }: Named, form: Form): Promise<Done<never>> {
  const { publish, withdraw } = doors[noun];
  const here = officePath(noun, key.id);
  switch (form.text('handling')) {
    case 'ret': {
      const target = { proposal: 'change', noun, itemId: key.id } as const;
      return { to: draftPath((await beginDraft(ctx, key.municipality, target)).id) };
    }
    case 'kopi':
      return { to: draftPath((await duplicateItem(ctx, key.municipality, { noun, itemId: key.id })).id) };
    case 'udgiv':
      await publish(ctx, key);
      return { to: `${here}?udgivet` };
    case 'traek-tilbage':
      await withdraw(ctx, key);
      return { to: `${here}?trukket` };
    case 'rigtigt':
      await verifyItem(ctx, key.municipality, { noun, id: key.id });
      return { to: `${here}?rigtigt` };
    case 'fortryd':
      await undoSeen(ctx, { municipality: key.municipality, noun, itemId: key.id }, form.text('nummer'));
      return { to: `${here}?fortrudt` };
    default:
      throw notFound('handling');
  }
}
