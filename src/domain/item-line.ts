/** Things of whatever kind side by side: what is due, what is whose. */
import { z } from 'zod';
import { draftNouns } from './draft.ts';
import { Id } from './schemas.ts';
import type { Day } from './time.ts';

/** One item of whatever kind. */
export const ItemKey = z.strictObject({ noun: z.enum(draftNouns), id: Id });
export type ItemKey = z.infer<typeof ItemKey>;

/** An item as a line of a list. */
export type ItemLine = ItemKey & { name: string; verifyBy: Day | null; ownerId: string | null };
