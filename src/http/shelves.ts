/** What stands ready to be sent: feeds, and answers of the API. */
import type { Hub } from '#services/hub.ts';
import { answerShelf, type AnswerShelf } from './api/remember.ts';
import type { FeedBody } from './feed-body.ts';
import { feedShelf, type FeedShelf } from './feed-shelf.ts';

export type Shelves = {
  feeds: FeedShelf;
  answers: AnswerShelf;
  /** The body of an address, when it stands ready and is known to hold. */
  ready: (address: string) => FeedBody | undefined;
};

/** Empty shelves. */
export function openShelves(hub: Hub): Shelves {
  const feeds = feedShelf(hub);
  const answers = answerShelf(hub);
  return { feeds, answers, ready: (address) => answers.ready(address) ?? feeds.ready(address) };
}
