/** **saved item** · gemt: an event, an opportunity or a contact that a young person keeps. */
import { z } from 'zod';
import { Id } from './schemas.ts';

export const savedNouns = ['event', 'opportunity', 'contact'] as const;
export type SavedNoun = (typeof savedNouns)[number];

/** Which thing. */
export const ItemName = z.object({ noun: z.enum(savedNouns), id: Id });
export type ItemName = z.infer<typeof ItemName>;
