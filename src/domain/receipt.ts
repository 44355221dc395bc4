/** What somebody is told once their profile is deleted: how much, and when. Nothing of whom. */
import { z } from 'zod';

const Count = z.number().int().nonnegative();

export const Receipt = z.object({
  /** Epoch seconds. */
  at: Count,
  passkeys: Count,
  sessions: Count,
  saved: Count,
  visits: Count,
  feeds: Count,
});
export type Receipt = z.infer<typeof Receipt>;
