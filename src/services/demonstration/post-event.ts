/** Posts a sample event and what became of it, through the verbs that everybody else uses. */
import type { Event } from '#domain/event.ts';
import { originalStarts } from '#domain/series.ts';
import { addDays, dayOf, shift, type Day } from '#domain/time.ts';
import { cancelEvent } from '../event/cancel.ts';
import { createEvent } from '../event/create.ts';
import type { Ctx } from '../hub.ts';
import { cancelOccurrence } from '../occurrence/cancel.ts';
import { changeOccurrence } from '../occurrence/change.ts';
import { moveOccurrence } from '../occurrence/move.ts';
import type { Ids } from './fill.ts';
import type { Afterwards, SampleEvent } from './sample.ts';

/** Posts one sample as an example, laid out around today. */
export async function postEvent(
  ctx: Ctx,
  municipality: string,
  sample: SampleEvent,
  ids: Ids,
  today: Day,
): Promise<void> {
  const { place, contact, when, afterwards, ...details } = sample;
  const posted = await createEvent(ctx, municipality, {
    ...details,
    ...when(today),
    placeId: ids.places.get(place) ?? null,
    contactId: contact === undefined ? null : (ids.contacts.get(contact) ?? null),
    example: true,
  });
  for (const happening of afterwards ?? []) await happens(ctx, posted, happening, today);
}

async function happens(ctx: Ctx, event: Event, happening: Afterwards, today: Day): Promise<Event> {
  const { municipality, id } = event;
  if (happening.verb === 'cancel') return cancelEvent(ctx, { municipality, id }, happening.reason);
  const recurrenceId = dateAhead(event, happening.ahead, today);
  const key = { municipality, id, recurrenceId };
  switch (happening.verb) {
    case 'cancel date':
      return cancelOccurrence(ctx, key, happening.reason);
    case 'move date': {
      const start = shift(recurrenceId, Temporal.Duration.from({ days: happening.days }));
      return moveOccurrence(ctx, key, { start, reason: happening.reason });
    }
    case 'change date':
      return changeOccurrence(ctx, key, { title: happening.title, summary: happening.summary });
  }
}

function dateAhead(event: Event, ahead: number, today: Day): string {
  const coming = originalStarts(event, 'Europe/Copenhagen', addDays(today, 120)).filter((wall) => dayOf(wall) >= today);
  const date = coming[ahead];
  if (date === undefined) throw new Error(`${event.title} has no date number ${ahead} from now.`);
  return date;
}
