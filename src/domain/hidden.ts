/**
 * What somebody has chosen never to meet: a town, a place, a kind of event. It wins over what is saved. An event is
 * hidden as a whole by its kind and by its own place; a date that was moved, by where it was moved to as well.
 */
import type { Hidden } from './profile.ts';
import type { Override, Series } from './series.ts';

/** Where something is; nulls where nobody has said. */
export type Whereabouts = { placeId: string | null; town: string | null };

/** The town of a place. */
export type TownOf = (placeId: string) => string | null;

/** What of an event decides whether it is hidden. */
export type Hideable = { category: string; placeId: string | null };

/** True when nothing is hidden. */
export function hidesNothing({ categories, towns, places }: Hidden): boolean {
  return categories.length + towns.length + places.length === 0;
}

/** True for a place that was hidden, or whose town was: the rule for an opportunity and for a contact. */
export function isPlaceHidden({ placeId, town }: Whereabouts, hidden: Hidden): boolean {
  return (placeId !== null && hidden.places.includes(placeId)) || (town !== null && hidden.towns.includes(town));
}

/** True for an event that is hidden as a whole. */
export function isEventHidden({ category, placeId }: Hideable, hidden: Hidden, townOf: TownOf): boolean {
  return hidden.categories.includes(category) || isAtHidden(placeId, hidden, townOf);
}

/** True for a date of an event: because the event is, or because the date was moved to where it is. */
export function isDateHidden(
  event: Hideable,
  override: Pick<Override, 'placeId'> | null,
  hidden: Hidden,
  townOf: TownOf,
): boolean {
  return isEventHidden(event, hidden, townOf) || isAtHidden(override?.placeId ?? null, hidden, townOf);
}

/**
 * An event as it may be met: null when it is hidden; else without the dates that were moved to a hidden place, which
 * become dates that never were.
 */
export function withoutHidden<Item extends Hideable & Series>(
  event: Item,
  hidden: Hidden,
  townOf: TownOf,
): Item | null {
  if (isEventHidden(event, hidden, townOf)) return null;
  const gone = event.overrides.filter(({ placeId }) => isAtHidden(placeId, hidden, townOf));
  if (gone.length === 0) return event;
  const excluded = gone.map(({ recurrenceId }) => recurrenceId);
  return {
    ...event,
    excludedDates: [...new Set([...event.excludedDates, ...excluded])].toSorted(),
    extraDates: event.extraDates.filter((date) => !excluded.includes(date)),
    overrides: event.overrides.filter((override) => !gone.includes(override)),
  };
}

function isAtHidden(placeId: string | null, hidden: Hidden, townOf: TownOf): boolean {
  return placeId !== null && isPlaceHidden({ placeId, town: townOf(placeId) }, hidden);
}
