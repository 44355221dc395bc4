/** **hand-over** · overdragelse: what somebody keeps right becomes a colleague's to keep right. */
import { z } from 'zod';

/** A word to whoever takes over: a few lines, or nothing. */
export const HandOverWord = z.string().trim().max(600);

/** A word as whoever takes over reads it. `from` is a name; null once they have left. */
export type HandOverNote = { id: string; from: string | null; many: number; text: string; at: number };
