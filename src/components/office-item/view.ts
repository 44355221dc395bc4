/** An opportunity or a story as a line of the office's lists. */
import { opportunityStanding, storyStanding, type Standing } from '#domain/item-standing.ts';
import type { Opportunity } from '#domain/opportunity.ts';
import type { Story } from '#domain/story.ts';
import type { Day } from '#domain/time.ts';
import { formatDate } from '#i18n/dates.ts';
import { words, type Lang } from '#i18n/index.ts';

export type OfficeItemLine = {
  href: string;
  title: string;
  example: boolean;
  standing: Standing;
  facts: readonly string[];
};

/** What lines are seen from: the day, and who is called what. */
export type From = { lang: Lang; today: Day; owners: ReadonlyMap<string, string> };

/** An opportunity: its kind, its deadline, until when somebody has said good for it, and who. */
export function opportunityLine({ item, ownerId }: { item: Opportunity; ownerId: string | null }, from: From) {
  const { lang, today } = from;
  const said = words(lang).officeItems;
  const { deadline, verifyBy } = item;
  return {
    href: `/kontoret/muligheder/${item.id}`,
    title: item.title,
    example: item.example,
    standing: opportunityStanding(item, today),
    facts: [
      words(lang).front.kinds[item.kind],
      deadline === null ? said.noDeadline : said.deadline(formatDate(deadline, lang, today)),
      ...(verifyBy === null ? [] : [said.verifyBy(formatDate(verifyBy, lang, today))]),
      ownerNamed(ownerId, from),
    ],
  } satisfies OfficeItemLine;
}

/** A story: its day, and who wrote it. */
export function storyLine({ item, ownerId }: { item: Story; ownerId: string | null }, from: From) {
  const { lang, today } = from;
  return {
    href: `/kontoret/nyt/${item.id}`,
    title: item.title,
    example: item.example,
    standing: storyStanding(item, today),
    facts: [formatDate(item.published, lang, today), ownerNamed(ownerId, from)],
  } satisfies OfficeItemLine;
}

/** The name of whoever keeps it right. */
export function ownerNamed(id: string | null, { lang, owners }: Pick<From, 'lang' | 'owners'>): string {
  return owners.get(id ?? '') ?? words(lang).officeItems.nobodys;
}
