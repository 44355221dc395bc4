/** Every word of the interface in Danish, the source of all others. One file per part of the site. */
import { event } from './da/event.ts';
import { events } from './da/events.ts';
import { failures } from './da/failures.ts';
import { front } from './da/front.ts';
import { feeds } from './da/feeds.ts';
import { follow } from './da/follow.ts';
import { lists } from './da/lists.ts';
import { site } from './da/site.ts';
import { welcome } from './da/welcome.ts';

export const da = { site, lists, front, event, events, failures, feeds, follow, welcome };
