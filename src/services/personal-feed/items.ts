/** Deadlines and drop-in hours of a personal calendar. */
import type { Contact } from '#domain/contact.ts';
import { agesOn } from '#domain/interests.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import { dayAt } from '#domain/time.ts';
import { listContacts } from '../contact/queries.ts';
import { listDeadlines } from '../opportunity/deadlines.ts';
import type { Asker } from './material.ts';

/** The deadlines of what was saved, and of what is at home in their towns and for their age. */
export async function chosenDeadlines(asker: Asker, home: Municipality): Promise<Opportunity[]> {
  const { ctx, grounds, saved, choices } = asker;
  const today = dayAt(ctx.clock(), home.timeZone);
  const ages = choices.birthYear === null ? [] : agesOn(choices.birthYear, today);
  const found: Opportunity[] = [];
  for (const { municipality } of grounds.values()) {
    const ids = saved.get(municipality.slug)?.opportunity ?? [];
    const matching = municipality.slug === home.slug ? { towns: choices.towns, ages } : null;
    found.push(...(await listDeadlines(ctx, municipality, { ids, matching })));
  }
  return found;
}

/** The saved contacts to whom one can just come. What nobody vouches for any more is not told as if it held. */
export async function savedDropIns({ ctx, grounds, saved }: Asker): Promise<Contact[]> {
  const found: Contact[] = [];
  for (const { municipality } of grounds.values()) {
    const ids = saved.get(municipality.slug)?.contact ?? [];
    const contacts = ids.length === 0 ? [] : await listContacts(ctx, municipality);
    found.push(...contacts.filter(({ id, schedules, current }) => current && schedules.length > 0 && ids.includes(id)));
  }
  return found;
}
