/** One part of a page may fail without taking the others along. */
import { HjemegnError } from '#domain/errors.ts';
import { describeFault } from '#domain/fault.ts';

/** What was asked for, or null when it could not be had: then the page says so. What is expected to fail is thrown. */
export async function attempt<T>(what: Promise<T>): Promise<T | null> {
  try {
    return await what;
  } catch (error) {
    if (error instanceof HjemegnError) throw error;
    console.error(describeFault(error));
    return null;
  }
}
