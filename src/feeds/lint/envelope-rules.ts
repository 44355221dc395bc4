/** Lines 3, 4, 15, 24 and 25: the calendar around the events. */
import { insideOf, propertyOf, valueOf, type Component } from './components.ts';
import { parameterOf } from './content-lines.ts';
import { isColourName } from './colours.ts';
import { when, type Finding, type RuleName } from './finding.ts';

/** What a calendar says about itself. */
export function envelopeRules(calendar: Component): Finding[] {
  return [
    ...lateProperties(calendar),
    ...when(propertyOf(calendar, 'METHOD') !== undefined, 'method-4', lineOf(calendar, 'METHOD'), 'METHOD is present.'),
    ...fixedValues(calendar),
    ...nameRule(calendar),
    ...refreshRule(calendar),
    ...sourceRules(calendar),
    ...colourRule(calendar),
    ...tooManyEvents(calendar),
  ];
}

function lateProperties(calendar: Component): Finding[] {
  const first = calendar.inside[0]?.line ?? Infinity;
  return calendar.properties
    .filter(({ number }) => number > first)
    .flatMap(({ number, name }) =>
      when(true, 'late-calendar-property-3', number, `${name} comes after the first component.`),
    );
}

function fixedValues(calendar: Component): Finding[] {
  return [
    ...expected(calendar, 'prodid-15', 'PRODID', /./),
    ...expected(calendar, 'version-15', 'VERSION', /^2\.0$/),
    ...expected(calendar, 'calscale-15', 'CALSCALE', /^GREGORIAN$/),
  ];
}

function expected(calendar: Component, rule: RuleName, name: string, value: RegExp): Finding[] {
  return when(!value.test(valueOf(calendar, name) ?? ''), rule, lineOf(calendar, name), `${name} is missing or wrong.`);
}

function nameRule(calendar: Component): Finding[] {
  const name = valueOf(calendar, 'NAME') ?? '';
  const wrong = name === '' || name !== valueOf(calendar, 'X-WR-CALNAME');
  return when(wrong, 'name-15', lineOf(calendar, 'NAME'), 'NAME and X-WR-CALNAME must both be there and be the same.');
}

const duration = /^P(\d+W|(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)$/;

function refreshRule(calendar: Component): Finding[] {
  const refresh = propertyOf(calendar, 'REFRESH-INTERVAL');
  const wrong =
    refresh === undefined ||
    parameterOf(refresh, 'VALUE') !== 'DURATION' ||
    !duration.test(refresh.value) ||
    refresh.value !== valueOf(calendar, 'X-PUBLISHED-TTL');
  const message = 'REFRESH-INTERVAL;VALUE=DURATION and X-PUBLISHED-TTL must both be there and be the same.';
  return when(wrong, 'refresh-interval-15', lineOf(calendar, 'REFRESH-INTERVAL'), message);
}

function sourceRules(calendar: Component): Finding[] {
  const source = propertyOf(calendar, 'SOURCE');
  const line = lineOf(calendar, 'SOURCE');
  const isAddress = source !== undefined && parameterOf(source, 'VALUE') === 'URI' && isWebAddress(source.value);
  const length = source?.value.length ?? 0;
  return [
    ...when(!isAddress, 'source-15', line, 'SOURCE;VALUE=URI must be the address of the feed.'),
    ...when(length > 200, 'long-source-25', line, `The address is ${length} characters long; 200 are allowed.`),
  ];
}

/** True for an http(s) address; an escaped one is another rule's business. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(value) && URL.canParse(value);
}

function colourRule(calendar: Component): Finding[] {
  const named = isColourName(valueOf(calendar, 'COLOR') ?? '');
  const hex = /^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(valueOf(calendar, 'X-APPLE-CALENDAR-COLOR') ?? '');
  const message = 'COLOR must be a CSS colour name and X-APPLE-CALENDAR-COLOR a hex colour.';
  return when(!named || !hex, 'colour-15', lineOf(calendar, 'COLOR'), message);
}

function tooManyEvents(calendar: Component): Finding[] {
  const events = insideOf(calendar, 'VEVENT');
  const line = events[1000]?.line ?? 1;
  return when(events.length > 1000, 'too-many-events-24', line, `${events.length} events; 1000 are allowed.`);
}

/** Where a property stands, or the component when it is missing. */
export function lineOf(component: Component, name: string): number {
  return propertyOf(component, name)?.number ?? component.line;
}
