/** Whoever answers in a contact's place must in the end be somebody. */
import { sql } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { contact } from '#db/schema/contact.ts';
import type { Contact } from '#domain/contact.ts';
import type { Complaint } from '#domain/errors.ts';

/** A complaint when it would answer for itself, at once or by way of others. */
export async function complaintsAboutDeputy(
  db: Reader | Transaction,
  { id, deputyId }: Pick<Contact, 'id' | 'deputyId'>,
): Promise<Complaint[]> {
  if (deputyId === null) return [];
  if (deputyId === id) return [itself];
  const [row] = await db.all<{ round: number }>(sql`
    WITH RECURSIVE chain (id) AS (
      VALUES (${deputyId})
      UNION SELECT c.deputy_id FROM ${contact} AS c JOIN chain ON c.id = chain.id WHERE c.deputy_id IS NOT NULL
    )
    SELECT count(*) AS round FROM chain WHERE id = ${id}`);
  return row?.round === 0 ? [] : [inACircle];
}

const itself: Complaint = {
  field: 'deputyId',
  da: 'En kontakt kan ikke være sin egen afløser. Vælg en anden.',
  en: 'A contact cannot be its own deputy. Choose another one.',
};
const inACircle: Complaint = {
  field: 'deputyId',
  da: 'De to ville afløse hinanden i ring, så ingen svarede til sidst. Vælg en anden.',
  en: 'They would stand in for each other in a circle, and in the end nobody would answer. Choose another one.',
};
