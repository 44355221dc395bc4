import { z } from 'zod';
import { opportunity } from '#db/schema/opportunity.ts';
import { authorise } from '#domain/authorisation.ts';
import { invalid, type Complaint } from '#domain/errors.ts';
import { stampOf } from '#domain/event-change.ts';
import { checkedInput } from '#domain/input.ts';
import { Opportunity } from '#domain/opportunity.ts';
import { slugOf } from '#domain/slug.ts';
import { dayAt } from '#domain/time.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { getMunicipality } from '../municipality/queries.ts';
import { complaintsAboutOwners } from '../municipality/references.ts';
import { revise } from '../municipality/revise.ts';
import { opportunityRow } from './records.ts';

/** A new opportunity: its kind, its title and whether it is open to those who live elsewhere; the rest has a default. */
export const NewOpportunity = Opportunity.omit({ id: true, municipality: true, slug: true, modified: true })
  .partial()
  .required({ kind: true, title: true, openWhileAway: true })
  .strict();
export type NewOpportunity = z.input<typeof NewOpportunity>;

const defaults = {
  summary: '',
  text: '',
  organiser: null,
  placeId: null,
  contactId: null,
  url: null,
  deadline: null,
  ageFrom: null,
  ageTo: null,
  whoPays: null,
  example: false,
  status: 'published',
  shownUntil: null,
  verifyBy: null,
  ownerRole: null,
} as const satisfies Partial<Opportunity>;

/** Creates an opportunity, published today unless said otherwise. Throws `invalid` with a complaint per field. */
export async function createOpportunity(ctx: Ctx, municipality: string, input: NewOpportunity): Promise<Opportunity> {
  authorise(ctx.actor, 'opportunity.create', { municipality });
  const home = await getMunicipality(ctx, municipality);
  const details = { ...defaults, published: dayAt(ctx.clock(), home.timeZone), ...checkedInput(NewOpportunity, input) };
  return ctx.db.write(async (tx) => {
    const created = {
      ...details,
      id: ctx.newId(),
      municipality: home.slug,
      slug: slugOf(details.title),
      modified: stampOf(ctx.clock()),
    } as Opportunity;
    const complaints = [...complaintsAbout(created), ...(await complaintsAboutOwners(tx, home, created))];
    if (complaints.length > 0) throw invalid(...complaints);
    await tx.insert(opportunity).values({ ...opportunityRow(created, home.code), ownerId: ownerOf(ctx.actor) });
    await revise(ctx, tx, home.code, [
      {
        noun: 'opportunity',
        itemId: created.id,
        verb: 'create',
        snapshot: created,
        hidden: created.status !== 'published',
      },
    ]);
    return created;
  });
}

function complaintsAbout({ ageFrom, ageTo, deadline, shownUntil }: Opportunity): Complaint[] {
  const complaints: Complaint[] = [];
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) complaints.push(agesCross);
  if (deadline !== null && shownUntil !== null && shownUntil < deadline) complaints.push(goneTooEarly);
  return complaints;
}

const agesCross: Complaint = {
  field: 'ageTo',
  da: 'Den højeste alder er lavere end den laveste.',
  en: 'The highest age is below the lowest.',
};
const goneTooEarly: Complaint = {
  field: 'shownUntil',
  da: 'Muligheden forsvinder, før fristen er nået.',
  en: 'The opportunity disappears before its deadline.',
};
