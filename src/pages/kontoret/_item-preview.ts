/** A draft of anything but an event as it would be, or what keeps it from being. */
import { readContactFields } from '#domain/contact-fields.ts';
import { isUnreachable, type ContactDetail, type ContactListing } from '#domain/contact.ts';
import type { Draft } from '#domain/draft.ts';
import { HjemegnError, type Complaint } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import { readOpportunityFields } from '#domain/opportunity-fields.ts';
import type { OpportunityListing } from '#domain/opportunity.ts';
import { readPlaceFields } from '#domain/place-fields.ts';
import type { Place } from '#domain/place.ts';
import { slugOf } from '#domain/slug.ts';
import { readStoryFields } from '#domain/story-fields.ts';
import type { Story } from '#domain/story.ts';
import type { Lang } from '#i18n/index.ts';
import { checkDraft } from '#services/draft/check.ts';
import type { Ctx } from '#services/hub.ts';
import { cardAsRead, type CardRead } from '#feeds/card-as-read.ts';
import { venueOf } from '#feeds/ics/venue.ts';
import type { Ground } from '#components/draft-form/fields.ts';
import { placeNamed } from '#components/opportunity-form/place-named.ts';

/** What is shown of it, wherever it will be seen. */
export type ItemShown =
  | { noun: 'opportunity'; opportunity: OpportunityListing; contact: ContactListing | null }
  | { noun: 'story'; story: Story }
  | { noun: 'contact'; contact: ContactDetail; place: Place | null; card: CardRead }
  | { noun: 'place'; place: Place; townName: string | null; location: string };

/** What publishing the draft would show, and what is wrong with it. */
export async function itemPreview(
  ctx: Ctx,
  draft: Draft,
  ground: Ground,
  lang: Lang,
): Promise<{ item: ItemShown | null; complaints: readonly Complaint[] }> {
  try {
    await checkDraft(ctx, draft);
    return { item: shownOf(ctx, draft, ground, lang), complaints: [] };
  } catch (error) {
    if (!(error instanceof HjemegnError) || error.code !== 'invalid') throw error;
    return { item: null, complaints: error.complaints };
  }
}

function shownOf(ctx: Ctx, draft: Draft, ground: Ground, lang: Lang): ItemShown | null {
  switch (draft.noun) {
    case 'story':
      return storyShown(ctx, draft, ground);
    case 'opportunity':
      return opportunityShown(ctx, draft, ground);
    case 'contact':
      return contactShown(ctx, draft, ground, lang);
    case 'place':
      return placeShown(draft, ground);
    case 'event':
      return null;
  }
}

function storyShown(ctx: Ctx, draft: Draft, { today }: Ground): ItemShown {
  const { details } = readStoryFields(draft.fields, today);
  return { noun: 'story', story: { ...details, ...itemOf(ctx, draft, details.title, today), verifyBy: null } };
}

function opportunityShown(ctx: Ctx, draft: Draft, ground: Ground): ItemShown {
  const { details } = readOpportunityFields(draft.fields, ground.today);
  const item = itemOf(ctx, draft, details.title, ground.today);
  const opportunity = { ...details, ...item, place: placeNamed(details.placeId, ground), current: true };
  return { noun: 'opportunity', opportunity, contact: contactOf(details.contactId, ground) };
}

function contactShown(ctx: Ctx, draft: Draft, ground: Ground, lang: Lang): ItemShown {
  const said = readContactFields(draft.fields, ground.today);
  const placeholder = isUnreachable(said);
  const verified = placeholder ? null : ground.today;
  const deputy = contactOf(said.deputyId, ground);
  const listing = { ...said, ...namedOf(ctx, draft, said.role), placeholder, verified, current: true };
  const place = ground.places.find(({ id }) => id === said.placeId) ?? null;
  const card = cardAsRead({ contact: listing, deputy, place }, { lang, publicUrl: ctx.settings.publicUrl });
  // Before it is published, its page has no address yet.
  const note = card.note.split('\n').slice(0, draft.itemId === null ? -1 : undefined);
  return { noun: 'contact', contact: { ...listing, deputy }, place, card: { ...card, note: note.join('\n') } };
}

function placeShown(draft: Draft, { today, towns }: Ground): ItemShown {
  const said = readPlaceFields(draft.fields, today);
  const place = { ...said, id: draft.itemId ?? draft.id, municipality: draft.municipality };
  const townName = towns.find(({ slug }) => slug === said.town)?.name ?? null;
  return { noun: 'place', place, townName, location: venueOf(place, townName).location };
}

function contactOf(wanted: string | null, { contacts }: Ground): ContactListing | null {
  return contacts.find(({ id }) => id === wanted) ?? null;
}

function itemOf(ctx: Ctx, draft: Draft, title: string, published: string) {
  return { ...namedOf(ctx, draft, title), published, status: 'published' as const };
}

function namedOf({ clock }: Ctx, { id, itemId, municipality }: Draft, name: string) {
  const named = { id: itemId ?? id, municipality, slug: slugOf(name) };
  return { ...named, example: false, modified: stampOf(clock()) };
}
