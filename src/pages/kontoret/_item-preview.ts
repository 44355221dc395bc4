/** A draft of an opportunity or a story as it would be, or what keeps it from being. */
import type { ContactListing } from '#domain/contact.ts';
import type { Draft } from '#domain/draft.ts';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import { readOpportunityFields } from '#domain/opportunity-fields.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import { slugOf } from '#domain/slug.ts';
import { readStoryFields } from '#domain/story-fields.ts';
import type { Story } from '#domain/story.ts';
import { checkDraft } from '#services/draft/check.ts';
import type { Ctx } from '#services/hub.ts';
import type { Ground } from '#components/draft-form/fields.ts';
import { placeNamed } from '#components/opportunity-form/place-named.ts';

/** What its page shows; null for the one it is not. */
export type ItemShown = {
  opportunity: OpportunityListing | null;
  contact: ContactListing | null;
  story: Story | null;
};

/** What publishing the draft would show, and what is wrong with it. */
export async function itemPreview(
  ctx: Ctx,
  draft: Draft,
  ground: Ground,
): Promise<{ item: ItemShown | null; complaints: readonly Complaint[] }> {
  try {
    await checkDraft(ctx, draft);
    return { item: shownOf(ctx, draft, ground), complaints: [] };
  } catch (error) {
    if (!(error instanceof HjemegnError) || error.code !== 'invalid') throw error;
    return { item: null, complaints: error.complaints };
  }
}

function shownOf(ctx: Ctx, draft: Draft, ground: Ground): ItemShown | null {
  const { today } = ground;
  if (draft.noun === 'story') {
    const { details } = readStoryFields(draft.fields, today);
    const story = { ...details, ...sharedOf(ctx, draft, details.title, today), verifyBy: null };
    return { opportunity: null, contact: null, story };
  }
  if (draft.noun !== 'opportunity') return null;
  const { details } = readOpportunityFields(draft.fields, today);
  const shared = sharedOf(ctx, draft, details.title, today);
  const opportunity = { ...details, ...shared, place: placeNamed(details.placeId, ground), current: true };
  return { opportunity, contact: ground.contacts.find(({ id }) => id === details.contactId) ?? null, story: null };
}

function sharedOf({ clock }: Ctx, { id, itemId, municipality }: Draft, title: string, published: string) {
  const named = { id: itemId ?? id, municipality, slug: slugOf(title) };
  return { ...named, published, status: 'published' as const, example: false, modified: stampOf(clock()) };
}
