/** Going back with an opportunity: by the road of any change. */
import { conflict } from '#domain/errors.ts';
import { announcementsOfItem } from '#domain/item-announcement.ts';
import { unreadableRecord } from '#domain/item-record.ts';
import { Opportunity } from '#domain/opportunity.ts';
import { amendOpportunityWithin } from '../../opportunity/amend.ts';
import { changedOpportunity } from '../../opportunity/change.ts';
import type { ItemKind, WayBack } from '../kind.ts';
import { statusAfter } from '../status-after.ts';

export const opportunityItem: ItemKind = {
  become: async (ctx, tx, home, back) => {
    const change = { id: back.itemId, verb: back.verb, decide: (before: Opportunity) => goneBack(before, back) };
    await amendOpportunityWithin(ctx, tx, home, change);
  },
  steps: (before, after) => {
    const [was, is] = [Opportunity.safeParse(before).data ?? null, Opportunity.safeParse(after).data];
    if (is === undefined) return [];
    const shown = ({ status }: Opportunity): boolean => status === 'published';
    const told = announcementsOfItem('opportunity', { before: was, after: is, shown });
    return told.filter(({ kind }) => kind !== 'changed');
  },
};

function goneBack(before: Opportunity, { snapshot, verb }: WayBack): Opportunity {
  if (snapshot === null) return { ...before, status: 'withdrawn' };
  // What a record of long ago did not yet say stays as it is.
  const then = Opportunity.safeParse({ ...before, ...snapshot }).data;
  if (then === undefined) throw conflict(unreadableRecord);
  const { id, municipality, modified } = before;
  const status = statusAfter(before.status, then.status, verb);
  return { ...changedOpportunity(before, then), id, municipality, modified, status };
}
