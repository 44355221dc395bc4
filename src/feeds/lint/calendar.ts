/**
 * The project's own linter for calendar feeds. It sees what no calendar program complains about and
 * some of them then get wrong: line breaks, lengths, escapes, zones, rules, orphans, stamps, order.
 */
import { insideOf, componentTree, type Component } from './components.ts';
import { contentLines } from './content-lines.ts';
import { entryOf } from './entries.ts';
import { envelopeRules } from './envelope-rules.ts';
import { eventRules } from './event-rules.ts';
import { when, type Finding } from './finding.ts';
import { identityRules } from './identity-rules.ts';
import { octetRules, physicalLines } from './octets.ts';
import { seriesRules } from './series-rules.ts';
import { textRules } from './text-rules.ts';
import { timeRules } from './time-rules.ts';
import { zoneRules } from './zone-rules.ts';

/** A feed is at most this many octets: a big client silently drops the rest. */
const maxOctets = 900_000;

/** Everything that can be seen to be wrong with a feed, by line. An empty list is a clean feed. */
export function lintCalendar(text: string | Uint8Array): Finding[] {
  const octets = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const physical = physicalLines(octets);
  const content = contentLines(physical);
  const tree = componentTree(content.lines);
  return [
    ...octetRules(octets, physical),
    ...when(octets.length > maxOctets, 'too-large-24', 1, `The feed is ${octets.length} octets; 900000 are allowed.`),
    ...content.findings,
    ...tree.findings,
    ...textRules(tree.root),
    ...onlyCalendar(tree.root),
    ...insideOf(tree.root, 'VCALENDAR').flatMap(calendarRules),
  ].toSorted((a, b) => a.line - b.line);
}

function onlyCalendar(root: Component): Finding[] {
  const wrong = insideOf(root, 'VCALENDAR').length !== 1 || root.inside.length !== 1 || root.properties.length > 0;
  return when(wrong, 'unbalanced', root.line, 'A feed is one VCALENDAR and nothing around it.');
}

function calendarRules(calendar: Component): Finding[] {
  const events = insideOf(calendar, 'VEVENT');
  const entries = events.map(entryOf);
  return [
    ...envelopeRules(calendar),
    ...zoneRules(calendar, entries),
    ...identityRules(entries),
    ...entries.flatMap(timeRules),
    ...seriesRules(entries),
    ...events.flatMap(eventRules),
  ];
}
