/** What an opportunity must be before it is kept. */
import type { Reader, Transaction } from '#db/client.ts';
import { invalid } from '#domain/errors.ts';
import type { Municipality } from '#domain/municipality.ts';
import { complaintsAboutLimits } from '#domain/opportunity-rules.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { complaintsAboutOwners } from '../municipality/references.ts';

/** Throws `invalid` with everything that is wrong: limits that cross, places and contacts of elsewhere. */
export async function requireSound(
  db: Reader | Transaction,
  home: Municipality,
  item: Pick<Opportunity, 'ageFrom' | 'ageTo' | 'deadline' | 'shownUntil' | 'placeId' | 'contactId'>,
): Promise<void> {
  const complaints = [...complaintsAboutLimits(item), ...(await complaintsAboutOwners(db, home, item))];
  if (complaints.length > 0) throw invalid(...complaints);
}
