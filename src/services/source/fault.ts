/** Why a source could not be read. */
import type { SourceFailure } from '#domain/source.ts';
import type { EpochSeconds } from '#domain/time.ts';

/** What is thrown instead of a reading. `retryAt` is when the source asks to be asked again. */
export class SourceFault extends Error {
  readonly failure: SourceFailure;
  readonly retryAt: EpochSeconds | null;

  constructor(failure: SourceFailure, retryAt: EpochSeconds | null = null) {
    super(`The source could not be read: ${failure}.`);
    this.name = 'SourceFault';
    this.failure = failure;
    this.retryAt = retryAt;
  }
}
