/** What a draft knows of events. */
import { fieldText, type Fields } from '#domain/draft.ts';
import { blankEventFields, fieldsOfEvent } from '#domain/event-fields.ts';
import type { Event } from '#domain/event.ts';
import { readDay, readTimeOfDay, wallFrom } from '#domain/form-time.ts';
import type { Day } from '#domain/time.ts';
import { checkCancelDraft, publishCancelDraft } from '../../event/cancel-draft.ts';
import { planOf } from '../../event/draft-plan.ts';
import { ownEvent } from '../../event/own-event.ts';
import { publishEventDraft } from '../../event/publish-draft.ts';
import type { DraftKind } from '../kind.ts';

export const eventKind: DraftKind = {
  fieldsOf: (item, which) => fieldsOfEvent(item as Event, which),
  load: (_ctx, tx, home, itemId) => ownEvent(tx, home, itemId),
  blank: blankEventFields,
  label,
  check: async (ctx, home, draft) => {
    await (draft.proposal === 'cancel' ? checkCancelDraft(ctx, home, draft) : planOf(ctx, ctx.db.read, home, draft));
  },
  publish: (ctx, tx, home, draft) => {
    return (draft.proposal === 'cancel' ? publishCancelDraft : publishEventDraft)(ctx, tx, home, draft);
  },
};

function label(fields: Fields, today: Day): { title: string; startsOn: string | null } {
  const day = readDay(fieldText(fields, 'date'), today);
  const startsOn = day === null ? null : wallFrom(day, readTimeOfDay(fieldText(fields, 'from')));
  return { title: fieldText(fields, 'title').slice(0, 200), startsOn };
}
