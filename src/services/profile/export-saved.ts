/** What somebody keeps, as they take it along: named while it is there to be named, hidden or not. */
import { asc, eq } from 'drizzle-orm';
import { saved } from '#db/schema/account.ts';
import { contactPath } from '#domain/contact.ts';
import type { ProfileExport } from '#domain/export.ts';
import { eventPath } from '#domain/listing.ts';
import { opportunityPath } from '#domain/opportunity.ts';
import { asVisitor, type Hub } from '../hub.ts';
import { listMunicipalities } from '../municipality/queries.ts';
import { findItem, type Found } from '../saved/find.ts';

/** Everything an account keeps, in the order it was kept. */
export async function exportSaved(hub: Hub, id: string): Promise<ProfileExport['saved']> {
  const reader = asVisitor(hub);
  const homes = (await listMunicipalities(reader)).filter(({ joined }) => joined);
  const rows = await hub.db.read
    .select()
    .from(saved)
    .where(eq(saved.profileId, id))
    .orderBy(asc(saved.savedOn), asc(saved.itemId));
  const all: ProfileExport['saved'] = [];
  for (const { noun, itemId, savedOn } of rows) {
    const named = nameOf(await findItem(reader, homes, { noun, id: itemId }));
    const address = named === null ? null : hub.settings.publicUrl + named.path;
    all.push({ noun, id: itemId, savedOn, title: named?.title ?? null, address });
  }
  return all;
}

function nameOf(found: Found): { title: string; path: string } | null {
  if (typeof found === 'string') return null;
  if ('event' in found) return { title: found.event.title, path: eventPath(found.event) };
  if ('contact' in found) return { title: found.contact.role, path: contactPath(found.contact) };
  return { title: found.opportunity.title, path: opportunityPath(found.opportunity) };
}
