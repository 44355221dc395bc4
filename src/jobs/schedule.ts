/** What happens by the clock, in the process of the server. */
import type { Hub } from '#services/hub.ts';
import { takeLease } from '#services/lease.ts';
import { jobs, type Job } from './jobs.ts';

/** How often the clock is looked at, in milliseconds. */
const beat = 60 * 1000;

/**
 * Does what is due, now and from time to time, and gives back how to stop: once no job is under way. One that takes long
 * is told to leave the rest for the next start.
 * A job that fails is tried again at the next beat; its failure is logged by name, never with content.
 */
export function startSchedule(hub: Hub): () => Promise<void> {
  const stop = new AbortController();
  const diary: Diary = { holder: hub.newId(), done: new Map(), signal: stop.signal };
  let round = doDue(hub, diary);
  const timer = setInterval(() => {
    round = round.then(() => doDue(hub, diary));
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    stop.abort();
    return round;
  };
}

/** Who this process is among others, and when it last did each job, in epoch seconds. */
type Diary = { holder: string; done: Map<string, number>; signal: AbortSignal };

async function doDue(hub: Hub, diary: Diary): Promise<void> {
  const { done, signal } = diary;
  for (const job of jobs) {
    const now = hub.clock().epochMilliseconds / 1000;
    if (now - (done.get(job.name) ?? -Infinity) < job.everySeconds) continue;
    if (signal.aborted) return;
    if (await attempt(hub, job, diary)) done.set(job.name, now);
  }
}

async function attempt(hub: Hub, { name, work }: Job, { holder, signal }: Diary): Promise<boolean> {
  try {
    if (!(await takeLease(hub, name, holder, 600))) return false;
    await work(hub, () => undefined, signal);
    return true;
  } catch (error) {
    console.error(`The job ${name} failed and will be tried again: ${error instanceof Error ? error.name : 'unknown'}`);
    return false;
  }
}
