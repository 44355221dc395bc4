/**
 * Asking and deleting by the clock, as the rules of retention say. Only the day a profile was last used decides, and
 * a birth year where one was given.
 */
import { asc, eq, gt } from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.ts';
import { account, profile } from '#db/schema/account.ts';
import { authorise } from '#domain/authorisation.ts';
import { Choices } from '#domain/profile.ts';
import { retentionStep, type Retained, type RetentionStep } from '#domain/retention.ts';
import { dayAt, type Day } from '#domain/time.ts';
import { record } from '../audit/record.ts';
import { breathe } from '../breathe.ts';
import type { Ctx } from '../hub.ts';
import { eraseProfile } from './erase.ts';
import { decrypted } from './records.ts';
import { touchProfile } from './touch.ts';

/** How many were asked, had a question taken back, and were deleted. */
export type RetentionReport = { asked: number; withdrawn: number; deleted: number };

/** So many at a time, with a breath in between for whoever else asks. */
const batch = 200;

/**
 * Does what is due today for every profile. `step` is told how many have been looked at. One that cannot be read does
 * not hold up the others; its fault is thrown once they are done.
 */
export async function retainProfiles(
  ctx: Ctx,
  step: (done: number, total: number) => void = () => undefined,
): Promise<RetentionReport> {
  authorise(ctx.actor, 'profile.retain');
  const report: RetentionReport = { asked: 0, withdrawn: 0, deleted: 0 };
  const faults: unknown[] = [];
  const total = await ctx.db.read.$count(profile);
  let done = 0;
  for (let ids = await idsAfter(ctx, ''); ids.length > 0; ids = await idsAfter(ctx, ids.at(-1) ?? '')) {
    for (const id of ids) await retainOne(ctx, id).then(countIn(report), (fault: unknown) => faults.push(fault));
    step((done += ids.length), total);
    await breathe();
  }
  if (report.deleted > 0) await ctx.db.scrub();
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} profiles cannot be read.`);
  return report;
}

async function idsAfter({ db }: Ctx, last: string): Promise<string[]> {
  const rows = await db.read
    .select({ id: profile.id })
    .from(profile)
    .where(gt(profile.id, last))
    .orderBy(asc(profile.id))
    .limit(batch);
  return rows.map(({ id }) => id);
}

function countIn(report: RetentionReport): (step: RetentionStep) => void {
  return ({ kind }) => {
    if (kind === 'ask') report.asked += 1;
    if (kind === 'withdraw') report.withdrawn += 1;
    if (kind === 'delete') report.deleted += 1;
  };
}

/** Decided once outside a transaction, which most profiles need nothing more than, and again inside one. */
async function retainOne(ctx: Ctx, id: string): Promise<RetentionStep> {
  const today = dayAt(ctx.clock(), 'Europe/Copenhagen');
  const due = await stepFor(ctx, ctx.db.read, id, today);
  if (due.kind === 'keep') return due;
  return ctx.db.write(async (tx) => {
    const step = await stepFor(ctx, tx, id, today);
    if (step.kind === 'delete') await eraseProfile(ctx, tx, id, 'profile.retain');
    if (step.kind === 'ask') await putQuestion(ctx, tx, id, { question: step.question, questionSince: today });
    if (step.kind === 'withdraw') await putQuestion(ctx, tx, id, { question: null, questionSince: null });
    return step;
  });
}

async function stepFor(ctx: Ctx, db: Reader | Transaction, id: string, today: Day): Promise<RetentionStep> {
  const [row] = await db
    .select({
      lastUsed: account.lastUsed,
      choices: profile.choices,
      question: profile.question,
      questionSince: profile.questionSince,
      answered: profile.answered,
    })
    .from(profile)
    .innerJoin(account, eq(account.id, profile.id))
    .where(eq(profile.id, id));
  if (row === undefined) return { kind: 'keep' };
  const { choices, ...rest } = row;
  const { birthYear } = Choices.parse(JSON.parse(decrypted(ctx.keys, id, 'choices', choices)));
  return retentionStep(today, { ...rest, birthYear });
}

async function putQuestion(
  ctx: Ctx,
  tx: Transaction,
  id: string,
  asked: Pick<Retained, 'question' | 'questionSince'>,
): Promise<void> {
  await tx.update(profile).set(asked).where(eq(profile.id, id));
  await touchProfile(ctx, tx, id);
  await record(ctx, tx, { verb: 'profile.retain', subjectId: id });
}
