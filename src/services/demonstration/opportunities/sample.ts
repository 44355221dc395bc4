/** What a sample opportunity is written as. */
import type { NewOpportunity } from '../../opportunity/create.ts';
import type { ContactKey } from '../contacts.ts';
import type { PlaceKey } from '../places.ts';

/** A sample. `closesIn` is days from today, or the Monday after; without it one can always apply. */
export type SampleOpportunity = Pick<
  NewOpportunity,
  'kind' | 'title' | 'summary' | 'text' | 'organiser' | 'ageFrom' | 'ageTo' | 'openWhileAway' | 'whoPays'
> & { place?: PlaceKey; contact: ContactKey; closesIn?: number };
