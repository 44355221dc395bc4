/** A VEVENT as the rules about time want it: read once. */
import { propertiesOf, propertyOf, valueOf, type Component } from './components.ts';
import type { ContentLine } from './content-lines.ts';
import { momentOf, momentsOf, type Moment } from './moments.ts';

/** An event, or what holds for one of its dates (`recurrenceId`). */
export type Entry = {
  component: Component;
  line: number;
  uid: string;
  start: Moment | null;
  end: Moment | null;
  recurrenceId: Moment | null;
  excluded: Moment[];
  rule: ContentLine | undefined;
};

/** What the rules need of an event. */
export function entryOf(component: Component): Entry {
  return {
    component,
    line: component.line,
    uid: valueOf(component, 'UID') ?? '',
    start: moment(component, 'DTSTART'),
    end: moment(component, 'DTEND'),
    recurrenceId: moment(component, 'RECURRENCE-ID'),
    excluded: propertiesOf(component, 'EXDATE')
      .flatMap(momentsOf)
      .filter((one) => one !== null),
    rule: propertyOf(component, 'RRULE'),
  };
}

function moment(component: Component, name: string): Moment | null {
  const line = propertyOf(component, name);
  return line === undefined ? null : momentOf(line);
}

/** Every date an event names. */
export function momentsIn({ start, end, recurrenceId, excluded }: Entry): Moment[] {
  return [start, end, recurrenceId, ...excluded].filter((one) => one !== null);
}
