/** What a sample event is written as: plain values, with names for places and contacts instead of ids. */
import type { EventDetails } from '#domain/event.ts';
import type { ContactKey } from './contacts.ts';
import type { Layout } from './layout.ts';
import type { PlaceKey } from './places.ts';

/** Something that became of an event later. Dates are counted from now: 0 is the next one. */
export type Afterwards =
  | { verb: 'cancel'; reason: string }
  | { verb: 'cancel date'; ahead: number; reason: string }
  | { verb: 'move date'; ahead: number; days: number; reason: string }
  | { verb: 'change date'; ahead: number; title: string; summary: string };

type Optional = Partial<
  Pick<EventDetails, 'price' | 'signUp' | 'languages' | 'access' | 'comeAlone' | 'fromAfar' | 'ageFrom' | 'ageTo'>
>;

/** A sample. Its text says that it is one. */
export type SampleEvent = Optional & {
  title: string;
  category: string;
  summary: string;
  text: string;
  organiser?: string;
  place: PlaceKey;
  contact?: ContactKey;
  when: Layout;
  afterwards?: readonly Afterwards[];
};
