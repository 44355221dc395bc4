/** What a worker does to an event that is there, each in one form on its page. */
import { invalid, type Complaint } from '#domain/errors.ts';
import type { Event } from '#domain/event.ts';
import { movedAlong, readMove } from '#domain/move-form.ts';
import type { Municipality } from '#domain/municipality.ts';
import { dayAt, type Wall } from '#domain/time.ts';
import { beginDraft } from '#services/draft/begin.ts';
import { duplicateItem, saveTemplate } from '#services/draft/templates.ts';
import type { EventKey } from '#services/event/amend.ts';
import { cancelEvent } from '#services/event/cancel.ts';
import { moveEvent } from '#services/event/move.ts';
import { publishEvent } from '#services/event/publish.ts';
import { withdrawEvent } from '#services/event/withdraw.ts';
import { verifyItem } from '#services/item/verify.ts';
import { cancelOccurrence } from '#services/occurrence/cancel.ts';
import { moveOccurrence } from '#services/occurrence/move.ts';
import { publishOccurrence } from '#services/occurrence/publish.ts';
import { withdrawOccurrence } from '#services/occurrence/withdraw.ts';
import { atFields, type Done, type Form } from './form.ts';
import { undoSeen } from './undo.ts';
import type { Visit } from './visit.ts';
import { wholeNumber } from './whole-number.ts';

/** A date that the form is about, as it stands; the whole of it when there is none. */
export type Chosen = { recurrenceId: Wall; start: Wall; end: Wall };

/** What the page has before it: the event, the next of its dates, and the one that is chosen. */
export type Before = { home: Municipality; event: Event; next: Chosen | null; chosen: Chosen | null };

/** Does what the pressed button says, and comes back to the page with a word of what was done. */
export async function changeOfficeEvent(visit: Visit, before: Before, form: Form): Promise<Done<never>> {
  const deed = deeds.get(form.text('handling'));
  if (deed === undefined) throw invalid({ ...noDeed, field: '' });
  const to = await deed(visit, before, form);
  return { to: to ?? `/kontoret/aktiviteter/${before.event.id}?gjort` };
}

type Deed = (visit: Visit, before: Before, form: Form) => Promise<string | undefined>;

const deeds = new Map<string, Deed>(
  Object.entries<Deed>({
    aendr: (visit, before, form) => atFields(moveOrCancel(visit, before, form), shownAt(form)),
    udgiv: async ({ ctx }, before, form) => {
      await publishEvent(ctx, keyOf(before, form));
      return undefined;
    },
    genindsaet: async ({ ctx }, { chosen, ...before }, form) => {
      const key = keyOf(before, form);
      await (chosen === null ? publishEvent(ctx, key) : publishOccurrence(ctx, dateOf(key, chosen)));
      return undefined;
    },
    'traek-tilbage': async ({ ctx }, { chosen, ...before }, form) => {
      if (form.text('sikker') !== 'ja') throw invalid(notSure);
      const key = keyOf(before, form);
      await (chosen === null ? withdrawEvent(ctx, key) : withdrawOccurrence(ctx, dateOf(key, chosen)));
      return undefined;
    },
    fortryd: async ({ ctx }, { home, event }, form) => {
      await undoSeen(ctx, { municipality: home.slug, noun: 'event', itemId: event.id }, form.text('nummer'));
      return `/kontoret/aktiviteter/${event.id}?fortrudt`;
    },
    rigtigt: async ({ ctx }, { home, event }) => {
      await verifyItem(ctx, home.slug, { noun: 'event', id: event.id });
      return `/kontoret/aktiviteter/${event.id}?rigtigt`;
    },
    ret: async ({ ctx }, { home, event, chosen }, form) => {
      const scope = form.text('omfang') === 'foelgende' ? 'following' : 'one';
      const about = chosen === null ? {} : ({ scope, recurrenceId: chosen.recurrenceId } as const);
      const target = { proposal: 'change', noun: 'event', itemId: event.id, ...about } as const;
      const { id } = await beginDraft(ctx, home.slug, target);
      return `/kontoret/kladder/${id}`;
    },
    dublet: async ({ ctx }, { home, event }) => {
      const { id } = await duplicateItem(ctx, home.slug, { noun: 'event', itemId: event.id });
      return `/kontoret/kladder/${id}`;
    },
    skabelon: async ({ ctx }, { home, event }, form) => {
      const made = saveTemplate(ctx, home.slug, { noun: 'event', itemId: event.id }, form.text('skabelonnavn'));
      await atFields(made, { name: 'skabelonnavn' });
      return `/kontoret/aktiviteter/${event.id}?skabelon`;
    },
  }),
);

/** Where the form asks for what a move or a cancellation says: a day and two times, and a reason chosen or written. */
function shownAt(form: Form): Record<string, string> {
  const reason = form.text('ownReason') === '' ? {} : { reason: 'ownReason' };
  return { start: 'date', rule: 'date', end: form.has('to') ? 'to' : 'date', ...reason };
}

/** One action, with its reason: page and calendars follow from it. */
async function moveOrCancel({ ctx }: Visit, before: Before, form: Form): Promise<undefined> {
  const { chosen } = before;
  const reason = form.text('ownReason') || form.text('reason');
  const missing = [
    ...(reason === '' ? [noReason] : []),
    ...(['aflys', 'flyt'].includes(form.text('hvad')) ? [] : [noDeed]),
  ];
  if (missing.length > 0) throw invalid(...missing);
  const key = keyOf(before, form);
  if (form.text('hvad') === 'aflys') {
    await (chosen === null ? cancelEvent(ctx, key, reason) : cancelOccurrence(ctx, dateOf(key, chosen), reason));
    return;
  }
  const { event, next, home } = before;
  const now = chosen ?? next ?? { ...event, recurrenceId: event.start };
  const typed = { date: form.text('date'), from: form.text('from'), to: form.text('to') };
  const to = readMove(typed, now, dayAt(ctx.clock(), home.timeZone));
  const after = await (chosen === null
    ? moveEvent(ctx, key, { ...movedAlong(event, now.start, to), reason })
    : moveOccurrence(ctx, dateOf(key, chosen), { ...to, reason }));
  if (after.sequence === key.seen) throw invalid(thereAlready);
}

/** The event as the page showed it: what somebody else changed since is not decided about unseen. */
function keyOf({ home, event }: Pick<Before, 'home' | 'event'>, form: Form): EventKey {
  return { municipality: home.slug, id: event.id, seen: wholeNumber(form.text('set')) };
}

function dateOf(key: EventKey, { recurrenceId }: Chosen): EventKey & { recurrenceId: Wall } {
  return { ...key, recurrenceId };
}

const noDeed: Complaint = { field: 'hvad', da: 'Vælg, hvad der er sket.', en: 'Choose what has happened.' };
const noReason: Complaint = {
  field: 'reason',
  da: 'Vælg hvorfor, eller skriv det selv. Det er det første, alle spørger om.',
  en: 'Choose why, or write it yourself. It is what everybody asks first.',
};
const thereAlready: Complaint = {
  field: 'date',
  da: 'Der er den allerede. Ret dagen eller klokkeslættet.',
  en: 'That is when it is. Change the day or the time.',
};
const notSure: Complaint = {
  field: 'sikker',
  da: 'Sæt kryds, hvis det var en fejl.',
  en: 'Tick it if it was a mistake.',
};
