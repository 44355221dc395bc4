/** The same words in English; what is missing here does not compile. */
import type { da } from './da.ts';
import { about } from './en/about.ts';
import { api } from './en/api.ts';
import { contacts } from './en/contacts.ts';
import { event } from './en/event.ts';
import { events } from './en/events.ts';
import { failures } from './en/failures.ts';
import { feeds } from './en/feeds.ts';
import { follow } from './en/follow.ts';
import { front } from './en/front.ts';
import { lists } from './en/lists.ts';
import { opportunities } from './en/opportunities.ts';
import { site } from './en/site.ts';
import { stories } from './en/stories.ts';
import { weeks } from './en/weeks.ts';
import { welcome } from './en/welcome.ts';

export const en: typeof da = {
  about,
  api,
  contacts,
  event,
  events,
  failures,
  feeds,
  follow,
  front,
  lists,
  opportunities,
  site,
  stories,
  weeks,
  welcome,
};
