/** **story** · nyt hjemmefra: a short piece from home. */
import { z } from 'zod';
import { invalid, type Complaint } from './errors.ts';
import { DayText, Id, Line, Markdown, SitePath, Slug, Stamp, Title } from './schemas.ts';
import type { Day } from './time.ts';

/** A story as everyone may read it. */
export const Story = z.object({
  id: Id,
  municipality: Slug,
  slug: Slug,
  title: Title,
  summary: Line,
  text: Markdown,
  pictureUrl: SitePath.nullable(),
  pictureAlt: Line.nullable(),
  published: DayText,
  status: z.enum(['draft', 'published', 'withdrawn']),
  example: z.boolean(),
  /** When its owner should say "still right" again. */
  verifyBy: DayText.nullable(),
  modified: Stamp,
});
export type Story = z.infer<typeof Story>;

/** Throws `invalid` when a picture says nothing to those who do not see it. */
export function requireWords({ pictureUrl, pictureAlt }: Pick<Story, 'pictureUrl' | 'pictureAlt'>): void {
  if (pictureUrl !== null && pictureAlt === null) throw invalid(altMissing);
}

const altMissing: Complaint = {
  field: 'pictureAlt',
  da: 'Billedet mangler en tekst til dem, der ikke kan se det.',
  en: 'The picture needs a text for those who cannot see it.',
};

/** True for what everybody may read on a day: a story may be published for later. */
export function isShownStory({ status, published }: Story, today: Day): boolean {
  return status === 'published' && published <= today;
}

/** The address of a story's page on this site. */
export function storyPath(item: Pick<Story, 'municipality' | 'slug' | 'id'>): string {
  return `/${item.municipality}/nyt/${item.slug}-${item.id}`;
}
