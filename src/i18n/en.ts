/** The same words in English; what is missing here does not compile. */
import type { da } from './da.ts';
import { event } from './en/event.ts';
import { events } from './en/events.ts';
import { failures } from './en/failures.ts';
import { front } from './en/front.ts';
import { feeds } from './en/feeds.ts';
import { follow } from './en/follow.ts';
import { lists } from './en/lists.ts';
import { site } from './en/site.ts';
import { welcome } from './en/welcome.ts';

export const en: typeof da = { site, lists, front, event, events, failures, feeds, follow, welcome };
