/** Whether a thing is shown after going back. */
import type { Opportunity } from '#domain/opportunity.ts';
import type { WayBack } from './kind.ts';

type Status = Opportunity['status'];

/** What was public does not become a draft again: undoing its publication takes it back, an older text stays public. */
export function statusAfter(before: Status, then: Status, verb: WayBack['verb']): Status {
  if (then !== 'draft') return then;
  if (verb === 'restore') return before;
  return before === 'published' ? 'withdrawn' : then;
}
