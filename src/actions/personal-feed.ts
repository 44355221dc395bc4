/** Mit kalenderlink: making one, changing what is in it, swapping it, closing it. */
import { notFound } from '#domain/errors.ts';
import { readContents, type FeedChoice } from '#domain/personal-feed.ts';
import { changePersonalFeed } from '#services/personal-feed/change.ts';
import { createPersonalFeed, type IssuedFeed } from '#services/personal-feed/create.ts';
import { replacePersonalFeed, revokePersonalFeed } from '#services/personal-feed/revoke.ts';
import type { Done, Form } from './form.ts';
import type { Visit } from './visit.ts';

const page = '/min-side/kalender';

/** Does what was asked for; an address that is new is shown in place, the only time it is shown. */
export async function changeCalendarLinks({ ctx }: Visit, form: Form): Promise<Done<IssuedFeed>> {
  const id = form.text('link');
  switch (form.text('handling')) {
    case 'lav':
      return { show: await createPersonalFeed(ctx, choiceOf(form)) };
    case 'byt':
      return { show: await replacePersonalFeed(ctx, id) };
    case 'ret':
      await changePersonalFeed(ctx, id, choiceOf(form));
      return { to: `${page}?rettet` };
    case 'luk':
      await revokePersonalFeed(ctx, id);
      return { to: `${page}?lukket` };
    default:
      throw notFound('handling');
  }
}

function choiceOf(form: Form): FeedChoice {
  return { name: form.text('name'), contents: readContents(form.texts('contents')) };
}
