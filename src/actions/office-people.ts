/** What is done with a contact or a place on its page in the office; what is handed over. */
import type { ItemKey } from '#domain/item-line.ts';
import { may } from '#domain/authorisation.ts';
import { draftNouns } from '#domain/draft.ts';
import { notFound } from '#domain/errors.ts';
import { officePath } from '#domain/office-path.ts';
import { publishContact, withdrawContact } from '#services/contact/withdraw.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { duplicateItem } from '#services/draft/templates.ts';
import { handOverItems, handOverMine } from '#services/item/hand-over.ts';
import { putAwayNote } from '#services/item/notes.ts';
import { verifyItem } from '#services/item/verify.ts';
import { mergePlace } from '#services/place/merge.ts';
import { offerPlace, retirePlace } from '#services/place/retire.ts';
import { draftPath } from './drafts.ts';
import type { Done, Form } from './form.ts';
import { undoSeen } from './undo.ts';
import type { Visit } from './visit.ts';

type Deed = (visit: Visit, key: { municipality: string; id: string }, form: Form) => Promise<string | null>;

const contactDeeds = new Map<string, Deed>(
  Object.entries<Deed>({
    'traek-tilbage': ({ ctx }, key) => withdrawContact(ctx, key).then(() => null),
    'saet-paa': ({ ctx }, key) => publishContact(ctx, key).then(() => null),
  }),
);

const placeDeeds = new Map<string, Deed>(
  Object.entries<Deed>({
    'tag-ud': ({ ctx }, key) => retirePlace(ctx, key).then(() => null),
    'tag-i-brug': ({ ctx }, key) => offerPlace(ctx, key).then(() => null),
    'laeg-sammen': async ({ ctx }, key, form) =>
      officePath('place', (await mergePlace(ctx, key, form.text('into'))).id),
  }),
);

/** Does what the pressed button says with a contact or a place. */
export async function actOnPeople(
  visit: Visit,
  { municipality, noun, id }: { municipality: string; noun: 'contact' | 'place'; id: string },
  form: Form,
): Promise<Done<never>> {
  const here = officePath(noun, id);
  const doing = form.text('handling');
  const deed = (noun === 'contact' ? contactDeeds : placeDeeds).get(doing);
  if (deed !== undefined) {
    const to = await deed(visit, { municipality, id }, form);
    return { to: `${to ?? here}?gjort=${doing}` };
  }
  switch (doing) {
    case 'ret': {
      const target = { proposal: 'change', noun, itemId: id } as const;
      return { to: draftPath((await beginDraft(visit.ctx, municipality, target)).id) };
    }
    case 'kopi':
      return { to: draftPath((await duplicateItem(visit.ctx, municipality, { noun, itemId: id })).id) };
    case 'rigtigt':
      await verifyItem(visit.ctx, municipality, { noun, id });
      break;
    case 'fortryd':
      await undoSeen(visit.ctx, { municipality, noun, itemId: id }, form.text('nummer'));
      break;
    default:
      throw notFound('handling');
  }
  return { to: `${here}?gjort=${doing}` };
}

/** Hands over what was ticked, or all of mine. An editor may hand over what is another's or nobody's. */
export async function handOver(visit: Visit, municipality: string, form: Form): Promise<Done<never>> {
  const { ctx } = visit;
  if (form.text('laest') !== '') {
    await putAwayNote(ctx, form.text('laest'));
    return { to: '/kontoret/overdrag' };
  }
  const wanted = { to: form.text('to'), note: form.text('note') };
  const items = form.texts('items').flatMap(keyFrom);
  const others = form.text('hvis') === 'andres' && may(ctx.actor, 'item.handOver', { municipality });
  const many = others
    ? await handOverItems(ctx, municipality, { ...wanted, items })
    : await handOverMine(ctx, municipality, { ...wanted, items: form.text('hvad') === 'alt' ? 'all' : items });
  return { to: `/kontoret/overdrag?overdraget=${many}` };
}

/** `contact:7h3km9qd` as an item; nothing for what is none. */
export function keyFrom(text: string): ItemKey[] {
  const [noun, id = ''] = text.split(':');
  const known = draftNouns.find((one) => one === noun);
  return known === undefined ? [] : [{ noun: known, id }];
}
