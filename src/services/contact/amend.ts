/** The road every change to a contact takes: load, decide, write, in one transaction. */
import { and, eq } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import { isShownContact, isUnreachable, type KeptContact } from '#domain/contact.ts';
import { invalid, notFound } from '#domain/errors.ts';
import { stamped } from '#domain/item-change.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Ctx } from '../hub.ts';
import { bookChange } from '../item/book.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { complaintsAboutOwners } from '../municipality/references.ts';
import { complaintsAboutDeputy } from './deputy.ts';
import { contactOf, contactRow } from './records.ts';

/** Which contact of which municipality. */
export type ContactKey = { municipality: string; id: string };

/** What a verb decides: the contact as it should be from now on. */
export type Decision = (before: KeptContact) => KeptContact;

/** Changes one contact and answers it as it became. Nothing is written when nothing differs. */
export async function amendContact(ctx: Ctx, key: ContactKey, verb: string, decide: Decision): Promise<KeptContact> {
  const home = await getMunicipality(ctx, key.municipality);
  return ctx.db.write((tx) => amendContactWithin(ctx, tx, home, { id: key.id, verb, decide }));
}

/** As {@link amendContact}, inside the caller's transaction. Throws `not_found` and `invalid`. */
export async function amendContactWithin(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { id, verb, decide }: { id: string; verb: string; decide: Decision },
): Promise<KeptContact> {
  const before = await loadContact(tx, home, id);
  const after = settled(before, decide(before), ctx.clock());
  if (JSON.stringify(after) === JSON.stringify(before)) return before;
  await requireSound(tx, home, before, after);
  await tx.update(contact).set(contactRow(after, home.code)).where(eq(contact.id, id));
  await bookChange(ctx, tx, home, { noun: 'contact', verb, before, after, shown: isShownContact });
  return after;
}

/**
 * A contact that can be reached waits for nothing. That somebody confirmed it is no change to what it says: its stamp,
 * from which calendars count the weeks of its hours, stays.
 */
function settled(before: KeptContact, decided: KeptContact, now: Temporal.Instant): KeptContact {
  const after = { ...decided, placeholder: decided.placeholder && isUnreachable(decided) };
  return stamped({ ...before, verified: after.verified }, after, { now, shown: isShownContact });
}

/** What it pointed at before may stay, whatever has become of that. */
async function requireSound(tx: Transaction, home: Municipality, before: KeptContact, after: KeptContact) {
  const complaints = [
    ...(await complaintsAboutOwners(tx, home, after)),
    ...(after.deputyId === before.deputyId ? [] : await complaintsAboutDeputy(tx, after)),
  ];
  if (complaints.length > 0) throw invalid(...complaints);
}

/** A contact as it is, whatever its status. Throws `not_found`, also for another municipality's. */
export async function loadContact(db: Reader | Transaction, home: Municipality, id: string): Promise<KeptContact> {
  const [row] = await db
    .select()
    .from(contact)
    .where(and(eq(contact.id, id), eq(contact.municipality, home.code)));
  if (row === undefined) throw notFound('contact');
  return contactOf(row, home.slug);
}
