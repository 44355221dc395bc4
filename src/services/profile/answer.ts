/** Answering the question whether a profile is to be kept. To be rid of it is another verb, and needs no question. */
import { and, eq } from 'drizzle-orm';
import { account, profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import type { ProfileQuestion } from '#domain/profile.ts';
import { deletionDay, type OpenQuestion } from '#domain/retention.ts';
import { dayAt } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import type { Ctx } from '../hub.ts';
import { idOf } from './queries.ts';
import { touchProfile } from './touch.ts';

/** What I am asked; null when nothing is. */
export async function getMyQuestion(ctx: Ctx): Promise<OpenQuestion | null> {
  authorise(ctx.actor, 'profile.answer', { owner: idOf(ctx.actor) });
  const [row] = await ctx.db.read
    .select({ question: profile.question, questionSince: profile.questionSince, lastUsed: account.lastUsed })
    .from(profile)
    .innerJoin(account, eq(account.id, profile.id))
    .where(eq(profile.id, idOf(ctx.actor)));
  if (row?.question == null) return null;
  const { question, questionSince, lastUsed } = row;
  const deletedOn = deletionDay({ ...row, birthYear: null, answered: null });
  return { question, since: questionSince ?? lastUsed, deletedOn };
}

/** Keeps my profile, in answer to a question; one that no longer stands is answered already. */
export async function keepMyProfile(ctx: Ctx, question: ProfileQuestion): Promise<void> {
  authorise(ctx.actor, 'profile.answer', { owner: idOf(ctx.actor) });
  const id = idOf(ctx.actor);
  const lastUsed = dayAt(ctx.clock(), 'Europe/Copenhagen');
  const answered = question === 'absent' ? {} : { answered: question };
  await ctx.db.write(async (tx) => {
    const kept = await tx
      .update(profile)
      .set({ question: null, questionSince: null, ...answered })
      .where(and(eq(profile.id, id), eq(profile.question, question)))
      .returning({ id: profile.id });
    if (kept.length === 0) return;
    await tx.update(account).set({ lastUsed }).where(eq(account.id, id));
    await touchProfile(ctx, tx, id);
    await record(ctx, tx, { verb: 'profile.answer', subjectId: id });
  });
}
