/** **opportunity** · mulighed: something at home to apply for, join or ask for. */
import { z } from 'zod';
import { PlaceName } from './place.ts';
import { Age, DayText, Id, Line, Markdown, Slug, Stamp, Title, WebAddress } from './schemas.ts';
import type { Day } from './time.ts';

export const opportunityKinds = [
  'job',
  'apprenticeship',
  'internship',
  'volunteering',
  'helping-hand',
  'education',
  'association',
  'housing',
  'support',
] as const;
export const OpportunityKind = z.enum(opportunityKinds);
export type OpportunityKind = z.infer<typeof OpportunityKind>;

/** The answer to "is it open while I live somewhere else?". */
export const openAnswers = ['yes', 'no', 'ask'] as const;

/** An opportunity as everyone may know it, with "gælder det for mig?" as fields, not prose. */
export const Opportunity = z.object({
  id: Id,
  municipality: Slug,
  slug: Slug,
  kind: OpportunityKind,
  title: Title,
  summary: Line,
  text: Markdown,
  organiser: Line.nullable(),
  placeId: Id.nullable(),
  contactId: Id.nullable(),
  url: WebAddress.nullable(),
  /** Last day to apply; null is always open. */
  deadline: DayText.nullable(),
  ageFrom: Age.nullable(),
  ageTo: Age.nullable(),
  openWhileAway: z.enum(openAnswers),
  /** Who pays, in a plain sentence; null when nobody has to. */
  whoPays: Line.nullable(),
  example: z.boolean(),
  status: z.enum(['draft', 'published', 'withdrawn']),
  published: DayText,
  shownUntil: DayText.nullable(),
  verifyBy: DayText.nullable(),
  ownerRole: Line.nullable(),
  modified: Stamp,
});
export type Opportunity = z.infer<typeof Opportunity>;

/** An opportunity with what a reader sees beside it. */
export const OpportunityListing = Opportunity.extend({
  place: PlaceName.nullable(),
  /** False once nobody vouches for it: still readable, but not on the front page. */
  current: z.boolean(),
});
export type OpportunityListing = z.infer<typeof OpportunityListing>;

/** True for what everybody may read on a day, as `readable` in the services asks the database. */
export function isShownOpportunity({ status, shownUntil }: Opportunity, today: Day): boolean {
  return status === 'published' && (shownUntil === null || shownUntil >= today);
}

/** The address of an opportunity's page on this site. */
export function opportunityPath(item: Pick<Opportunity, 'municipality' | 'slug' | 'id'>): string {
  return `/${item.municipality}/muligheder/${item.slug}-${item.id}`;
}
