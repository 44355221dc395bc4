/** What a draft knows of contacts. Whoever publishes one says that it is right today. */
import type { Reader, Transaction } from '#db/client.ts';
import { blankContactFields, fieldsOfContact, readContactFields, type ContactForm } from '#domain/contact-fields.ts';
import { isUnreachable, type KeptContact } from '#domain/contact.ts';
import { fieldText, type Draft } from '#domain/draft.ts';
import { invalid } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt } from '#domain/time.ts';
import { nextVerifyBy } from '#domain/vouching.ts';
import { amendContactWithin, loadContact } from '../../contact/amend.ts';
import { changedContact } from '../../contact/change.ts';
import { createContactWithin } from '../../contact/create.ts';
import { complaintsAboutDeputy } from '../../contact/deputy.ts';
import { ownerOf, type Ctx } from '../../hub.ts';
import { complaintsAboutOwners } from '../../municipality/references.ts';
import type { DraftKind } from '../kind.ts';

export const contactKind: DraftKind = {
  fieldsOf: (item) => fieldsOfContact(item as KeptContact),
  load: (_ctx, tx, home, itemId) => loadContact(tx, home, itemId),
  blank: blankContactFields,
  label: (fields) => ({ title: fieldText(fields, 'role').slice(0, 200), startsOn: null }),
  check: async (ctx, home, draft) => {
    await saidBy(ctx, ctx.db.read, home, draft);
  },
  publish: async (ctx, tx, home, draft) => {
    const said = await saidBy(ctx, tx, home, draft);
    if (draft.itemId === null) {
      const input = { ...said, placeholder: isUnreachable(said) };
      const { id } = await createContactWithin(ctx, tx, home, input, draft.authorId ?? ownerOf(ctx.actor));
      return { itemId: id };
    }
    const decide = (before: KeptContact): KeptContact => changedContact(before, said);
    await amendContactWithin(ctx, tx, home, { id: draft.itemId, verb: 'change', decide });
    return { itemId: draft.itemId };
  },
};

async function saidBy(
  ctx: Ctx,
  db: Reader | Transaction,
  home: Municipality,
  { fields, itemId }: Draft,
): Promise<ContactForm & { verified: string | null }> {
  const today = dayAt(ctx.clock(), home.timeZone);
  const said = readContactFields(fields, today);
  const complaints = [
    ...(await complaintsAboutOwners(db, home, said)),
    ...(itemId === null ? [] : await complaintsAboutDeputy(db, { id: itemId, deputyId: said.deputyId })),
  ];
  if (complaints.length > 0) throw invalid(...complaints);
  if (isUnreachable(said)) return { ...said, verified: null };
  return { ...said, verified: today, verifyBy: said.verifyBy ?? nextVerifyBy('contact', today) };
}
