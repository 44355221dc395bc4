/** Moments in words, as the wall shows them at home. */
import { dayAt, instantOf, wallAt, type Clock, type Day, type EpochSeconds, type Wall } from '#domain/time.ts';
import { formatClock, formatDay } from '#i18n/dates.ts';
import type { Lang } from '#i18n/index.ts';

const timeZone = 'Europe/Copenhagen';

/** How a page says when something was or will be. */
export type Moments = {
  /** `mandag den 23. november`. */
  day: (at: EpochSeconds | Day) => string;
  /** `mandag den 23. november kl. 18.00`. */
  moment: (at: EpochSeconds) => string;
};

/** Moments as seen from now. */
export function momentsOf({ clock }: { clock: Clock }, lang: Lang): Moments {
  const today = dayAt(clock(), timeZone);
  const day = (at: EpochSeconds | Day): string => {
    return formatDay(typeof at === 'number' ? dayAt(instantOf(at), timeZone) : at, lang, today);
  };
  return { day, moment: (at) => `${day(at)} ${formatClock(wallAt(instantOf(at), timeZone), lang)}` };
}

/** As {@link momentsOf} says a moment, of a stamp in UTC. */
export function stampsOf(hub: { clock: Clock }, lang: Lang): (stamp: string) => string {
  const { moment } = momentsOf(hub, lang);
  return (stamp) => moment(Math.floor(Temporal.Instant.from(stamp).epochMilliseconds / 1000));
}

/** The wall time of a moment in a zone. */
export function wallsOf(at: EpochSeconds, timeZone: string): Wall {
  return wallAt(instantOf(at), timeZone);
}
