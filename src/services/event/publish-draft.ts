/** Publishes what an event's draft plans, inside the caller's transaction. */
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { saved } from '#db/schema/account.ts';
import { event } from '#db/schema/event.ts';
import type { Draft } from '#domain/draft.ts';
import type { Event } from '#domain/event.ts';
import { statusAfter } from '#domain/event-plan.ts';
import { emptyOverride } from '#domain/series.ts';
import type { Municipality } from '#domain/municipality.ts';
import type { Published } from '../draft/kind.ts';
import { ownerOf, type Ctx } from '../hub.ts';
import { placeNamed } from '../place/named.ts';
import { amendEventWithin } from './amend.ts';
import { createEventWithin } from './create.ts';
import { planOf, type Plan } from './draft-plan.ts';
import { refuseDoubles, refuseNewDoubles } from './no-doubles.ts';

/**
 * Makes or changes the event as the draft's form says, its place too when that is new. Answers the event that the
 * draft is about: of a series in two the one that goes on. Throws `invalid` by form field, and `not_found`.
 */
export async function publishEventDraft(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  draft: Draft,
): Promise<Published> {
  const plan = await placed(ctx, tx, home, { draft, plan: await planOf(ctx, tx, home, draft) });
  const { before, after, created } = plan;
  if (before !== null && after !== null) {
    const key = { municipality: home.slug, id: before.id };
    await amendEventWithin(ctx, tx, key, 'change', () => after);
    await refuseNewDoubles(ctx, tx, home, { before, after });
  }
  if (created === null) return { itemId: draft.itemId ?? '' };
  const status = before === null ? 'published' : statusAfter(before.status);
  const said = { ...created, status, reason: before?.reason ?? null };
  const made = await createEventWithin(ctx, tx, home, said, undefined, draft.authorId ?? ownerOf(ctx.actor));
  if (before !== null) {
    await handOn(tx, home, before, made);
    await refuseDoubles(ctx, tx, home, made.id);
  }
  return { itemId: made.id };
}

/** The plan at the place that was typed by its name. */
async function placed(
  ctx: Ctx,
  tx: Transaction,
  home: Municipality,
  { draft, plan }: { draft: Draft; plan: Plan },
): Promise<Plan> {
  if (plan.newPlace === null) return plan;
  const placeId = await placeNamed(ctx, tx, home, plan.newPlace);
  if (plan.created !== null) return { ...plan, created: { ...plan.created, placeId } };
  return { ...plan, after: plan.after === null ? null : at(plan.after, draft, placeId) };
}

function at(event: Event, { scope, recurrenceId }: Draft, placeId: string): Event {
  if (scope !== 'one') return { ...event, placeId };
  const found = event.overrides.find((one) => one.recurrenceId === recurrenceId);
  const others = event.overrides.filter((one) => one !== found);
  return { ...event, overrides: [...others, { ...(found ?? emptyOverride(recurrenceId ?? event.start)), placeId }] };
}

/** Who follows a series follows the part that goes on, and who keeps it right keeps that right; each knows of the other. */
async function handOn(tx: Transaction, home: Municipality, from: Event, to: Event): Promise<void> {
  const own = eq(event.municipality, home.code);
  const [row] = await tx
    .select({ ownerId: event.ownerId, splitFrom: sql<string>`coalesce(${event.splitFrom}, ${event.id})` })
    .from(event)
    .where(and(eq(event.id, from.id), own));
  if (row !== undefined)
    await tx
      .update(event)
      .set(row)
      .where(and(eq(event.id, to.id), own));
  const followers = tx
    .select({
      profileId: saved.profileId,
      noun: saved.noun,
      itemId: sql<string>`${to.id}`.as('item'),
      savedOn: saved.savedOn,
    })
    .from(saved)
    .where(and(eq(saved.noun, 'event'), eq(saved.itemId, from.id)));
  await tx.insert(saved).select(followers).onConflictDoNothing();
}
